package dev.datagen.app.profile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The period that records are from, and which parts of it are whole: a share of months says nothing of half a year.
 *
 * @param first day
 * @param last day, included
 */
record Window(LocalDate first, LocalDate last) {

    private static final double DAYS_A_YEAR = 365.25;
    private static final int DAYS_A_WEEK = 7;
    private static final long MILLIS = 1000;

    /** Bank time is Brasília's, which has been three hours behind UTC since 2019 (Decreto 9.772/2019). */
    private static final ZoneOffset BRASILIA = ZoneOffset.ofHours(-3);

    static LocalDateTime time(long millis) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, MILLIS), 0, BRASILIA);
    }

    double years() {
        return days() / DAYS_A_YEAR;
    }

    private long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    int months() {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
    }

    boolean isOfWholeYears() {
        return first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
    }

    boolean isOfWholeMonths() {
        return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    }

    /** Whether a day belongs to the weeks that the period begins with. */
    boolean isInWholeWeeks(LocalDate day) {
        return ChronoUnit.DAYS.between(first, day) < days() / DAYS_A_WEEK * DAYS_A_WEEK;
    }
}
