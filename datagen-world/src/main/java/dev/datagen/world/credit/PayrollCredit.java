package dev.datagen.world.credit;

import dev.datagen.world.calendar.Brasilia;

/** What the law allows of a loan whose instalments are withheld from pay or pension (crédito consignado). */
public final class PayrollCredit {

    /** First days of the margins, ascending. */
    private static final int[] MARGIN_SINCE = {
        Brasilia.epochDay(2020, 10, 2), Brasilia.epochDay(2022, 1, 1), Brasilia.epochDay(2022, 3, 18)
    };

    /**
     * Of pay after contribution and tax, for loans, besides what cards may take; in percent, before the first of those days and from each of them
     * (Lei 10.820/2003, articles 2 and 6; MP 1.006/2020, which was to end with 2021 by Lei 14.131/2021; MP 1.106/2022, now Lei 14.431/2022).
     */
    private static final int[] MARGINS = {30, 35, 30, 35};

    /** First days of the ceilings of INSS, ascending (resolutions of CNPS, published by INSS; before 2020 that of 6 November 2017). */
    private static final int[] SINCE = {
        Brasilia.epochDay(2017, 11, 6),
        Brasilia.epochDay(2020, 3, 17),
        Brasilia.epochDay(2022, 1, 1),
        Brasilia.epochDay(2023, 3, 13),
        Brasilia.epochDay(2023, 3, 30),
        Brasilia.epochDay(2023, 8, 21),
        Brasilia.epochDay(2023, 10, 23),
        Brasilia.epochDay(2023, 12, 11),
        Brasilia.epochDay(2024, 2, 5),
        Brasilia.epochDay(2024, 3, 4),
        Brasilia.epochDay(2024, 4, 30),
        Brasilia.epochDay(2024, 6, 6),
        Brasilia.epochDay(2025, 1, 9),
        Brasilia.epochDay(2025, 3, 28)
    };

    /** Millionths a month, before the first of those days and from each of them. */
    private static final int[] CEILINGS = {
        21_400, 20_800, 18_000, 21_400, 17_000, 19_700, 19_100, 18_400, 18_000, 17_600, 17_200, 16_800, 16_600, 18_000,
        18_500
    };

    /**
     * First days of the longest terms of INSS, ascending (with CNPS's resolution 1.338/2020; IN PRES/INSS 181/2025), and the number of instalments,
     * before the first of them and from each of them.
     */
    private static final int[] TERM_SINCE = {Brasilia.epochDay(2020, 3, 17), Brasilia.epochDay(2025, 2, 6)};

    private static final int[] LONGEST_TERMS = {72, 84, 96};

    /** The day on which the platform for private employers opened, Crédito do Trabalhador (MP 1.292/2025): before, only those with an agreement withheld. */
    public static final int PLATFORM_SINCE = Brasilia.epochDay(2025, 3, 21);

    private PayrollCredit() {}

    /** The most instalments that may be withheld from a pension of INSS. */
    public static int longestTerm(int epochDay) {
        return LONGEST_TERMS[period(TERM_SINCE, epochDay)];
    }

    /** The most that may be asked of a pensioner of INSS, in millionths a month. */
    public static int ceilingMillionths(int epochDay) {
        return CEILINGS[period(SINCE, epochDay)];
    }

    private static int period(int[] since, int epochDay) {
        int period = since.length;
        while (period > 0 && epochDay < since[period - 1]) {
            period--;
        }
        return period;
    }

    /** The most that the instalments of a loan of a day may take of a month's pay, in cents. */
    public static long marginCents(long netPayCents, int epochDay) {
        return netPayCents * MARGINS[period(MARGIN_SINCE, epochDay)] / 100;
    }
}
