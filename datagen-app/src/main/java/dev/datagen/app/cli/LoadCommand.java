package dev.datagen.app.cli;

import dev.datagen.app.cli.option.EmbeddedGroup;
import dev.datagen.app.cli.option.GivenOptions;
import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.KafkaGroup;
import dev.datagen.app.cli.option.OutputGroup;
import dev.datagen.app.cli.option.PostgresGroup;
import dev.datagen.app.cli.option.Servers;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.print.Summary;
import dev.datagen.app.cli.terminal.InterruptedRunException;
import dev.datagen.app.cli.terminal.ProgressDisplay;
import dev.datagen.app.load.LoadJob;
import dev.datagen.app.load.LoadReport;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadMemory;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventOrder;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.Load;
import dev.datagen.world.WorldOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code load}: master data into PostgreSQL, then events into Kafka. */
@Command(
        name = "load",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Make customers: their tables in PostgreSQL, what happens to them in Kafka.",
        description =
                "%nThe tables are committed before the first event leaves. Everything is checked before anything is"
                        + " written.",
        footer = {
            "%nExamples:",
            "  ./datagen load --embedded                       servers and 100 customers",
            "  ./datagen load --ephemeral --customers 10000    a trial that leaves nothing",
            "  ./datagen load --customers 1000000 --create-topics --preset BULK",
            "  ./datagen load --truncate --recreate-topics     the same again, from nothing",
            "  ./datagen load --resume                         finish it, if it broke off",
            "  ./datagen load --from 2025-11-01 --to today --activity 20",
            "  ./datagen load --skip-kafka                     the tables alone; later:",
            "  ./datagen load --skip-postgres --create-topics  the events that belong to them"
        })
final class LoadCommand implements Callable<Integer> {

    /** A load that is resumed without any of them takes them from where it is remembered. */
    private static final List<String> DATA_OPTIONS =
            WorldGroup.namesAnd("--customers", "--order", "--format", "--cloudevents");

    private final Surroundings here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(validate = false, heading = "%nHow much:%n", order = 1)
    Amount amount = new Amount();

    @ArgGroup(validate = false, heading = "%nWhat the data depends on:%n", order = 2)
    WorldGroup worldOptions = new WorldGroup();

    @ArgGroup(validate = false, heading = "%nPostgreSQL:%n", order = 3)
    PostgresGroup postgres = new PostgresGroup();

    @ArgGroup(validate = false, heading = "%nKafka:%n", order = 4)
    Events kafka = new Events();

    @ArgGroup(validate = false, heading = "%nServers of one's own, without Docker:%n", order = 5)
    EmbeddedGroup embedded = new EmbeddedGroup();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 6)
    OutputGroup output = new OutputGroup();

    @Mixin
    HelpOption help = new HelpOption();

    /** How much is made, and how. */
    static final class Amount {
        @Option(names = "--customers", paramLabel = "N", description = "How many customers; default 100.")
        long customers = 100;

        @Option(
                names = "--order",
                paramLabel = "ORDER",
                description = "Events in order of time (default), or of entity: one customer after the other.")
        EventOrder order = EventOrder.TIME;

        @Option(
                names = "--resume",
                description =
                        "Finish a load that broke off. Its options are remembered, and need not be given again; what is"
                                + " there is checked first.")
        boolean resume;

        @Option(
                names = "--threads",
                paramLabel = "N",
                description = "Threads that make the data; default: one per processor. The data is the same.")
        int threads = Runtime.getRuntime().availableProcessors();
    }

    /** A load may do without them. */
    static final class Events extends KafkaGroup {
        @Option(names = "--skip-kafka", order = -2, description = "Load PostgreSQL only. The rows are the same.")
        boolean skip;
    }

    LoadCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        here.interruption().writesNothingYet();
        WorldOptions options = worldOptions.options(here.clock());
        checkUsage(options);
        plan(options, Servers.external()); // what can't be meant is said before servers start
        ProgressDisplay progress = ProgressDisplay.on(here.terminal(), output.quiet, here.interruption());
        Set<String> told = ConcurrentHashMap.newKeySet();
        Consumer<String> ofServers = line -> { // where options are remembered, they are asked for before
            if (told.add(line)) {
                progress.info(line);
            }
        };
        if (amount.resume && !GivenOptions.any(spec, DATA_OPTIONS)) {
            options = remembered(ofServers);
        }
        progress.info(WorldGroup.announcement(amount.customers, options));
        try (Servers servers = embedded.servers(parts(), here.interruption(), ofServers)) {
            LoadPlan plan = plan(options, servers);
            LoadReport report = run(plan, servers, progress);
            new Summary(here.terminal(), plan, report, servers.endpoints(), embedded, kafka.clientConfig())
                    .print(output);
        }
        return ExitCode.DONE;
    }

    /** Takes all options that the data depends on from the load that broke off, where it is remembered. */
    private WorldOptions remembered(Consumer<String> ofServers) {
        Set<Part> where = postgres.skip ? parts() : EnumSet.of(Part.POSTGRES);
        try (Servers servers = embedded.servers(where, here.interruption(), ofServers)) {
            Load load = postgres.skip
                    ? lastOf(kafka.target(servers, here.environment()))
                    : lastOf(postgres.target(servers, here.environment()));
            take(load);
            return LoadOptions.world(load);
        }
    }

    private static Load lastOf(LoadPlan.PostgresTarget target) {
        return LoadMemory.latest(target)
                .orElseThrow(() -> nothingToResume(
                        "PostgreSQL at " + target.url().redacted(),
                        "; a load without PostgreSQL is resumed without it, with --skip-postgres"));
    }

    private static Load lastOf(LoadPlan.KafkaTarget target) {
        return LoadMemory.latest(target)
                .orElseThrow(
                        () -> nothingToResume("Kafka at " + target.producer().bootstrapServers(), ""));
    }

    private static LoadException nothingToResume(String place, String elsewhere) {
        return new LoadException(place + " knows of no load, so there is nothing to resume: begin one without --resume"
                + elsewhere
                + ". To write again what was lost, give --resume the options of that load. Nothing has been written.");
    }

    private void take(Load load) {
        kafka.skip |= !LoadOptions.hasEvents(load);
        kafka.take(load);
        amount.customers = load.customers();
        if (!LoadOptions.isShared(load)) { // with that one, it is another command's, and refused
            amount.order = LoadOptions.order(load);
        }
    }

    private LoadReport run(LoadPlan plan, Servers servers, ProgressDisplay progress) {
        here.interruption().describe(() -> progress.whatIsThere(plan));
        try {
            return new LoadJob(plan, progress, here.clock()).run();
        } catch (RuntimeException e) {
            progress.finish();
            if (here.interruption().requested()) {
                throw new InterruptedRunException(progress.whatIsThere(plan));
            }
            servers.troublesBehind(e).forEach(progress::warn);
            throw servers.told(e);
        } finally {
            progress.finish();
        }
    }

    private void checkUsage(WorldOptions options) {
        WorldGroup.checkCustomers(amount.customers, options);
        UsageException.requirePositive("--threads", amount.threads);
        UsageException.refuse(
                amount.resume && (postgres.truncate || kafka.recreateTopics),
                "--resume goes on with what is there: leave out --truncate and --recreate-topics");
        UsageException.refuse(
                amount.resume && embedded.ephemeral,
                "--ephemeral leaves nothing that could be resumed: leave out --resume");
        UsageException.refuse(
                postgres.skip && kafka.skip,
                "--skip-postgres and --skip-kafka together leave nothing to load: drop one of them");
        embedded.check(postgres.url != null, kafka.bootstrap != null, kafka.registry != null);
    }

    private Set<Part> parts() {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        if (!postgres.skip) {
            parts.add(Part.POSTGRES);
        }
        if (!kafka.skip) {
            parts.add(Part.KAFKA);
            parts.add(Part.REGISTRY);
        }
        return parts;
    }

    private LoadPlan plan(WorldOptions options, Servers servers) {
        Map<String, String> known = embedded.ofServers(here.environment());
        return new LoadPlan(
                options,
                amount.customers,
                amount.order,
                amount.threads,
                postgres.skip ? Optional.empty() : Optional.of(postgres.target(servers, known)),
                kafka.skip ? Optional.empty() : Optional.of(kafka.target(servers, known)),
                amount.resume ? LoadPlan.Beginning.RESUME : LoadPlan.Beginning.NEW);
    }
}
