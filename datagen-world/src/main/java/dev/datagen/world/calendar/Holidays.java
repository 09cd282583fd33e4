package dev.datagen.world.calendar;

import java.time.LocalDate;
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
            for (int day : nationalOf(year)) {
                national.set(Span.offset(day));
            }
            for (int days : BANKING) {
                banking.set(Span.offset(easter(year) + days));
            }
        }
    }

    /** Before the {@link Span}, as if the fixed ones had always been. */
    private static int[] nationalOf(int year) {
        boolean isNewerThere = year >= BLACK_CONSCIOUSNESS_SINCE;
        int[] days = new int[FIXED.length + (isNewerThere ? 2 : 1)];
        for (int i = 0; i < FIXED.length; i++) {
            days[i] = fixed(year, FIXED[i]);
        }
        days[FIXED.length] = easter(year) + GOOD_FRIDAY;
        if (isNewerThere) {
            days[FIXED.length + 1] = fixed(year, BLACK_CONSCIOUSNESS);
        }
        return days;
    }

    private static int fixed(int year, int monthDay) {
        return Brasilia.epochDay(year, monthDay / 100, monthDay % 100);
    }

    /** The same of a day that may lie outside the {@link Span}. */
    static boolean isNationalInAnyYear(int epochDay) {
        for (int day : nationalOf(LocalDate.ofEpochDay(epochDay).getYear())) {
            if (day == epochDay) {
                return true;
            }
        }
        return false;
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
