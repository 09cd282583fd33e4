package dev.datagen.app.cli;

import dev.datagen.app.cli.option.GivenOptions;
import dev.datagen.app.cli.option.HalvesGroup;
import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.KafkaGroup;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.print.VerifyJson;
import dev.datagen.app.cli.print.VerifyText;
import dev.datagen.app.cli.terminal.ProgressDisplay;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.verify.VerifyJob;
import dev.datagen.app.verify.VerifyPlan;
import dev.datagen.app.verify.VerifyPlan.Basis;
import dev.datagen.app.verify.VerifyPlan.Precedence;
import dev.datagen.app.verify.VerifyReport;
import dev.datagen.sinks.kafka.ValueFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify}: what both systems hold is what a load recorded, and what its options make. */
@Command(
        name = "verify",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Read a load back from PostgreSQL and Kafka, and prove that nothing is lost.",
        description = {
            "%nReads back what is there, and compares it with what the last load has written down of it: the rows of each"
                    + " table, each record at its offset, keys and partitions, headers, schema ids, references, time order and"
                    + " balances. Nothing but the addresses is needed; of a load without Kafka, no Kafka.",
            "%nWhere anything differs, rows and events are made again from the load's options, and compared one by one."
                    + " --regenerate does so in any case.",
            "%nExit code 0: all is as it should be. 3: there are differences, and each is named by its row or offset and its"
                    + " field; of each kind the first 20, and the number of the rest."
        },
        footer = {
            "%nExamples:",
            "  ./datagen verify",
            "  ./datagen verify --embedded",
            "  ./datagen verify --json | jq '.differences[].first'",
            "  ./datagen verify --skip-postgres                a load without PostgreSQL"
        })
final class VerifyCommand implements Callable<Integer> {

    private static final List<String> CLAIMS =
            WorldGroup.namesAnd("--customers", "--order", "--format", "--cloudevents");

    private final Surroundings here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that read, or make the data again; default: one per processor.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--regenerate",
            description = "Compare with what the options make even where nothing differs from what the load has written"
                    + " down; several times slower.")
    boolean regenerate;

    @Option(names = "--json", description = "The report as one JSON object on standard output.")
    boolean json;

    @ArgGroup(validate = false, heading = "%nWhere to look:%n", order = 1)
    HalvesGroup look = new HalvesGroup();

    @ArgGroup(
            validate = false,
            heading = "%nOf a load that nothing remembers, with --skip-postgres, its options:%n",
            order = 2)
    Claim claim = new Claim();

    @ArgGroup(validate = false, heading = "%nAnd what its data depends on:%n", order = 3)
    WorldGroup worldOptions = new WorldGroup();

    @Mixin
    HelpOption help = new HelpOption();

    /** What a load was, where nothing has written it down. */
    static final class Claim {
        @Option(names = "--customers", paramLabel = "N", description = "How many customers; default 100.")
        long customers = 100;

        @Option(
                names = "--order",
                paramLabel = "ORDER",
                description = "In which order events left: time (default) or entity.")
        EventOrder order = EventOrder.TIME;

        @Option(names = "--format", paramLabel = "FORMAT", description = "Values as avro (default) or json.")
        ValueFormat format = ValueFormat.AVRO;

        @Option(names = "--cloudevents", description = "Records carry CloudEvents headers.")
        boolean cloudEvents;
    }

    VerifyCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        look.check();
        UsageException.requirePositive("--threads", threads);
        List<String> claims = GivenOptions.of(spec, CLAIMS);
        if (!look.skipPostgres && !claims.isEmpty()) {
            throw new UsageException(
                    "in PostgreSQL the load has written down how many customers it has, and all else that"
                            + " the data depends on: leave out " + String.join(", ", claims)
                            + ", or add --skip-postgres");
        }
        VerifyPlan plan = new VerifyPlan(
                look.postgres(here.environment()),
                look.kafka(here.environment()),
                look.skipPostgres ? Optional.of(claimed()) : Optional.empty(),
                claims.isEmpty() ? Precedence.MEMORY : Precedence.CLAIM,
                regenerate ? Basis.OPTIONS : Basis.RECORD,
                threads);
        VerifyReport report = run(plan);
        if (json) {
            here.terminal().out().println(VerifyJson.of(report));
        } else {
            new VerifyText(here.terminal(), report).print();
        }
        return report.isEqual() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    private VerifyReport run(VerifyPlan plan) {
        here.interruption().changesNothing();
        ProgressDisplay progress = ProgressDisplay.on(here.terminal(), false, here.interruption());
        try {
            return new VerifyJob(plan, progress).run();
        } finally {
            progress.finish();
        }
    }

    private LoadPlan claimed() {
        UsageException.requirePositive("--customers", claim.customers);
        KafkaGroup group = new KafkaGroup();
        group.format = claim.format;
        group.cloudEvents = claim.cloudEvents;
        return new LoadPlan(
                worldOptions.options(here.clock()),
                claim.customers,
                claim.order,
                threads,
                Optional.empty(),
                Optional.of(look.target(here.environment(), group)));
    }
}
