package dev.datagen.sinks.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void atAConstantRateEventKIsDueKByRateSecondsAfterTheFirst() {
        Pace pace = Pace.constant(1000);

        assertThat(pace.dueNanos(0)).isZero();
        assertThat(pace.dueNanos(1)).isEqualTo(1_000_000);
        assertThat(pace.dueNanos(3_600_000)).isEqualTo(3600 * SECOND);
    }

    @Test
    void fractionsAreRates() {
        assertThat(Pace.constant(0.5).dueNanos(3)).isEqualTo(6 * SECOND);
    }

    @ParameterizedTest
    @EnumSource(value = Shape.class, names = "RAMP", mode = EnumSource.Mode.EXCLUDE)
    void theMeanOverAPeriodIsTheRate(Shape shape) {
        Pace pace = shape.pace(200, MINUTE, 0);

        for (int period = 1; period <= 3; period++) {
            assertThat(pace.dueNanos(period * 12_000L)).isCloseTo(period * 60 * SECOND, within(1000L));
        }
    }

    @Test
    void aRampSendsHalfInItsPeriodAndTheRateAfterwards() {
        Pace pace = Shape.RAMP.pace(100, MINUTE, 0);

        assertThat(pace.dueNanos(3000)).isCloseTo(60 * SECOND, within(1000L));
        assertThat(pace.dueNanos(9000)).isCloseTo(120 * SECOND, within(1000L));
        assertThat(pace.rateAt(30 * SECOND)).isCloseTo(50, within(1e-6));
    }

    @Test
    void aSpikeHoldsMoreThanHalfOfAPeriodsEventsInATenthOfIt() {
        Pace pace = Shape.SPIKE.pace(100, MINUTE, 0);

        assertThat(pace.dueNanos(1500)).isCloseTo(30 * SECOND, within(1000L));
        assertThat(pace.dueNanos(1500 + 3300)).isCloseTo(36 * SECOND, within(1000L));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.173", "12, 1.758", "18, 1.784"})
    void aBusinessDayIsBusyAroundNoonAndInTheEvening(int hour, double relative) {
        Pace pace = Shape.BUSINESS_DAY.pace(1000, Duration.ofDays(1), 0);

        assertThat(pace.rateAt(hour * 3600 * SECOND + 1) / 1000).isCloseTo(relative, within(0.03));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void noEventIsDueBeforeTheOneBefore(Shape shape) {
        Pace pace = shape.pace(37.5, Duration.ofSeconds(10), shape == Shape.CONSTANT ? 0 : 0.7);
        long last = 0;
        for (int event = 0; event < 5000; event++) {
            long due = pace.dueNanos(event);
            assertThat(due).isGreaterThanOrEqualTo(last);
            last = due;
        }
        assertThat(pace.dueNanos(0)).isBetween(0L, 1000L);
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> Pace.constant(0))
                .hasMessage("the rate is 0.0 events a second, but must be more than 0 and at most 1e9");
        assertThatThrownBy(() -> Pace.constant(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shape.SINE.pace(1, Duration.ZERO, 0))
                .hasMessage("the shape's period is PT0S, but must be more than nothing");
    }
}
