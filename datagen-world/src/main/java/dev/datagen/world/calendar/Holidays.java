package dev.datagen.world.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The holidays of the Brazilian financial system: fixed national ones (Leis 662/1949, 6.802/1980, 14.759/2023) and those that move with
 * Easter. Carnival and Corpus Christi are not national, but no bank works (Res. CMN 4.880/2020).
 */
final class Holidays {

    /** Month and day as month · 100 + day. */
    private static final int[] FIXED = {101, 421, 501, 907, 1012, 1102, 1115, 1225};

    /** Consciência Negra: 20 November, national since 2024. */
    private static final int BLACK_CONSCIOUSNESS = 1120;

    private static final int BLACK_CONSCIOUSNESS_SINCE = 2024;

    /** Good Friday, in days after Easter. */
    private static final int GOOD_FRIDAY = -2;

    /** Carnival Monday and Tuesday, Corpus Christi. */
    private static final int[] BANKING = {-48, -47, 60};

    private final BitSet national = new BitSet(Span.DAYS);
    private final BitSet banking = new BitSet(Span.DAYS);

    Holidays() {
        for (int year = Span.FIRST_YEAR; year <= Span.LAST_YEAR; year++) {
            for (int monthDay : FIXED) {
                add(national, fixed(year, monthDay));
            }
            if (year >= BLACK_CONSCIOUSNESS_SINCE) {
                add(national, fixed(year, BLACK_CONSCIOUSNESS));
            }
            int easter = easter(year);
            add(national, easter + GOOD_FRIDAY);
            for (int days : BANKING) {
                add(banking, easter + days);
            }
        }
    }

    private static void add(BitSet set, int epochDay) {
        set.set(Span.offset(epochDay));
    }

    private static int fixed(int year, int monthDay) {
        return Brasilia.epochDay(year, monthDay / 100, monthDay % 100);
    }

    /** The same of a day of any year, by the laws of today. */
    static boolean isNationalInAnyYear(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int monthDay = date.getMonthValue() * 100 + date.getDayOfMonth();
        return Arrays.binarySearch(FIXED, monthDay) >= 0
                || monthDay == BLACK_CONSCIOUSNESS && date.getYear() >= BLACK_CONSCIOUSNESS_SINCE
                || epochDay == easter(date.getYear()) + GOOD_FRIDAY;
    }

    boolean isNational(int epochDay) {
        return national.get(Span.offset(epochDay));
    }

    boolean isHoliday(int epochDay) {
        return isNational(epochDay) || banking.get(Span.offset(epochDay));
    }

    /** The Wednesday after Carnival, when trading starts late. */
    static int ashWednesday(int year) {
        return easter(year) - 46;
    }

    /** Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876), as in Meeus, Astronomical Algorithms, chapter 8. */
    static int easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthDay = h + l - 7 * m + 114;
        return Brasilia.epochDay(year, monthDay / 31, monthDay % 31 + 1);
    }
}
