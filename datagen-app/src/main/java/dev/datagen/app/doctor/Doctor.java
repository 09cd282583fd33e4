package dev.datagen.app.doctor;

import dev.datagen.app.doctor.Finding.State;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.RegistryException;
import dev.datagen.sinks.kafka.SchemaRegistry;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.sinks.postgres.ServerFacts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Examines this machine, PostgreSQL, Kafka and the registry. Each of them is looked at, whatever is wrong with the others. */
public final class Doctor {

    private static final long MIB = 1 << 20;
    private static final long ENOUGH_HEAP_MIB = 256;
    private static final long ENOUGH_DISK_MIB = 1024;
    private static final long DAY_MILLIS = 86_400_000;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    private final Clock clock;
    private final Path directory;
    private final long oldestMillis;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * One who has not looked yet.
     *
     * @param directory where embedded servers would keep their data
     * @param oldestMillis of the events that a load would write, in milliseconds since 1970-01-01T00:00Z
     */
    public Doctor(Clock clock, Path directory, long oldestMillis) {
        this.clock = clock;
        this.directory = directory;
        this.oldestMillis = oldestMillis;
    }

    /** Looks at everything; changes nothing. */
    public List<Finding> examine(PostgresUrl postgres, ProducerConfig kafka) {
        findings.clear();
        examineMachine();
        examinePostgres(postgres);
        examineKafka(kafka);
        examineRegistry(kafka.schemaRegistryUrl());
        return List.copyOf(findings);
    }

    private void add(String what, State state, String words) {
        findings.add(new Finding(what, state, words));
    }

    private void examineMachine() {
        long heap = Runtime.getRuntime().maxMemory() / MIB;
        add(
                "Java",
                heap >= ENOUGH_HEAP_MIB ? State.WELL : State.NOTE,
                Runtime.version().feature() + ", up to " + heap + " MiB of heap"
                        + (heap >= ENOUGH_HEAP_MIB ? "" : ": give it more with DATAGEN_JAVA_OPTS=-Xmx1g"));
        long disk = directory.toAbsolutePath().toFile().getUsableSpace() / MIB;
        add(
                "Disk",
                disk >= ENOUGH_DISK_MIB ? State.WELL : State.NOTE,
                disk + " MiB free here"
                        + (disk >= ENOUGH_DISK_MIB
                                ? ""
                                : ": embedded servers may run full; make room, or use --directory on another disk"));
    }

    private void examinePostgres(PostgresUrl url) {
        try (PostgresSink postgres = new PostgresSink(url)) {
            ServerFacts facts = postgres.loads().serverFacts();
            add("PostgreSQL", State.WELL, "version " + facts.version() + " at " + url.redacted());
            boolean may = facts.mayCreateTables();
            add(
                    "Rights",
                    may ? State.WELL : State.BROKEN,
                    may
                            ? "tables can be made"
                            : "the user may make no tables: GRANT CREATE ON SCHEMA public, or name another user in"
                                    + " --postgres-url");
            examineClock(facts);
            examineTables(postgres);
        } catch (SinkException e) {
            add("PostgreSQL", State.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    private void examineClock(ServerFacts facts) {
        Duration off = Duration.between(clock.instant(), facts.now()).abs();
        boolean well = off.compareTo(CLOCKS_MAY_DIFFER) <= 0;
        add(
                "Clock",
                well ? State.WELL : State.NOTE,
                well
                        ? "this machine's and PostgreSQL's agree"
                        : "this machine's and PostgreSQL's are " + off.toSeconds()
                                + " s apart: set them by NTP, or --to today may be another day");
    }

    private void examineTables(PostgresSink postgres) {
        long rows = postgres.rowCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        String load = postgres.loads()
                .latest()
                .map(last -> last.state() == Load.State.DONE
                        ? ", of a load that is done: ./datagen verify proves it"
                        : ", of a load that is not done: finish it with --resume")
                .orElse("");
        add(
                "Tables",
                rows == 0 ? State.WELL : State.NOTE,
                rows == 0 ? "empty" + load : rows + " rows" + load + "; a new load needs --truncate");
    }

    private void examineKafka(ProducerConfig config) {
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            add("Kafka", State.WELL, "a broker answers at " + config.bootstrapServers());
            List<String> names =
                    BankSchema.EVENTS.stream().map(EventType::collection).toList();
            Map<String, TopicState> topics = admin.describe(names);
            boolean made = topics.size() == names.size() || admin.autoCreateEnabled();
            for (String name : names) {
                TopicState topic = topics.get(name);
                if (topic == null) {
                    add(name, made ? State.NOTE : State.BROKEN, "missing: make it with --create-topics");
                } else {
                    examineTopic(topic);
                }
            }
        } catch (SinkException e) {
            add("Kafka", State.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    private void examineTopic(TopicState topic) {
        long ageMillis = clock.millis() - oldestMillis;
        boolean tooShort = topic.retentionMillis() >= 0 && topic.retentionMillis() < ageMillis;
        String words = topic.partitions() + " partitions, " + topic.records() + " records";
        add(
                topic.topic(),
                tooShort || topic.records() > 0 ? State.NOTE : State.WELL,
                words
                        + (tooShort
                                ? ", kept for " + topic.retentionMillis() / DAY_MILLIS + " days, but events are "
                                        + ageMillis / DAY_MILLIS + " days old: set retention.ms=-1"
                                : "")
                        + (topic.records() > 0 ? "; a new load comes after them, or --recreate-topics" : ""));
    }

    private void examineRegistry(String url) {
        SchemaRegistry registry = SchemaRegistry.at(url);
        try {
            for (EventType<?> type : BankSchema.EVENTS) {
                boolean fits = registry.compatible(type.subject(), AvroSchema.json(type));
                add(
                        type.subject(),
                        fits ? State.WELL : State.BROKEN,
                        fits
                                ? registry.versions(type.subject()) + " versions; ours fits"
                                : "holds a schema that ours cannot follow: delete the subject, or name another"
                                        + " registry with --schema-registry");
            }
        } catch (RegistryException e) {
            add(
                    "Schema Registry",
                    e instanceof RegistryException.Unreachable ? State.NOTE : State.BROKEN,
                    e.getMessage() + " Without it, values are JSON.");
        }
    }
}
