package dev.datagen.app.cli.option;

import dev.datagen.app.load.plan.Capacity;
import dev.datagen.app.load.plan.WorldWords;
import dev.datagen.app.text.Numbers;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Intensity;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.calendar.Brasilia;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Everything the data depends on. */
public final class WorldGroup {

    /** All options here. */
    private static final List<String> NAMES =
            List.of("--seed", "--from", "--to", "--activity", "--profile", "--documents");

    /** These and others that say which data are meant. */
    public static List<String> namesAnd(String... others) {
        return Stream.concat(NAMES.stream(), Stream.of(others)).toList();
    }

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Random seed, any whole number; default 42. The same seed and options give the same bytes.")
    public long seed = 42;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day of the events, like 2025-01-31, or 'yesterday' or 'today' in Brasília; default"
                    + " 2025-01-01.")
    String from = "2025-01-01";

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Last day of the events, which is when the tables are looked at; default 2025-12-31.")
    String to = "2025-12-31";

    @Option(
            names = "--activity",
            paramLabel = "X",
            description =
                    "How much happens, up to 100; default 1: some 20 transactions a year per customer. A main bank"
                            + " sees 20 to 25 times as many.")
    double activity = 1;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "What activity 1 is: contract (default), the promised volumes; or br2025, national intensity:"
                    + " 20 times the account movements, half as many card purchases again.")
    Intensity intensity = Intensity.CONTRACT;

    @Option(
            names = "--documents",
            paramLabel = "STYLE",
            description = "How a CPF is written: valid (default), invalid (wrong second check digit) or masked"
                    + " (***.456.789-**).")
    DocumentStyle documents = DocumentStyle.VALID;

    /** The options as the world takes them; 'yesterday' and 'today' are resolved here, once. */
    public WorldOptions options(Clock clock) {
        LocalDate first = date("--from", from, clock);
        LocalDate last = date("--to", to, clock);
        return new WorldOptions(seed, period(first, last), checkedActivity(), intensity, documents);
    }

    /** Refuses a number of customers that nobody can be asked for. */
    public static void checkCustomers(long customers, WorldOptions world) {
        Capacity.objection(customers, world).ifPresent(objection -> {
            throw new UsageException(objection);
        });
    }

    /** What is made, of so many customers: 'today' is resolved once, so it has to be said what it was. */
    public static String announcement(long customers, WorldOptions world) {
        return Numbers.counted(customers, "customer") + ", seed " + world.seed()
                + ", "
                + LocalDate.ofEpochDay(world.period().firstDay()) + " to "
                + LocalDate.ofEpochDay(world.period().lastDay());
    }

    /** What to add to another command, so that it tells of the same data: nothing where all is as usual. */
    public static String arguments(WorldOptions world) {
        WorldGroup usual = new WorldGroup();
        Map<String, String> usualWords = WorldWords.of(usual.options(Clock.systemUTC()));
        StringBuilder arguments = new StringBuilder();
        if (world.seed() != usual.seed) {
            arguments.append(" --seed ").append(world.seed());
        }
        WorldWords.of(world).forEach((name, word) -> {
            if (!word.equals(usualWords.get(name))) {
                arguments.append(" --").append(name).append(' ').append(word.toLowerCase(Locale.ROOT));
            }
        });
        return arguments.toString();
    }

    private static Period period(LocalDate first, LocalDate last) {
        try {
            return Period.of(first, last);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--from and --to: " + e.getMessage(), e);
        }
    }

    private double checkedActivity() {
        if (activity > 0 && activity <= WorldOptions.MOST_ACTIVE) {
            return activity;
        }
        throw new UsageException(
                "--activity is " + activity + ", but must be more than 0 and at most " + WorldOptions.MOST_ACTIVE);
    }

    private static LocalDate date(String option, String text, Clock clock) {
        LocalDate today = LocalDate.ofEpochDay(Brasilia.epochDay(clock.millis()));
        if (text.equalsIgnoreCase("today")) {
            return today;
        } else if (text.equalsIgnoreCase("yesterday")) {
            return today.minusDays(1);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    option + " is '" + text + "', but must be a date like 2025-12-31, yesterday or today", e);
        }
    }
}
