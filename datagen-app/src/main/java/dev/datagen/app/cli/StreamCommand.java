package dev.datagen.app.cli;

import dev.datagen.app.cli.option.CourseGroup;
import dev.datagen.app.cli.option.EmbeddedGroup;
import dev.datagen.app.cli.option.GivenOptions;
import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.KafkaGroup;
import dev.datagen.app.cli.option.MetricsGroup;
import dev.datagen.app.cli.option.OutputGroup;
import dev.datagen.app.cli.option.PaceGroup;
import dev.datagen.app.cli.option.PostgresGroup;
import dev.datagen.app.cli.option.Servers;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.print.StreamSummary;
import dev.datagen.app.cli.terminal.InterruptedRunException;
import dev.datagen.app.cli.terminal.ProgressDisplay;
import dev.datagen.app.cli.terminal.StreamDisplay;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.plan.WorldWords;
import dev.datagen.app.stream.MetricsEndpoint;
import dev.datagen.app.stream.StreamJob;
import dev.datagen.app.stream.StreamMemory;
import dev.datagen.app.stream.StreamPlan;
import dev.datagen.app.stream.StreamReport;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.pace.SystemTicker;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    /** The process is about to end. */
    private static final Duration PATIENCE_WHEN_INTERRUPTED = Duration.ofSeconds(7);

    private static final List<String> OF_THE_LOAD = WorldGroup.namesAnd("--customers");

    /** A stream that is resumed without any of them takes them from where it is remembered. */
    private static final List<String> DATA_OPTIONS = WorldGroup.namesAnd(
            "--customers", "--from-load", "--clock", "--mix", "--update-postgres", "--format", "--cloudevents");

    private final Surroundings here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, heading = "%nHow much:%n", order = 1)
    PaceGroup pace = new PaceGroup();

    @ArgGroup(validate = false, heading = "%nOf whom, and on what clock:%n", order = 2)
    CourseGroup course = new CourseGroup();

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

    @ArgGroup(validate = false, heading = "%nMetrics:%n", order = 8)
    MetricsGroup metrics = new MetricsGroup();

    @Mixin
    HelpOption help = new HelpOption();

    @Option(names = "--skip-kafka", hidden = true)
    boolean skipKafka;

    StreamCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        here.interruption().writesNothingYet();
        WorldOptions options = worldOptions.options(here.clock());
        kafka.forStream();
        boolean asRemembered = course.resume && !GivenOptions.any(spec, DATA_OPTIONS);
        checkUsage(options);
        if (!asRemembered) {
            course.checkActs(pace, postgres);
        }
        plan(options, Servers.external()); // what can't be meant is said before servers start
        ProgressDisplay progress = ProgressDisplay.on(here.terminal(), output.quiet, here.interruption());
        try (Servers servers = embedded.servers(parts(), here.interruption(), progress::info)) {
            Optional<StreamMemory.Remembered> last =
                    course.resume ? StreamMemory.options(plan(options, servers)) : Optional.empty();
            last.flatMap(StreamMemory.Remembered::pace).ifPresent(pace::take);
            last.flatMap(StreamMemory.Remembered::speed).ifPresent(course::take);
            WorldOptions known = course.fromLoad
                    ? ofLoad(servers)
                    : last.filter(stream -> asRemembered).map(this::ofStream).orElse(options);
            StreamPlan plan = plan(known, servers);
            StreamReport report = run(plan, servers, progress);
            new StreamSummary(here.terminal(), plan, report).print(output);
            return report.stats().failed() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** Of the stream that is gone on with, where it is remembered; who acts and how, too. */
    private WorldOptions ofStream(StreamMemory.Remembered stream) {
        course.take(stream);
        kafka.format = stream.format();
        kafka.cloudEvents = stream.cloudEvents();
        stream.mix().ifPresent(pace::take);
        course.checkActs(pace, postgres);
        return WorldWords.world(stream.seed(), stream.options());
    }

    /** Of the load that is in PostgreSQL; its customers, too. */
    private WorldOptions ofLoad(Servers servers) {
        LoadPlan.PostgresTarget target = postgres.target(servers, here.environment());
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
            return LoadOptions.world(load);
        }
    }

    private StreamReport run(StreamPlan plan, Servers servers, ProgressDisplay progress) {
        here.interruption().describe(() -> progress.rowsThere(plan));
        try (StreamJob job = new StreamJob(plan, progress, here.clock(), new SystemTicker());
                MetricsEndpoint endpoint = metrics.port == null ? null : MetricsEndpoint.of(job, metrics.port)) {
            job.prepare();
            progress.finish();
            here.interruption()
                    .describe(
                            () -> "Interrupted before everything that was sent had arrived. --resume sends the rest.");
            try (StreamDisplay display = new StreamDisplay(here.terminal(), progress, job, servers::deaths)) {
                if (endpoint != null) {
                    progress.info("Metrics at " + endpoint.url());
                }
                progress.info("Streaming; Ctrl+C stops.");
                here.interruption().whileWaiting(() -> write(job));
                return job.finish(here.interruption().requested() ? PATIENCE_WHEN_INTERRUPTED : PATIENCE);
            }
        } catch (InterruptedRunException beforeTheFirstEvent) {
            throw new InterruptedRunException(progress.rowsThere(plan));
        } catch (RuntimeException e) {
            progress.finish();
            if (!here.interruption().requested()) {
                servers.troublesBehind(e).forEach(progress::warn);
            }
            throw servers.told(e);
        } finally {
            progress.finish();
        }
    }

    /** An interrupt brings it to a clean end from the first event on, and breaks off what comes before that. */
    private static StreamJob write(StreamJob job) {
        try {
            job.write();
            return job;
        } catch (SinkException e) {
            throw Thread.currentThread().isInterrupted() ? new InterruptedRunException(e.problem()) : e;
        }
    }

    private void checkUsage(WorldOptions options) {
        WorldGroup.checkCustomers(course.customers, options);
        UsageException.refuse(skipKafka, "a stream goes to Kafka: leave out --skip-kafka");
        course.check(postgres.truncate || kafka.recreateTopics);
        UsageException.refuse(
                embedded.ephemeral && (course.resume || course.fromLoad),
                "--ephemeral begins with empty servers, which nothing can go on from: leave out --resume and --from-load");
        UsageException.refuse(
                course.fromLoad && GivenOptions.any(spec, OF_THE_LOAD),
                "--from-load takes seed, customers and period from the load: leave out --customers,"
                        + " --seed, --from, --to, --activity, --profile and --documents");
        metrics.check();
        embedded.check(postgres.url != null, kafka.bootstrap != null, kafka.registry != null);
    }

    private Set<Part> parts() {
        return postgres.skip ? EnumSet.of(Part.KAFKA, Part.REGISTRY) : EnumSet.allOf(Part.class);
    }

    private StreamPlan plan(WorldOptions options, Servers servers) {
        Map<String, String> known = embedded.ofServers(here.environment());
        return new StreamPlan(
                options,
                course.customers,
                course.time(pace, here.clock()),
                pace.duration(),
                course.start(),
                postgres.skip ? Optional.empty() : Optional.of(postgres.target(servers, known)),
                course.rows(),
                kafka.target(servers, known));
    }
}
