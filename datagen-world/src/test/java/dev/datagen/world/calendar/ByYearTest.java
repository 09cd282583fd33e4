package dev.datagen.world.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByYearTest {

    private static final ByYear COURSE = ByYear.from(2020, 10, 20, 0);

    @ParameterizedTest
    @CsvSource({
        "2010-06-01, 10",
        "2020-01-01, 10",
        "2020-07-01, 15",
        "2021-01-01, 20",
        "2021-07-02, 10",
        "2022-01-01, 0",
        "2029-01-01, 0"
    })
    void goesTheSameDistanceEachDay(LocalDate day, double value) {
        assertThat(COURSE.on((int) day.toEpochDay())).isCloseTo(value, within(0.1));
    }
}
