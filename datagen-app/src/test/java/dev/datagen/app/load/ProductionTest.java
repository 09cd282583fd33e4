package dev.datagen.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductionTest {

    /** In entity order events may have left before the same customers' rows are committed, which are counted then. */
    @Test
    void whoHasToldEverythingStillCounts() {
        EventEncoding encoding = new EventEncoding(ValueFormat.JSON, List.of(0, 0, 0, 0), false);
        try (Production production = new Production(World.of(WorldOptions.ofSeed(42)), encoding, 70, 60, 1, true)) {
            Outcome.of(production.settle(0));
            production.forget(0);

            assertThat(production.customers(0)).isEqualTo(60);
            assertThat(production.customers(1)).isEqualTo(10);
        }
    }
}
