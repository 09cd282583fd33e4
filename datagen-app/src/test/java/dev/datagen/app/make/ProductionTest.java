package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductionTest {

    /** Ctrl+C, or a database that goes away, while most cohorts have not been begun. */
    @ParameterizedTest
    @EnumSource(EventOrder.class)
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nobodyWaitsForEventsOfCohortsWhoseRowsAreNotMadeAnyMore(EventOrder order) {
        World world = World.of(WorldOptions.ofSeed(42));
        EventEncoding encoding = new EventEncoding(Schemas.NONE, Headers.NONE);
        try (Production production =
                new Production(world, encoding, new Cohorts(40, 4), 1, Production.Output.ROWS_AND_EVENTS)) {
            CompletableFuture<?> rows = production.settleInBackground(() -> production.settleEach((cohort, batch) -> {
                throw new LoadException("the database is gone");
            }));
            EventWriter writer = new EventWriter((batch, event) -> {}, production);

            assertThatThrownBy(() -> writer.write(order, rows))
                    .isInstanceOf(LoadException.class)
                    .hasMessage("the database is gone");
        }
    }

    /** One thread makes them, so most have not been begun. */
    @Test
    void whoeverWaitsForRowsOfAProductionThatIsClosedIsTold() {
        World world = World.of(WorldOptions.ofSeed(42));
        EventEncoding encoding = new EventEncoding(Schemas.NONE, Headers.NONE);
        List<CompletableFuture<RowBatch>> rows;
        try (Production production =
                new Production(world, encoding, new Cohorts(5_000, 500), 1, Production.Output.ROWS_AND_EVENTS)) {
            rows = IntStream.range(0, production.cohorts().count())
                    .mapToObj(production::settle)
                    .toList();
        }
        assertThat(rows).hasSize(10).allMatch(CompletableFuture::isDone);
    }
}
