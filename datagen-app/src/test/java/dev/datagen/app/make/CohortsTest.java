package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortsTest {

    /** Some cohorts are held at once, whole. */
    @ParameterizedTest
    @CsvSource({"1, 128", "4, 64", "20, 8", "100, 2"})
    void inEntityOrderFewerCustomersAreMadeTogetherWhereTheirHistoryIsLong(double activity, int most) {
        World world = World.of(WorldOptions.ofSeed(42).withActivity(activity));

        int size = Cohorts.of(EventOrder.ENTITY, 10_000, world).largest();

        assertThat(size).isBetween(1, most);
        assertThat(size == 1 || world.expectedEvents(size) <= 20_000).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 25", "100, 25", "101, 26", "3000, 750", "8192, 2048", "1000000, 2048"})
    void inTimeOrderASmallLoadIsCutForSeveralThreads(long customers, int together) {
        World world = World.of(WorldOptions.ofSeed(42));

        assertThat(Cohorts.of(EventOrder.TIME, customers, world).largest()).isEqualTo(together);
    }

    @Test
    void theLastOneHasWhatIsLeft() {
        Cohorts cohorts = new Cohorts(70, 60);

        assertThat(cohorts.count()).isEqualTo(2);
        assertThat(cohorts.size(0)).isEqualTo(60);
        assertThat(cohorts.first(1)).isEqualTo(60);
        assertThat(cohorts.size(1)).isEqualTo(10);
    }
}
