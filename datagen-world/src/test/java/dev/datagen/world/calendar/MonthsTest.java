package dev.datagen.world.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthsTest {

    @Test
    void knowsTheMonthOfAnyDay() {
        LocalDate end = LocalDate.of(2100, 1, 1);
        for (LocalDate day = LocalDate.EPOCH; day.isBefore(end); day = day.plusDays(1)) {
            assertThat(Months.of((int) day.toEpochDay())).isEqualTo(Months.of(day.getYear(), day.getMonthValue()));
        }
    }
}
