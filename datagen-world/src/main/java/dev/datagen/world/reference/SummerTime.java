package dev.datagen.world.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** By whose rule clocks are an hour ahead in summer, as of 2020 to 2026; by whole days: they change in the night. */
public enum SummerTime {
    /** Nobody's. */
    NONE {
        @Override
        boolean holds(LocalDate day) {
            return false;
        }
    },
    /** From the second Sunday of March until the first of November (Energy Policy Act of 2005). */
    US {
        @Override
        boolean holds(LocalDate day) {
            return !day.isBefore(sunday(day.getYear(), 3, 2)) && day.isBefore(sunday(day.getYear(), 11, 1));
        }
    },
    /** From the last Sunday of March until the last of October (Directive 2000/84/EC). */
    EU {
        @Override
        boolean holds(LocalDate day) {
            return !day.isBefore(sunday(day.getYear(), 3, -1)) && day.isBefore(sunday(day.getYear(), 10, -1));
        }
    },
    /** From the first Sunday of September until the first of April (Chile, decree 224 of 2022). */
    CL {
        @Override
        boolean holds(LocalDate day) {
            return day.isBefore(sunday(day.getYear(), 4, 1)) || !day.isBefore(sunday(day.getYear(), 9, 1));
        }
    };

    abstract boolean holds(LocalDate day);

    static SummerTime of(String word) {
        return word.equals("-") ? NONE : valueOf(word);
    }

    private static LocalDate sunday(int year, int month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.SUNDAY));
    }
}
