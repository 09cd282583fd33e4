package dev.datagen.app.load;

import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.LoadTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.postgres.PostgresSink;
import java.util.Optional;

/** What the servers remember of loads. */
public final class LoadMemory {

    private LoadMemory() {}

    /**
     * The load that began last where a plan writes to: in its database, or, without one, in its cluster.
     *
     * @throws dev.datagen.sinks.SinkException if the server can't be reached
     */
    public static Optional<Load> latest(LoadPlan plan) {
        if (plan.postgres().isPresent()) {
            try (PostgresSink postgres = new PostgresSink(plan.postgres().get().url())) {
                return postgres.loads().latest();
            }
        }
        LoadPlan.KafkaTarget kafka = plan.kafka().orElseThrow();
        try (TopicAdmin admin = TopicAdmin.connect(kafka.producer())) {
            return new LoadTopic(kafka.producer(), admin, kafka.replicationFactor()).latest();
        }
    }
}
