package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where to look.
 *
 * @param postgres the database; not looked at if empty
 * @param kafka the cluster and its registry; not looked at if empty, and asked for only where the load has events
 * @param claimed what was loaded, of a load without PostgreSQL: its topics begin at offset 0
 * @param precedence whether the claim counts where the cluster remembers a load
 * @param basis what the load is compared with
 * @param threads that make rows and events again
 */
public record VerifyPlan(
        Optional<PostgresUrl> postgres,
        Optional<Supplier<ProducerConfig>> kafka,
        Optional<LoadPlan> claimed,
        Precedence precedence,
        Basis basis,
        int threads) {

    /** What a load is compared with. */
    public enum Basis {
        /** The digests that it has written down; what its options make as well, if anything differs or there are none. */
        RECORD,
        /** What its options make, and what it has written down. */
        OPTIONS
    }

    /** What counts of a load without PostgreSQL. */
    public enum Precedence {
        /** What the cluster remembers; the claim where it remembers nothing. */
        MEMORY,
        /** What is claimed. */
        CLAIM
    }
}
