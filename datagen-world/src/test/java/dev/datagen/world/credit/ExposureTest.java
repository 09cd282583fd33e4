package dev.datagen.world.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExposureTest {

    private static final Period PERIOD = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    /** 360 days before 1 January 2024 are 6 January 2023: the first instalment after that is the 37th. */
    @Test
    void whoWouldHaveBeenGivenUpBeforeThePeriodHasNotStopped() {
        Exposure exposure = new Exposure(DefaultRisk.PERSONAL, 72, Brasilia.epochDay(2020, 1, 10), PERIOD);

        assertThat(exposure.instalment(0)).isEqualTo(37);
        assertThat(exposure.instalment(Math.nextDown(1.0))).isEqualTo(72);
    }

    @Test
    void nobodyStopsBeforeAnythingIsDue() {
        assertThat(new Exposure(DefaultRisk.PERSONAL, 12, Brasilia.epochDay(2026, 1, 10), PERIOD).stopping())
                .isZero();
    }

    /** Within the period, a fifth as many fewer from month to month as have stopped. */
    @Test
    void asManyStopInAMonthAsGo() {
        Exposure exposure = new Exposure(DefaultRisk.VEHICLE, 60, Brasilia.epochDay(2024, 1, 10), PERIOD);
        int[] stopped = new int[25];
        for (int i = 0; i < 100_000; i++) {
            stopped[exposure.instalment(i / 1e5)]++;
        }

        assertThat(stopped[0]).isZero();
        assertThat(stopped[24] / (double) stopped[1]).isCloseTo(Math.pow(1 - 0.0098 / 5, 23), within(0.02));
        assertThat(exposure.stopping() * stopped[1] / 1e5).isCloseTo(0.0098, within(0.0003));
    }

    /** The longer ago, the more are taken to have stopped: of whom fewer still have a loan that runs. */
    @Test
    void moreHaveStoppedTheLongerAgoItIs() {
        Exposure exposure = new Exposure(DefaultRisk.PERSONAL, 72, Brasilia.epochDay(2021, 1, 10), PERIOD);
        int[] stopped = new int[73];
        for (int i = 0; i < 100_000; i++) {
            stopped[exposure.instalment(i / 1e5)]++;
        }

        // The first instalment of the period is the 37th.
        assertThat(stopped[26] / (double) stopped[37]).isGreaterThan(2);
        assertThat(stopped[36] / (double) stopped[37]).isBetween(1.0, 1.3);
    }
}
