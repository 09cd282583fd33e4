package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventEncodingTest {

    /** Memory is planned by it: JSON takes more than twice what Avro does. */
    @ParameterizedTest
    @CsvSource({"AVRO, NONE", "AVRO, CLOUD_EVENTS", "JSON, NONE", "JSON, CLOUD_EVENTS"})
    void anEventTakesAboutAsManyBytesAsIsPlannedFor(ValueFormat format, Headers headers) {
        World world = World.of(WorldOptions.ofSeed(42));
        Schemas schemas = format == ValueFormat.AVRO ? Schemas.avro(List.of(1, 2, 3, 4)) : Schemas.NONE;
        EventEncoding encoding = new EventEncoding(schemas, headers);
        long[] sums = {0, 0};
        try (Production production =
                new Production(world, encoding, new Cohorts(60, 60), 1, Production.Output.ROWS_AND_EVENTS)) {
            production.openAll();
            EventWriter.EventTarget measured = (batch, event) -> {
                int ids = encoding.keepsIds() ? batch.id(event).length : 0;
                sums[0]++;
                sums[1] += batch.key(event).length + ids + batch.value(event).length;
            };
            new EventWriter(measured, production).writeByCohort(CompletableFuture.completedFuture(null));
        }
        assertThat(sums[1] / sums[0]).isBetween(encoding.eventBytes() * 4L / 5, encoding.eventBytes() * 21L / 20);
    }
}
