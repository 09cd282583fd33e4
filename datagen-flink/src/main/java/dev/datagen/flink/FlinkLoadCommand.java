package dev.datagen.flink;

import dev.datagen.app.cli.ExitCode;
import dev.datagen.app.cli.Surroundings;
import dev.datagen.app.cli.option.GivenOptions;
import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.KafkaGroup;
import dev.datagen.app.cli.option.OutputGroup;
import dev.datagen.app.cli.option.PostgresGroup;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.print.Summary;
import dev.datagen.app.cli.terminal.InterruptedRunException;
import dev.datagen.app.cli.terminal.ProgressDisplay;
import dev.datagen.app.load.LoadReport;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadMemory;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.shared.SharedLoad;
import dev.datagen.app.load.shared.SharedTask;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.text.InOptions;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.world.WorldOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The load as a job of Flink: on the cluster that it is submitted to, or else within this process. */
@Command(
        name = "datagen-flink/run",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Make customers on many machines: a load as a job of Apache Flink.",
        description =
                "%nRows and events are those of './datagen load', each once, whatever fails on the way; those of a"
                        + " customer stand in order of time, and customers in any order. './datagen verify' proves it.",
        footer = {
            "%nExamples:",
            "  ./datagen up                          servers of one's own, for a trial; then,",
            "  datagen-flink/run --create-topics     with all of Flink in one process, or on",
            "                                        a cluster whose machines reach them:",
            "  flink run -p 32 datagen-flink/target/datagen-flink.jar --create-topics ...",
            "  datagen-flink/run --resume            finish it, if it broke off; on a cluster",
            "                                        with its addresses, as it was begun"
        })
final class FlinkLoadCommand implements Callable<Integer> {

    /** Once something has been written. */
    static final String REMEDY =
            "What is there is a part of the load: finish it with --resume, or start over with --truncate --recreate-topics.";

    /** A load that is resumed without any of them takes them from where it is remembered. */
    private static final List<String> DATA_OPTIONS = WorldGroup.namesAnd("--customers", "--format", "--cloudevents");

    private final Surroundings here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, heading = "%nHow much, and how:%n", order = 1)
    Amount amount = new Amount();

    @ArgGroup(validate = false, heading = "%nWhat the data depends on:%n", order = 2)
    WorldGroup worldOptions = new WorldGroup();

    @ArgGroup(validate = false, heading = "%nPostgreSQL:%n", order = 3)
    Database database = new Database();

    @ArgGroup(validate = false, heading = "%nKafka:%n", order = 4)
    KafkaGroup kafka = new KafkaGroup();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 5)
    OutputGroup output = new OutputGroup();

    @Mixin
    HelpOption help = new HelpOption();

    @Option(names = "--skip-postgres", hidden = true)
    boolean skipPostgres;

    @Option(names = "--skip-kafka", hidden = true)
    boolean skipKafka;

    @Option(names = "--embedded", hidden = true)
    boolean embedded;

    /** Where rows go. */
    static final class Database {
        @Option(names = "--postgres-url", paramLabel = "URL", description = PostgresGroup.URL)
        @Nullable
        String url;

        @Option(names = "--truncate", description = "Empty the tables first, so that a load can be repeated.")
        boolean truncate;

        LoadPlan.PostgresTarget target(Map<String, String> environment) {
            PostgresGroup group = new PostgresGroup();
            group.url = url;
            group.truncate = truncate;
            return group.target(environment);
        }
    }

    /** How much is made, and how. */
    static final class Amount {
        @Option(names = "--customers", paramLabel = "N", description = "How many customers; default 100.")
        long customers = 100;

        @Option(
                names = "--resume",
                description =
                        "Finish a load that broke off. Its options are remembered, and need not be given again; what is"
                                + " there is looked at first.")
        boolean resume;

        @Option(
                names = "--parallelism",
                paramLabel = "N",
                description =
                        "How many make them at once; default: what the cluster, or flink run -p, says. The data is the same.")
        @Nullable
        Integer parallelism;

        @Option(
                names = "--checkpoint-seconds",
                paramLabel = "N",
                description = "What was sent is committed after so long, and made again from there after a failure;"
                        + " default 10.")
        int checkpointSeconds = 10;
    }

    FlinkLoadCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        here.interruption().writesNothingYet();
        WorldOptions options = worldOptions.options(here.clock());
        checkUsage(options);
        if (amount.resume) {
            options = remembered(options);
        }
        LoadPlan plan = plan(options);
        checkTransactions(plan.kafka().orElseThrow().producer());
        ProgressDisplay progress = ProgressDisplay.on(here.terminal(), output.quiet, here.interruption());
        progress.info(WorldGroup.announcement(amount.customers, options));
        LoadReport report = run(plan, progress);
        new Summary(here.terminal(), plan, report, kafka.clientConfig()).print(output);
        return ExitCode.DONE;
    }

    /** All options that the data depends on, from the load that broke off, unless some are given. */
    private WorldOptions remembered(WorldOptions given) {
        LoadPlan.PostgresTarget target = database.target(here.environment());
        Load load = LoadMemory.latest(target)
                .orElseThrow(() -> new LoadException("PostgreSQL at "
                        + target.url().redacted()
                        + " knows of no load, so there is nothing to resume: begin one without"
                        + " --resume. Nothing has been written."));
        if (GivenOptions.any(spec, DATA_OPTIONS)) {
            return given;
        }
        kafka.take(load);
        amount.customers = load.customers();
        return LoadOptions.world(load);
    }

    private void checkUsage(WorldOptions options) {
        WorldGroup.checkCustomers(amount.customers, options);
        if (amount.parallelism != null) {
            UsageException.requirePositive("--parallelism", amount.parallelism);
        }
        UsageException.requirePositive("--checkpoint-seconds", amount.checkpointSeconds);
        UsageException.refuse(
                skipPostgres,
                "--skip-postgres: PostgreSQL knows which parts are done; leave it out, or send the events from one"
                        + " machine with ./datagen load --skip-postgres");
        UsageException.refuse(
                skipKafka,
                "--skip-kafka: events are sent as well; leave it out, or write the rows from one machine with"
                        + " ./datagen load --skip-kafka");
        UsageException.refuse(
                amount.resume && (database.truncate || kafka.recreateTopics),
                "--resume goes on with what is there: leave out --truncate and --recreate-topics");
        UsageException.refuse(
                embedded,
                "--embedded: servers are started with ./datagen up; leave it out, and say where they are if they are not"
                        + " at the usual ports");
    }

    /** One that is not committed in time is aborted, and what it has sent is sent again in one that is not either. */
    private void checkTransactions(ProducerConfig producer) {
        long seconds = SharedLoad.transactionTimeout(producer).toSeconds();
        if (amount.checkpointSeconds >= seconds) {
            throw new UsageException("--checkpoint-seconds is " + amount.checkpointSeconds
                    + ", but transactions last up to " + seconds
                    + " s: it must be below, or they longer (--producer transaction.timeout.ms=…)");
        }
    }

    private LoadPlan plan(WorldOptions options) {
        return new LoadPlan(
                options,
                amount.customers,
                EventOrder.SHARED,
                1,
                Optional.of(database.target(here.environment())),
                Optional.of(kafka.target(here.environment())),
                amount.resume ? LoadPlan.Beginning.RESUME : LoadPlan.Beginning.NEW);
    }

    private LoadReport run(LoadPlan plan, ProgressDisplay progress) throws InterruptedException {
        here.interruption().describe(() -> "Interrupted. " + REMEDY);
        try (SharedLoad load = new SharedLoad(plan, progress, here.clock())) {
            if (load.task().left().length > 0) {
                SubmittedJob.of(job(load.task(), plan), amount.parallelism).await(load, progress);
            }
            return load.done();
        } catch (RuntimeException e) {
            if (here.interruption().requested()) {
                throw new InterruptedRunException("Interrupted. " + REMEDY);
            }
            throw e instanceof SinkException sink ? new LoadException(InOptions.message(sink, REMEDY), sink) : e;
        } finally {
            progress.finish();
        }
    }

    private SharedLoadJob job(SharedTask task, LoadPlan plan) {
        return new SharedLoadJob(
                task, plan.kafka().orElseThrow().producer(), Duration.ofSeconds(amount.checkpointSeconds));
    }
}
