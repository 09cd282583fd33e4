package dev.datagen.app.cli;

import dev.datagen.app.cli.option.GivenOptions;
import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.print.CustomerJson;
import dev.datagen.app.cli.print.Statement;
import dev.datagen.app.cli.print.WholeStatement;
import dev.datagen.bank.Bank;
import dev.datagen.bank.BankCustomer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code preview}: customers as a load would make them, without any server. */
@Command(
        name = "preview",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Show some customers with all that is theirs. Needs no server.",
        footer = {
            "%nExamples:",
            "  ./datagen preview",
            "  ./datagen preview --first 17 --customers 1 --events 100",
            "  ./datagen preview --customer 17",
            "  ./datagen preview --customers 100 --json | jq .customer.name"
        })
final class PreviewCommand implements Callable<Integer> {

    private final Surroundings here;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--customers", paramLabel = "N", description = "How many customers to show; default 2.")
    long customers = 2;

    @Option(names = "--first", paramLabel = "N", description = "Number of the first one, from 0; default 0.")
    long first;

    @Option(names = "--events", paramLabel = "N", description = "How many of their last events to show; default 6.")
    int events = 6;

    @Option(
            names = "--customer",
            paramLabel = "N",
            description =
                    "All that is this customer's: accounts with their running balance, invoices, the loan's schedule, shares.")
    @Nullable
    Long whole;

    @Option(names = "--json", description = "All of it, one JSON object per customer and line, on standard output.")
    boolean json;

    @ArgGroup(validate = false, heading = "%nWhat the data depends on:%n")
    WorldGroup worldOptions = new WorldGroup();

    @Mixin
    HelpOption help = new HelpOption();

    PreviewCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        here.interruption().changesNothing();
        Bank bank = Bank.of(worldOptions.options(here.clock()));
        if (whole != null) {
            if (GivenOptions.any(spec, List.of("--customers", "--first", "--events"))) {
                throw new UsageException("--customer shows all of one: leave out --customers, --first and --events");
            }
            first = whole;
            customers = 1;
        }
        check(bank);
        bank.range(first, first + customers).stream().forEach(printer(bank));
        return ExitCode.DONE;
    }

    private Consumer<BankCustomer> printer(Bank bank) {
        if (json) {
            return customer -> here.terminal().out().println(CustomerJson.of(customer));
        }
        return whole == null
                ? new Statement(here.terminal(), events)::print
                : new WholeStatement(here.terminal(), bank)::print;
    }

    private void check(Bank bank) {
        UsageException.requirePositive("--customers", customers);
        if (events < 0) {
            throw new UsageException("--events is " + events + ", but must not be negative");
        }
        if (first < 0 || first >= bank.capacity() || customers > bank.capacity() - first) {
            throw new UsageException(
                    (whole != null ? "--customer is " + whole : "--first is " + first + " and --customers " + customers)
                            + ", but customers are numbered from 0 to " + (bank.capacity() - 1));
        }
    }
}
