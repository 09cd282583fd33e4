package dev.datagen.app.load;

import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.KafkaSink;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A load that reaches nobody, to have the classes of a load at hand. Asks for a port of this machine on which nothing listens.
 */
public final class Rehearsal {

    private static final int CUSTOMERS = 20;
    private static final String NOBODY = "localhost:1";

    private Rehearsal() {}

    /** Rehearses once. */
    public static void run() {
        World world = World.of(WorldOptions.ofSeed(42));
        EventEncoding encoding = new EventEncoding(ValueFormat.AVRO, List.of(1, 2, 3, 4), false);
        try (Production production = new Production(world, encoding, CUSTOMERS, CUSTOMERS, 1, true)) {
            Outcome.of(production.settle(0));
            EventWriter writer =
                    new EventWriter((batch, event) -> batch.value(event), production, world, CUSTOMERS, new Silence());
            writer.writeByTime(world.spans(CUSTOMERS, CUSTOMERS * 20L), CompletableFuture.completedFuture(null));
        }
        try (PostgresSink postgres = new PostgresSink("postgresql://postgres@" + NOBODY + "/datagen")) {
            postgres.missingTables();
        } catch (SinkException expected) {
            // The driver's classes are loaded by now.
        }
        new KafkaSink(ProducerConfig.builder().bootstrapServers(NOBODY).build(), ValueFormat.AVRO).close();
    }
}
