package dev.datagen.app.load.plan;

import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.LoadTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.postgres.PostgresSink;
import java.util.Optional;

/** What the servers remember of loads: a database of those that fill it, a cluster of those that do without one. */
public final class LoadMemory {

    private LoadMemory() {}

    /**
     * The load that began last in a database.
     *
     * @throws dev.datagen.sinks.SinkException if it can't be reached
     */
    public static Optional<Load> latest(LoadPlan.PostgresTarget target) {
        try (PostgresSink postgres = new PostgresSink(target.url())) {
            return postgres.loads().latest();
        }
    }

    /**
     * The load that began last in a cluster, of those without a database.
     *
     * @throws dev.datagen.sinks.SinkException if it can't be reached
     */
    public static Optional<Load> latest(LoadPlan.KafkaTarget target) {
        try (TopicAdmin admin = TopicAdmin.connect(target.producer())) {
            return new LoadTopic(target.producer(), admin, target.replicationFactor()).latest();
        }
    }
}
