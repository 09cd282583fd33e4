package dev.datagen.app.cli;

import dev.datagen.app.load.LoadException;
import dev.datagen.app.load.LoadPlan;
import dev.datagen.app.stream.MetricsEndpoint;
import dev.datagen.app.stream.StreamJob;
import dev.datagen.app.stream.StreamPlan;
import dev.datagen.app.stream.StreamReport;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.pace.SystemTicker;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stream}: master data first, then events at a steady rate. */
@Command(
        name = "stream",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Send events at a rate, of customers whose rows are in PostgreSQL.",
        description =
                "%nThe rows are written before the first event leaves, unless a load with the same options is there"
                        + " already. Ctrl+C stops: what was sent is flushed, and the summary printed.",
        footer = {
            "%nExamples:",
            "  ./datagen stream --embedded --rate 100 --duration 1m",
            "  ./datagen stream --ephemeral --rate 5000 --customers 10000 --duration 30s",
            "  ./datagen stream --rate 200 --shape business_day --create-topics",
            "  ./datagen stream --from-load --clock simulated --speed 3600",
            "  ./datagen stream --resume                      on from where it stopped",
            "  ./datagen stream --update-postgres             rows change, too: for CDC"
        })
final class StreamCommand implements Callable<Integer> {

    private static final double DEFAULT_SPEED = 60;
    private static final double FASTEST = 1e6;

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    /** The process is about to end. */
    private static final Duration PATIENCE_WHEN_INTERRUPTED = Duration.ofSeconds(7);

    private final Terminal terminal;
    private final Clock clock;
    private final Map<String, String> environment;
    private final Interruption interruption;

    @ArgGroup(validate = false, heading = "%nHow much:%n", order = 1)
    PaceGroup pace = new PaceGroup();

    @ArgGroup(validate = false, heading = "%nOf whom, and on what clock:%n", order = 2)
    Course course = new Course();

    @ArgGroup(validate = false, heading = "%nWhat the data depends on:%n", order = 3)
    WorldGroup worldOptions = new WorldGroup();

    @ArgGroup(validate = false, heading = "%nPostgreSQL:%n", order = 4)
    PostgresGroup postgres = new PostgresGroup();

    @ArgGroup(validate = false, heading = "%nKafka:%n", order = 5)
    KafkaGroup kafka = new KafkaGroup();

    @ArgGroup(validate = false, heading = "%nServers of one's own, without Docker:%n", order = 6)
    EmbeddedGroup embedded = new EmbeddedGroup();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 7)
    OutputGroup output = new OutputGroup();

    @Mixin
    HelpOption help = new HelpOption();

    /** What says when events happen. */
    enum ClockKind {
        WALL,
        SIMULATED
    }

    /** Who acts, and where the stream begins. */
    static final class Course {

        @Option(names = "--customers", paramLabel = "N", description = "How many customers act; default 100.")
        long customers = 100;

        @Option(
                names = "--from-load",
                description = "Take customers, seed and all else that the data depends on from the load that is in"
                        + " PostgreSQL.")
        boolean fromLoad;

        @Option(
                names = "--clock",
                paramLabel = "CLOCK",
                description =
                        "wall (default): events happen now, by --rate and --mix. simulated: customers live on from the"
                                + " end of the period, by the calendar.")
        ClockKind clock = ClockKind.WALL;

        @Option(
                names = "--speed",
                paramLabel = "X",
                description = "Of the simulated clock: so many of its seconds in one of ours; default 60.")
        @Nullable
        Double speed;

        @Option(
                names = "--resume",
                description = "Go on where the last stream stopped, with the events that it would have sent.")
        boolean resume;

        @Option(
                names = "--update-postgres",
                description =
                        "Update balances, limits, statuses and addresses, each before the event that comes with it.")
        boolean updatePostgres;

        @Option(
                names = "--change-log",
                paramLabel = "FILE",
                description = "Write each of those updates to a file, too, as a line of JSON.")
        @Nullable
        Path changeLog;
    }

    /** Where a stream can be looked at. */
    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Serve Prometheus metrics at http://127.0.0.1:PORT/metrics; 0 takes a free port.")
    @Nullable
    Integer metricsPort;

    StreamCommand(Terminal terminal, Clock clock, Map<String, String> environment, Interruption interruption) {
        this.terminal = terminal;
        this.clock = clock;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        WorldOptions options = worldOptions.options(clock);
        kafka.forStream();
        checkUsage();
        plan(options, Servers.external()); // what can't be meant is said before servers start
        ProgressDisplay progress = ProgressDisplay.on(terminal, output.quiet, interruption);
        try (Servers servers = embedded.servers(parts(), interruption, progress::info)) {
            StreamPlan plan = plan(course.fromLoad ? ofLoad(servers) : options, servers);
            StreamReport report = run(plan, progress);
            new StreamSummary(terminal, plan, report).print(output);
            return report.stats().failed() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** Of the load that is in PostgreSQL; its customers, too. */
    private WorldOptions ofLoad(Servers servers) {
        LoadPlan.PostgresTarget target = postgresTarget(servers);
        try (PostgresSink rows = new PostgresSink(target.url())) {
            Load load = rows.loads()
                    .latest()
                    .orElseThrow(() ->
                            new LoadException("PostgreSQL at " + target.url().redacted()
                                    + " holds no load to go on from: load first, or leave out --from-load."));
            if (load.generationVersion() != World.GENERATION) {
                throw new LoadException("The load in PostgreSQL at "
                        + target.url().redacted() + " was made by generation " + load.generationVersion()
                        + " of data-gen, and this is generation " + World.GENERATION
                        + ": load again with --truncate, or leave out --from-load.");
            }
            course.customers = load.customers();
            return worldOptions.ofLoad(load.seed(), load.options(), clock);
        }
    }

    private StreamReport run(StreamPlan plan, ProgressDisplay progress) {
        interruption.describe(
                () -> "Interrupted before everything that was sent had arrived. --resume sends the rest.");
        try (StreamJob job = new StreamJob(plan, progress, clock, new SystemTicker())) {
            job.prepare();
            progress.finish();
            try (MetricsEndpoint metrics = metricsPort == null ? null : MetricsEndpoint.of(job, metricsPort);
                    StreamDisplay display = new StreamDisplay(terminal, progress, job)) {
                if (metrics != null) {
                    progress.info("Metrics at " + metrics.url());
                }
                progress.info("Streaming; Ctrl+C stops.");
                interruption.whileWaiting(() -> {
                    job.write();
                    return job;
                });
                return job.finish(interruption.requested() ? PATIENCE_WHEN_INTERRUPTED : PATIENCE);
            }
        } finally {
            progress.finish();
        }
    }

    private void checkUsage() {
        if (course.customers < 1) {
            throw new UsageException("--customers is " + course.customers + ", but must be at least 1");
        }
        if (kafka.skip) {
            throw new UsageException("a stream goes to Kafka: leave out --skip-kafka");
        }
        if (postgres.skip && course.updatePostgres) {
            throw new UsageException("--update-postgres needs the rows: leave out --skip-postgres");
        }
        if (course.changeLog != null && !course.updatePostgres) {
            throw new UsageException("--change-log tells of what --update-postgres does: add it, or leave both out");
        }
        if (metricsPort != null && (metricsPort < 0 || metricsPort > MAX_PORT)) {
            throw new UsageException("--metrics-port is " + metricsPort + ", but must be 0 to 65535");
        }
        if (course.fromLoad && (postgres.skip || postgres.truncate)) {
            throw new UsageException(
                    "--from-load goes on from the rows that are there: leave out --skip-postgres and --truncate");
        }
        if (course.clock == ClockKind.SIMULATED && pace.decides()) {
            throw new UsageException("with --clock simulated customers decide what they do, and when: leave out --rate,"
                    + " --mix, --shape and --shape-period");
        }
        if (course.speed != null && course.clock == ClockKind.WALL) {
            throw new UsageException("--speed is that of --clock simulated: add it, or leave out --speed");
        }
        if (course.speed != null && !(course.speed > 0 && course.speed <= FASTEST)) {
            throw new UsageException("--speed is " + course.speed + ", but must be more than 0 and at most 1000000");
        }
        if (course.resume && (postgres.truncate || kafka.recreateTopics)) {
            throw new UsageException("--resume goes on with what is there: leave out --truncate and --recreate-topics");
        }
        embedded.check(postgres.url != null, kafka.bootstrap != null, kafka.registry != null);
    }

    private Set<Part> parts() {
        return postgres.skip ? EnumSet.of(Part.KAFKA, Part.REGISTRY) : EnumSet.allOf(Part.class);
    }

    private StreamPlan plan(WorldOptions options, Servers servers) {
        return new StreamPlan(
                options,
                course.customers,
                course.clock == ClockKind.WALL
                        ? new StreamPlan.Wall(pace.mix(), pace.pace(clock))
                        : new StreamPlan.Simulated(course.speed == null ? DEFAULT_SPEED : course.speed),
                pace.duration(),
                course.resume ? StreamPlan.Start.RESUME : StreamPlan.Start.NEW,
                postgres.skip ? Optional.empty() : Optional.of(postgresTarget(servers)),
                new StreamPlan.Rows(course.updatePostgres, Optional.ofNullable(course.changeLog)),
                kafkaTarget(servers));
    }

    private LoadPlan.PostgresTarget postgresTarget(Servers servers) {
        return servers.endpoints()
                .map(endpoints -> postgres.target("the embedded PostgreSQL", endpoints.postgresUrl()))
                .orElseGet(() -> postgres.target(environment));
    }

    private LoadPlan.KafkaTarget kafkaTarget(Servers servers) {
        return servers.endpoints()
                .map(endpoints ->
                        kafka.target(endpoints.kafkaBootstrap(), endpoints.registryUrl(), LoadPlan.Topics.CREATE))
                .orElseGet(() -> kafka.target(environment));
    }
}
