package dev.datagen.app.doctor;

import dev.datagen.app.text.InOptions;
import dev.datagen.app.text.Numbers;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EmbeddedStackException;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.sinks.postgres.ServerFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Examines this machine, PostgreSQL, Kafka and the registry. Each of them is looked at, whatever is wrong with the others. */
public final class Doctor {

    private static final long MIB = 1 << 20;
    private static final long ENOUGH_HEAP_MIB = 256;
    private static final long ENOUGH_DISK_MIB = 1024;
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    private final Clock clock;
    private final Path directory;
    private final long oldestMillis;
    private final Findings findings = new Findings();

    /**
     * One who has not looked yet, and looks once.
     *
     * @param directory where embedded servers would keep their data
     * @param oldestMillis of the events that a load would write, in milliseconds since 1970-01-01T00:00Z
     */
    public Doctor(Clock clock, Path directory, long oldestMillis) {
        this.clock = clock;
        this.directory = directory;
        this.oldestMillis = oldestMillis;
    }

    /** Looks at this machine and at those servers that are named; changes nothing. */
    public List<Finding> examine(Optional<PostgresUrl> postgres, Optional<ProducerConfig> kafka) {
        examineMachine();
        examinePorts();
        postgres.ifPresent(this::examinePostgres);
        kafka.ifPresent(this::examineKafka);
        return findings.all();
    }

    private void examineKafka(ProducerConfig kafka) {
        new TopicExamination(findings, clock.millis() - oldestMillis).examine(kafka);
        new RegistryExamination(findings).examine(kafka);
    }

    private void examineMachine() {
        long heap = Runtime.getRuntime().maxMemory() / MIB;
        String java = Runtime.version().feature() + ", up to " + Numbers.grouped(heap) + " MiB of heap";
        if (heap >= ENOUGH_HEAP_MIB) {
            findings.well("Java", java);
        } else {
            findings.note("Java", java + ": give it more with DATAGEN_JAVA_OPTS=-Xmx1g");
        }
        long disk = existing(directory).toFile().getUsableSpace() / MIB;
        if (disk >= ENOUGH_DISK_MIB) {
            findings.well("Disk", Numbers.grouped(disk) + " MiB free here");
        } else {
            findings.note(
                    "Disk",
                    Numbers.grouped(disk)
                            + " MiB free here: embedded servers may run full; make room, or use --directory on another"
                            + " disk");
        }
    }

    /** Where it would be made, if it is not there. */
    private static Path existing(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    /** Of servers that somebody else runs, the loads go on: the ports matter to embedded ones alone. */
    private void examinePorts() {
        EmbeddedStack stack = EmbeddedStack.at(directory);
        String cannotStart = "'./datagen up' cannot start. ";
        try {
            List<String> obstacles = stack.obstacles();
            List<Integer> ports = stack.ports();
            if (obstacles.isEmpty()) {
                findings.well(
                        "Ports",
                        ports.get(0) + ", " + ports.get(1) + " and " + ports.get(2)
                                + " are free for './datagen up', or its own");
            } else {
                findings.note("Ports", cannotStart + String.join(" ", obstacles));
            }
        } catch (EmbeddedStackException e) {
            findings.note("Ports", cannotStart + e.getMessage());
        }
    }

    private void examinePostgres(PostgresUrl url) {
        try (PostgresSink postgres = new PostgresSink(url)) {
            ServerFacts facts = postgres.serverFacts();
            findings.well("PostgreSQL", "version " + facts.version() + " at " + url.redacted());
            facts.objection()
                    .ifPresentOrElse(
                            objection -> findings.broken("Rights", InOptions.message(objection)),
                            () -> findings.well("Rights", "tables can be made"));
            examineClock(facts);
            examineTables(postgres);
        } catch (SinkException e) {
            findings.broken("PostgreSQL", InOptions.message(e));
        }
    }

    private void examineClock(ServerFacts facts) {
        Duration off = Duration.between(clock.instant(), facts.now()).abs();
        if (off.compareTo(CLOCKS_MAY_DIFFER) <= 0) {
            findings.well("Clock", "this machine's and PostgreSQL's agree");
        } else {
            findings.note(
                    "Clock",
                    "this machine's and PostgreSQL's are " + Numbers.grouped(off.toSeconds())
                            + " s apart: set them by NTP, or --to today may be another day");
        }
    }

    private void examineTables(PostgresSink postgres) {
        try {
            postgres.checkTables();
        } catch (SinkException e) {
            findings.broken("Tables", InOptions.message(e));
            return;
        }
        long rows = postgres.rowCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        String load = postgres.loads()
                .latest()
                .map(last -> last.state() == Load.State.DONE
                        ? ", of a load that is done: ./datagen verify proves it"
                        : ", of a load that is not done: finish it with --resume")
                .orElse("");
        if (rows == 0) {
            findings.well("Tables", "empty" + load);
        } else {
            findings.note("Tables", Counted.of(rows, "row") + load + "; a new load needs --truncate");
        }
    }
}
