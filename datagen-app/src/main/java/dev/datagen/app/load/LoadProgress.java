package dev.datagen.app.load;

import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.postgres.Load;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the row of {@code datagen_load} true while a load gets on. */
final class LoadProgress {

    private final Clock clock;
    private final UUID loadId;
    private final LoadPlan plan;
    private final Instant startedAt;
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();
    private long nextOrdinal;

    LoadProgress(Clock clock, UUID loadId, LoadPlan plan) {
        this.clock = clock;
        this.loadId = loadId;
        this.plan = plan;
        this.startedAt = clock.instant();
    }

    UUID loadId() {
        return loadId;
    }

    void begin(PostgresSink postgres) {
        save(postgres, Load.State.RUNNING);
    }

    /** Belongs into the transaction that commits the rows. */
    void rowsCommitted(PostgresSink postgres, long customers, Map<String, Digest> tables) {
        nextOrdinal = customers;
        note(rows, tables);
        save(postgres, Load.State.RUNNING);
    }

    void rowsDone(PostgresSink postgres, Map<String, Digest> tables) {
        note(rows, tables);
        save(postgres, Load.State.ROWS_DONE);
    }

    void done(PostgresSink postgres, Map<String, Digest> topics) {
        note(events, topics);
        save(postgres, Load.State.DONE);
    }

    private void note(Map<String, Long> counts, Map<String, Digest> collections) {
        collections.forEach((name, digest) -> {
            counts.put(name, digest.count());
            digests.put(name, digest.hex());
        });
    }

    private void save(PostgresSink postgres, Load.State state) {
        Optional<Instant> finishedAt = state == Load.State.DONE ? Optional.of(clock.instant()) : Optional.empty();
        postgres.loads()
                .save(new Load(
                        loadId,
                        state,
                        startedAt,
                        finishedAt,
                        World.GENERATION,
                        plan.world().seed(),
                        plan.customers(),
                        options(),
                        nextOrdinal,
                        rows,
                        events,
                        digests));
    }

    /** What the data depends on besides seed and number of customers, and in which order events leave. */
    private Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        options.put(
                "from", LocalDate.ofEpochDay(plan.world().period().firstDay()).toString());
        options.put("to", LocalDate.ofEpochDay(plan.world().period().lastDay()).toString());
        options.put("activity", Double.toString(plan.world().activity()));
        options.put("profile", plan.world().intensity().name());
        options.put("documents", plan.world().documents().name());
        options.put("order", plan.order().name());
        return options;
    }
}
