package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.stream.StreamHistory;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.TableResult;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.SchemaRegistry;
import dev.datagen.sinks.kafka.StreamTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.StreamRegister;
import dev.datagen.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is verified and where it is; and what is to be found out whatever it is compared with.
 *
 * @param world of the load's options
 * @param postgres the database; not looked at if empty
 * @param admin of the cluster; empty where it is not to be looked at, or the load has no events
 */
record Verification(
        VerifyPlan plan,
        Load load,
        World world,
        Optional<PostgresSink> postgres,
        Optional<TopicAdmin> admin,
        VerifyListener listener) {

    ProducerConfig kafka() {
        return plan.kafka().orElseThrow().get();
    }

    /** Whether the load has written events that can be looked at. */
    boolean hasEvents() {
        return admin.isPresent() && !load.topics().isEmpty();
    }

    /** Whether processes have shared the load, so that records lie within their partitions as they came. */
    boolean isShared() {
        return LoadOptions.isShared(load);
    }

    /** The stream that has changed rows of the load, if one has. */
    Optional<StreamHistory> followed() {
        return plan.postgres()
                .flatMap(StreamRegister::find)
                .map(state -> new StreamHistory(state, load))
                .filter(StreamHistory::changedRows);
    }

    /** Tells which records a stream has added. */
    AfterLoad afterLoad() {
        List<StreamState> streams = new ArrayList<>(StreamTopic.since(kafka(), admin.orElseThrow(), load.startedAt()));
        plan.postgres().ifPresent(url -> streams.addAll(StreamRegister.since(url, load.startedAt())));
        return new AfterLoad(load, streams, followed());
    }

    RecordFacts facts(Optional<Rows> rows, Differences differences) {
        return new RecordFacts(world, load, rows, differences);
    }

    void noteWhatIsLeftOut(Found found) {
        if (plan.kafka().isPresent() && !hasEvents()) {
            found.note("The load has no events that it knows the offsets of: Kafka was not looked at.");
        }
        if (postgres.isEmpty()) {
            found.note("PostgreSQL was not looked at: references of events were not followed.");
        }
    }

    /** After all tables have been read. */
    void proveRows(Found found) {
        found.proved(
                "rows", found.tables().stream().mapToLong(TableResult::rows).sum());
    }

    void proveKeys(long holding, Found found) {
        found.proved("foreign keys", holding);
    }

    /** After all topics have been read. */
    void proveEvents(long equal, Found found) {
        long streamed =
                found.partitions().stream().mapToLong(PartitionResult::streamed).sum();
        if (streamed > 0) {
            found.note(
                    streamed + " records came after the load, by ./datagen stream: their references were followed, but"
                            + " they were not made again.");
        }
        found.proved(isShared() ? "events, each in its partition" : "events, each at its offset", equal);
    }

    /** Looks the schemas of Avro values up; how many are as they should be. */
    long schemas(Differences differences) {
        return new SchemaCheck(SchemaRegistry.of(kafka()), differences).check(load);
    }

    void proveSchemas(long holding, Found found) {
        found.proved("schemas under their subjects", holding);
    }

    /** Whether events lead to rows, and add up to balances. */
    void addUp(Optional<Rows> rows, long followed, Found found) {
        found.proved("references from events to rows", followed);
        if (postgres.isPresent() && rows.isPresent()) {
            long before = found.differences().total();
            new BalanceCheck(world, postgres.get().reader(), found.differences()).check(rows.get());
            long accounts = load.rows().getOrDefault("accounts", 0L);
            found.proved("balances that add up", accounts - (found.differences().total() - before));
        }
    }
}
