package dev.datagen.world.credit;

import java.time.LocalDate;

/**
 * What loans cost a month on average, by year of the contract, in millionths (BCB, SGS, rounded). Of the years before 2020, BCB's notes to the
 * press give 117.6 to 129.3 % a year for personal loans and 26.0 to 26.2 % for vehicles at the end of 2015, and 19.2 to 19.4 % for vehicles at the
 * end of 2019; the rest of them is estimated around these.
 */
public final class LoanRates {

    private static final int FIRST_YEAR = 2015;

    private static final int[] PERSONAL = {
        65_000, 68_000, 66_000, 62_000, 58_000, 53_000, 51_000, 53_000, 54_000, 55_000, 62_000, 62_000
    };
    private static final int[] VEHICLE = {
        18_700, 19_300, 18_000, 16_700, 15_400, 14_700, 17_000, 20_600, 20_500, 19_300, 20_700, 19_900
    };
    private static final int[] HOUSING = {
        8_100, 8_700, 8_100, 7_300, 6_700, 5_900, 6_100, 7_700, 8_700, 8_800, 9_300, 9_400
    };

    /** Payroll of private employers, until the platform Crédito do Trabalhador opened (MP 1.292/2025), and after it. */
    private static final int EMPLOYER = 27_600;

    private static final int EMPLOYER_BY_PLATFORM = 38_500;
    /** Payroll of governments (BCB, 2024 and 2025: 1.7 to 1.9 % a month). */
    private static final int GOVERNMENT = 18_000;

    private LoanRates() {}

    /** Without security. */
    public static int personal(int epochDay) {
        return of(PERSONAL, epochDay);
    }

    /** Of vehicles. */
    public static int vehicle(int epochDay) {
        return of(VEHICLE, epochDay);
    }

    /** Of housing, besides TR. */
    public static int housing(int epochDay) {
        return of(HOUSING, epochDay);
    }

    /** Withheld by a private employer. */
    public static int employer(int epochDay) {
        return epochDay < PayrollCredit.PLATFORM_SINCE ? EMPLOYER : EMPLOYER_BY_PLATFORM;
    }

    /** Withheld by a government. */
    public static int government() {
        return GOVERNMENT;
    }

    private static int of(int[] byYear, int epochDay) {
        int year = LocalDate.ofEpochDay(epochDay).getYear() - FIRST_YEAR;
        return byYear[Math.max(0, Math.min(byYear.length - 1, year))];
    }
}
