package dev.datagen.app.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Days on which Brazil's banks are open, and on which people work. Immutable. */
final class BusinessDays {

    /** Lei 662/1949 and Lei 6.802/1980. */
    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(4, 21),
            MonthDay.of(5, 1),
            MonthDay.of(9, 7),
            MonthDay.of(10, 12),
            MonthDay.of(11, 2),
            MonthDay.of(11, 15),
            MonthDay.of(12, 25));

    /** Lei 14.759/2023: Consciência Negra, from 2024 on. */
    private static final MonthDay BLACK_CONSCIOUSNESS = MonthDay.of(11, 20);

    private static final int BLACK_CONSCIOUSNESS_SINCE = 2024;

    private final Set<LocalDate> national = new HashSet<>();

    /** Carnival and Corpus Christi, on which banks are closed though no law makes them holidays (Res. CMN 4.880/2020). */
    private final Set<LocalDate> banking = new HashSet<>();

    BusinessDays(int firstYear, int lastYear) {
        for (int year = firstYear; year <= lastYear; year++) {
            for (MonthDay day : FIXED) {
                national.add(day.atYear(year));
            }
            if (year >= BLACK_CONSCIOUSNESS_SINCE) {
                national.add(BLACK_CONSCIOUSNESS.atYear(year));
            }
            LocalDate easter = easter(year);
            national.add(easter.minusDays(2));
            banking.add(easter.minusDays(48));
            banking.add(easter.minusDays(47));
            banking.add(easter.plusDays(60));
        }
    }

    /** Easter Sunday by Gauss's rule, with its two exceptions, good for 1900 to 2099. */
    static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        int day = 22 + moon + sunday;
        boolean late = day == 57 || day == 56 && moon == 28 && year % 19 > 10;
        return LocalDate.of(year, Month.MARCH, 1).plusDays((late ? day - 7 : day) - 1L);
    }

    boolean isBusiness(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && !national.contains(day)
                && !banking.contains(day);
    }

    /** Whether the day counts towards the fifth working day, on which wages are due (CLT, article 459). */
    boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !national.contains(day);
    }

    LocalDate nextBusiness(LocalDate day) {
        return first(day, 1, this::isBusiness);
    }

    LocalDate previousBusiness(LocalDate day) {
        return first(day, -1, this::isBusiness);
    }

    private static LocalDate first(LocalDate from, int step, Predicate<LocalDate> wanted) {
        LocalDate day = from;
        while (!wanted.test(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
