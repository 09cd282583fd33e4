package dev.datagen.sinks.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void whatTakesTimeBetweenEventsDoesNotSlowTheScheduleDown() {
        Schedule schedule = new Schedule(Pace.constant(1000), 0, 5 * SECOND);
        long now = 5 * SECOND;
        long event = 0;
        while (schedule.dueNanos(event) < 65 * SECOND) {
            now = Math.max(now, schedule.dueNanos(event)) + (event % 7 == 0 ? 3_000_000 : 200_000);
            schedule.reached(event, now);
            event++;
        }

        assertThat(event).isEqualTo(60_000);
        assertThat(schedule.delayNanos()).isZero();
    }

    @Test
    void ofALongStallHalfASecondIsCaughtUp() {
        Schedule schedule = new Schedule(Pace.constant(100), 0, 0);

        schedule.reached(1000, 40 * SECOND);

        assertThat(schedule.dueNanos(1000)).isEqualTo(39 * SECOND + SECOND / 2);
        assertThat(schedule.dueNanos(1050)).isEqualTo(40 * SECOND);
        assertThat(schedule.delayNanos()).isEqualTo(29 * SECOND + SECOND / 2);
    }

    @Test
    void aStallOfASecondIsCaughtUpWhole() {
        Schedule schedule = new Schedule(Pace.constant(100), 0, 0);

        schedule.reached(1000, 11 * SECOND);

        assertThat(schedule.delayNanos()).isZero();
    }

    @Test
    void whoIsAlwaysTooSlowIsMovedTwiceASecondAtMost() {
        Schedule schedule = new Schedule(Pace.constant(1000), 0, 0);
        long moves = 0;
        long before = 0;
        for (long event = 0; event < 6000; event++) {
            schedule.reached(event, event * SECOND / 100);
            moves += schedule.delayNanos() > before ? 1 : 0;
            before = schedule.delayNanos();
        }

        assertThat(moves).isBetween(1L, 120L);
        assertThat(schedule.dueNanos(5999)).isBetween(58 * SECOND, 60 * SECOND);
    }

    @Test
    void aStreamThatGoesOnBeginsWithItsFirstEventAtOnce() {
        Schedule schedule = new Schedule(Pace.constant(0.5), 1_000_000, 7);

        assertThat(schedule.dueNanos(1_000_000)).isEqualTo(7);
        assertThat(schedule.sinceStart(1_000_001)).isEqualTo(2 * SECOND);
    }

    @Test
    void withoutALimitEventsAreOfTheCurrentSecondAndNeverLate() {
        Schedule schedule = new Schedule(Pace.unlimited(), 0, 0);

        schedule.reached(5, SECOND / 2);
        assertThat(schedule.sinceStart(6)).isZero();
        schedule.reached(9, 3 * SECOND);

        assertThat(schedule.sinceStart(9)).isEqualTo(3 * SECOND);
        assertThat(schedule.delayNanos()).isZero();
    }
}
