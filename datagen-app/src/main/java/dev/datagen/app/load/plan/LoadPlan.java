package dev.datagen.app.load.plan;

import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.WorldOptions;
import java.util.Optional;

/**
 * What to load, and where to.
 *
 * @param world what the bank depends on
 * @param customers how many, from the first one
 * @param order in which events leave
 * @param threads that make rows and events
 * @param postgres where rows go; nowhere if empty
 * @param kafka where events go; nowhere if empty
 * @param beginning whether the load is a new one
 */
public record LoadPlan(
        WorldOptions world,
        long customers,
        EventOrder order,
        int threads,
        Optional<PostgresTarget> postgres,
        Optional<KafkaTarget> kafka,
        Beginning beginning) {

    /** A new load. */
    public LoadPlan(
            WorldOptions world,
            long customers,
            EventOrder order,
            int threads,
            Optional<PostgresTarget> postgres,
            Optional<KafkaTarget> kafka) {
        this(world, customers, order, threads, postgres, kafka, Beginning.NEW);
    }

    /** Whether many processes make the load. */
    public boolean isShared() {
        return order == EventOrder.SHARED;
    }

    /** What to do where what is there is not the load's, and what has been written by then. */
    public String startOver() {
        return "Start over with --truncate --recreate-topics. " + beginning.written();
    }

    /** The same load, after what it has written itself. */
    public LoadPlan continued() {
        return new LoadPlan(
                world, customers, order, threads, postgres, kafka.map(KafkaTarget::keepingTopics), Beginning.CONTINUE);
    }

    /** Where a load begins. */
    public enum Beginning {
        /** With the first row and the first event. */
        NEW("Nothing has been written."),
        /** After what a load that broke off has left, which is checked first. */
        RESUME("Nothing has been written."),
        /** The same, where it is this very load that broke off. */
        CONTINUE("What this load had written before its broker went away is still there.");

        private final String written;

        Beginning(String written) {
            this.written = written;
        }

        /** What has been written by the time a load is refused. */
        public String written() {
            return written;
        }
    }

    /** What to do where tables hold rows already. */
    public enum HeldRows {
        /** Refuse to load. */
        KEEP,
        /** Empty the tables first. */
        TRUNCATE
    }

    /** What to do about topics. */
    public enum Topics {
        /** They must be there, unless the broker makes them by itself. */
        EXPECT,
        /** Make those that are missing. */
        CREATE,
        /** Delete and make all four. */
        RECREATE
    }

    /** What to do where the registry can't be reached. */
    public enum WithoutRegistry {
        /** Warn, and write JSON. */
        FALL_BACK_TO_JSON,
        /** Refuse to load. */
        FAIL
    }

    /** A database. */
    public record PostgresTarget(PostgresUrl url, HeldRows heldRows) {}

    /**
     * A cluster and its registry.
     *
     * @param producer how records are sent, and where to
     * @param format of the values
     * @param topics what to do about topics
     * @param replicationFactor of topics that are made
     * @param retentionMillis of topics that are made, −1 for ever
     */
    public record KafkaTarget(
            ProducerConfig producer,
            ValueFormat format,
            WithoutRegistry withoutRegistry,
            Topics topics,
            short replicationFactor,
            long retentionMillis,
            Headers headers) {

        /** The same, but topics that hold something already stay. */
        KafkaTarget keepingTopics() {
            return new KafkaTarget(
                    producer,
                    format,
                    withoutRegistry,
                    topics == Topics.RECREATE ? Topics.CREATE : topics,
                    replicationFactor,
                    retentionMillis,
                    headers);
        }

        /** The same, but nothing else than Avro will do. */
        public KafkaTarget requiringAvro() {
            return new KafkaTarget(
                    producer, format, WithoutRegistry.FAIL, topics, replicationFactor, retentionMillis, headers);
        }
    }
}
