package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.print.ProfileJson;
import dev.datagen.app.cli.print.ProfileText;
import dev.datagen.app.cli.terminal.ProgressDisplay;
import dev.datagen.app.profile.BankProfile;
import dev.datagen.app.profile.Comparison;
import dev.datagen.app.text.Numbers;
import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code profile}: what a load would make, measured and set beside what is published about Brazil. */
@Command(
        name = "profile",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Set the data beside what is published about Brazil. Needs no server.",
        description =
                "%nMakes the customers of a load with the same options, measures them, and shows each figure with its"
                        + " target, source, distance and verdict.",
        footer = {
            "%nExamples:",
            "  ./datagen profile",
            "  ./datagen profile --customers 20000 --from 2024-01-01",
            "  ./datagen profile --json | jq '.figures[] | select(.verdict == \"off\")'"
        })
final class ProfileCommand implements Callable<Integer> {

    private final Surroundings here;

    @Option(names = "--customers", paramLabel = "N", description = "How many customers to measure; default 2000.")
    long customers = 2000;

    @Option(names = "--json", description = "All of it as one JSON object on standard output.")
    boolean json;

    @ArgGroup(validate = false, heading = "%nWhat the data depends on:%n")
    WorldGroup worldOptions = new WorldGroup();

    @Mixin
    HelpOption help = new HelpOption();

    ProfileCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        WorldOptions options = worldOptions.options(here.clock());
        World world = World.of(options);
        if (customers < 1 || customers > world.capacity()) {
            throw new UsageException("--customers is " + Numbers.grouped(customers) + ", but must be from 1 to "
                    + Numbers.grouped(world.capacity()));
        }
        here.interruption().describe(() -> "Interrupted.");
        List<Comparison> comparisons = measure(world);
        if (json) {
            here.terminal().out().println(new ProfileJson(options, customers).of(comparisons));
        } else {
            new ProfileText(here.terminal(), options, customers).print(comparisons);
        }
        return ExitCode.DONE;
    }

    /** One customer at a time: rows, then events, as a reader who joins tables and topics has them. */
    private List<Comparison> measure(World world) {
        Period period = world.options().period();
        BankProfile profile = new BankProfile(
                LocalDate.ofEpochDay(period.firstDay()),
                LocalDate.ofEpochDay(period.lastDay()),
                world.options().movements(),
                world.options().purchases());
        world.stockPrices().forEach(profile::stockPrice);
        Worker worker = world.worker();
        ProgressDisplay progress = ProgressDisplay.on(here.terminal(), false, here.interruption());
        try {
            for (long ordinal = 0; ordinal < customers; ordinal++) {
                progress.profiled(ordinal, customers);
                Cohort customer = world.cohort(ordinal, 1);
                worker.settle(customer, profile);
                worker.tell(customer, period.endMillis(), profile);
            }
        } finally {
            progress.finish();
        }
        return profile.comparisons();
    }
}
