package dev.datagen.app.load.prepare;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.Schemas;
import dev.datagen.app.text.Numbers;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadStore;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The load that began last, which is to be gone on with: refuses to where that is another load, or rows are not those it has committed. */
final class Resumption {

    /** Who starts over loses what was complete, and what a stream may have added to it. */
    private static final String DONE = "That load is done: ./datagen verify says what differs from it, ./datagen stream"
            + " --resume goes on with a stream, and --truncate --recreate-topics start over. ";

    private final LoadPlan plan;
    private final Remains remains;
    private final Optional<Load> broken;

    private Resumption(LoadPlan plan, Remains remains, Optional<Load> broken) {
        this.plan = plan;
        this.remains = remains;
        this.broken = broken;
    }

    /**
     * Finds the load, and takes it over.
     *
     * @param postgres whose rows are the load's; null without PostgreSQL
     */
    static Resumption find(
            LoadPlan plan, Remains remains, LoadListener listener, LoadStore store, @Nullable PostgresSink postgres) {
        Resumption found = new Resumption(plan, remains, store.latest());
        found.broken.ifPresent(found::checkOptions);
        if (postgres != null) {
            found.broken.ifPresent(remains::takeOver);
            found.checkRows(postgres);
        }
        listener.info(found.inWords(postgres != null));
        return found;
    }

    /** Empty where none is remembered and the database holds no rows. */
    Optional<Load> broken() {
        return broken;
    }

    private String inWords(boolean hasRows) {
        if (broken.isEmpty()) {
            return hasRows
                    ? "The database knows of no load: rows begin with the first one."
                    : "The cluster remembers no load: events begin at offset 0.";
        }
        Load load = broken.get();
        String resuming = "Resuming the load " + load.loadId() + " of " + load.startedAt();
        if (!hasRows) {
            return resuming + ".";
        }
        return resuming + (plan.kafka().isEmpty() ? ", without Kafka" : "") + ": rows of " + remains.rowsInWords(load);
    }

    private void checkRows(PostgresSink postgres) {
        Map<String, Long> expected = broken.map(remains::rows).orElse(Map.of());
        postgres.rowCounts().forEach((table, rows) -> {
            long written = expected.getOrDefault(table, 0L);
            if (rows != written) {
                throw new LoadException("PostgreSQL at "
                        + plan.postgres().orElseThrow().url().redacted() + " holds " + Numbers.counted(rows, "row")
                        + " in " + table
                        + ", but "
                        + broken.map(load -> "the load " + load.loadId() + " has committed " + Numbers.grouped(written))
                                .orElse("knows of no load that could be resumed")
                        + "." + remedy());
            }
        });
    }

    private void checkOptions(Load load) {
        if (load.generationVersion() != World.GENERATION) {
            throw new LoadException("The load " + load.loadId() + " was begun by a version of data-gen that makes other"
                    + " data (generation " + load.generationVersion() + ", not " + World.GENERATION
                    + "): finish it with that version, or start over with --truncate --recreate-topics."
                    + " " + plan.beginning().written());
        }
        if (LoadOptions.isShared(load) != plan.isShared()) {
            throw new LoadException("The load " + load.loadId() + " was begun with " + LoadOptions.command(load)
                    + ": give --resume to that command. "
                    + plan.beginning().written());
        }
        LoadOptions.requireSame(load, plan, Optional.empty());
    }

    /** Whether the load has been written down with where its events begin. */
    boolean knowsItsTopics() {
        return broken.filter(load -> !load.topics().isEmpty()).isPresent();
    }

    /** What is to be done about topics: what was to be done when the load broke off before it knew where its events begin. */
    LoadPlan.Topics topics() {
        LoadPlan.Topics asked = plan.kafka().orElseThrow().topics();
        return knowsItsTopics()
                ? asked
                : broken.flatMap(LoadOptions::topics)
                        .filter(before -> before == LoadPlan.Topics.RECREATE)
                        .orElse(asked);
    }

    /** Whether values have been written in Avro, so that nothing else will do. */
    boolean isInAvro() {
        return broken.map(LoadOptions::format).filter(ValueFormat.AVRO::equals).isPresent();
    }

    /** Refuses to go on with other schemas than the load was begun with. */
    void checkSchemas(Schemas schemas) {
        broken.ifPresent(load -> checkSchemas(load, schemas));
    }

    private void checkSchemas(Load load, Schemas schemas) {
        LoadOptions.requireSame(load, plan, Optional.of(schemas.format().name()));
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            String subject = EventEncoding.TYPES.get(type).subject();
            LoadedTopic topic = load.topics().get(EventEncoding.TYPES.get(type).collection());
            int id = schemas.ids().get(type);
            if (topic != null && schemas.format() == ValueFormat.AVRO && topic.schemaId() != id) {
                throw new LoadException("The load " + load.loadId() + " has written values with the schema id "
                        + topic.schemaId() + ", but the registry now knows the schema of " + subject + " as " + id + "."
                        + remedy());
            }
        }
    }

    /** What to do where what is there is not the load's, and what has been written by now: after a blank. */
    String remedy() {
        boolean done = broken.map(Load::state).filter(Load.State.DONE::equals).isPresent();
        return " " + (done ? DONE + plan.beginning().written() : plan.startOver());
    }
}
