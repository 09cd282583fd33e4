package dev.datagen.world.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class YearsTest {

    @Test
    void fourYearsHaveOneLeapDay() {
        int from = Brasilia.epochDay(2021, 3, 1);
        assertThat(Years.between(from, Brasilia.epochDay(2025, 3, 1))).isEqualTo(4);
        assertThat(Years.between(from, Brasilia.epochDay(2022, 3, 1))).isEqualTo(1, Offset.offset(0.001));
    }

    @Test
    void yearsToAnEarlierDayAreNegative() {
        assertThat(Years.between(Brasilia.epochDay(2025, 1, 1), Brasilia.epochDay(2021, 1, 1)))
                .isEqualTo(-4);
    }
}
