package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** In which months people are hired: the period's beginning and the year's end are no different. */
class HiresTest {

    private static final Recording ALL = Recording.of(World.of(Recording.year2025(7)), 0, 3000);

    private static long hired(LocalDate from, LocalDate to) {
        long first = from.toEpochDay();
        long last = to.toEpochDay();
        return ALL.jobs.stream()
                .filter(job -> job.hiredDay() >= first && job.hiredDay() <= last)
                .count();
    }

    @Test
    void asManyWereHiredInTheMonthsBeforeThePeriodAsInIt() {
        long before = hired(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 31));
        long within = hired(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 5, 31));

        assertThat(before / (double) within).isBetween(0.6, 1.4);
    }

    @Test
    void someAreHiredInTheFirstMonth() {
        assertThat(hired(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31))).isGreaterThan(5);
    }

    /** Novo CAGED: fewer than in any other month, but two thirds of a mean one. */
    @Test
    void someAreHiredInDecember() {
        long inDecember = hired(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
        long inAMonth = hired(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 12, 31)) / 11;

        assertThat(inDecember / (double) inAMonth).isBetween(0.4, 1.1);
    }
}
