package dev.datagen.world.reference;

import dev.datagen.world.calendar.BankCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Days of the year for which people buy. */
enum Occasion {
    EASTER {
        @Override
        LocalDate day(int year) {
            return LocalDate.ofEpochDay(BankCalendar.easter(year));
        }
    },
    /** The second Sunday of May. */
    MOTHERS_DAY {
        @Override
        LocalDate day(int year) {
            return nth(2, DayOfWeek.SUNDAY, year, Month.MAY);
        }
    },
    SWEETHEARTS_DAY {
        @Override
        LocalDate day(int year) {
            return LocalDate.of(year, Month.JUNE, 12);
        }
    },
    /** The second Sunday of August. */
    FATHERS_DAY {
        @Override
        LocalDate day(int year) {
            return nth(2, DayOfWeek.SUNDAY, year, Month.AUGUST);
        }
    },
    CHILDRENS_DAY {
        @Override
        LocalDate day(int year) {
            return LocalDate.of(year, Month.OCTOBER, 12);
        }
    },
    /** The day after the fourth Thursday of November. */
    BLACK_FRIDAY {
        @Override
        LocalDate day(int year) {
            return nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER).plusDays(1);
        }
    },
    /** People shop until its eve. */
    CHRISTMAS {
        @Override
        LocalDate day(int year) {
            return LocalDate.of(year, Month.DECEMBER, 24);
        }
    };

    abstract LocalDate day(int year);

    private static LocalDate nth(int n, DayOfWeek weekday, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
    }
}
