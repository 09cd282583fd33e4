package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import org.junit.jupiter.api.Test;

class PlanRoomTest {

    private static final long GIB = 1L << 30;

    private final World year = World.of(WorldOptions.ofSeed(1));

    private final World busyYear = World.of(WorldOptions.ofSeed(1).withActivity(25));

    @Test
    void keepsThePeriodWhereItFits() {
        assertThat(PlanRoom.of(year, 50_000, 4 * GIB)).isEqualTo(new PlanRoom(true, 1));
    }

    @Test
    void keepsMonthsWhereThePeriodDoesNotFit() {
        assertThat(PlanRoom.of(year, 1_000_000, 2 * GIB)).isEqualTo(new PlanRoom(false, 1));
    }

    @Test
    void keepsPartsOfMonthsWhereTheseDoNotFit() {
        PlanRoom room = PlanRoom.of(busyYear, 1_000_000, 6 * GIB);
        assertThat(room.isOfPeriod()).isFalse();
        assertThat(room.windows()).isBetween(2, 6);
        assertThat(PlanRoom.of(busyYear, 1_000_000, 3 * GIB).windows()).isGreaterThan(room.windows());
    }

    @Test
    void keepsNothingWhereNoDayFits() {
        assertThat(PlanRoom.of(busyYear, 10_000_000, GIB)).isEqualTo(new PlanRoom(false, 0));
    }
}
