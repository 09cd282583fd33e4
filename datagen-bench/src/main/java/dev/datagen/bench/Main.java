package dev.datagen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures data-gen and prints what came out as a table. */
@Command(
        name = "datagen-bench/run",
        sortOptions = false,
        abbreviateSynopsis = true,
        header = "Measures data-gen against what the servers themselves cost.",
        description = {
            "%nStarts PostgreSQL, Kafka and a registry of its own, measures both sides of each row in turns, prints the"
                    + " median of the pairs' ratios with their range, and leaves nothing behind.",
            "%nY is the wall time of Kafka's own ProducerPerformance for as many records of the same sizes with the same"
                    + " settings, plus that of PostgreSQL's COPY for the same rows into the same tables with their keys."
        },
        footer = {
            "%nExamples:",
            "  datagen-bench/run                             all rows, some twenty minutes",
            "  datagen-bench/run --rows 3,10                 without servers, one minute",
            "  datagen-bench/run --rows 6 --memory-customers 200000 --memory-heap 256m",
            "  datagen-bench/run --rows 9 --growth-customers 1000000 --pairs 3",
            "  datagen-bench/run --rows 11,12 --pairs 3      the stream",
            "  datagen-bench/run --rows 13 --customers 128500    a proof of ten million events",
            "  datagen-bench/run --micro                     all JMH benchmarks",
            "  datagen-bench/run --micro 'Encoder|Ids'       some of them",
            "  datagen-bench/run --micro Encoder -- -f 1 -wi 3 -i 5 -prof gc"
        })
public final class Main implements Callable<Integer> {

    private static final Set<Integer> NEED_SERVERS = Set.of(1, 2, 4, 5, 7, 8, 11, 12, 13);

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "N",
            description = "Which rows of the table, separated by commas; default: all thirteen.")
    Set<Integer> rows = IntStream.rangeClosed(1, Settings.ROWS).boxed().collect(Collectors.toCollection(TreeSet::new));

    @Option(names = "--pairs", paramLabel = "N", description = "Pairs of measurements; default 5.")
    int pairs = 5;

    @Option(names = "--customers", paramLabel = "N", description = "Of rows 1, 4, 8 and 13; default 50000.")
    long customers = 50_000;

    @Option(names = "--small-customers", paramLabel = "N", description = "Of row 2; default 10000.")
    long smallCustomers = 10_000;

    @Option(names = "--null-customers", paramLabel = "N", description = "Of rows 3 and 10; default 50000.")
    long nullCustomers = 50_000;

    @Option(
            names = "--growth-customers",
            paramLabel = "N",
            description = "Of row 9, against a twentieth; default 200000, the goal speaks of 1000000.")
    long growthCustomers = 200_000;

    @Option(
            names = "--memory-customers",
            paramLabel = "N",
            description = "Of row 6, long: the goals speak of 200000 and 1000000; default: only the state is measured.")
    long memoryCustomers;

    @Option(names = "--memory-heap", paramLabel = "SIZE", description = "-Xmx of row 6; default 256m.")
    String memoryHeap = "256m";

    @Option(names = "--root", paramLabel = "DIR", description = "Of the project; default: here.")
    Path root = Path.of("");

    @Option(
            names = "--micro",
            arity = "0..1",
            fallbackValue = ".",
            defaultValue = Option.NULL_VALUE,
            paramLabel = "REGEX",
            description = "JMH benchmarks instead of the table; arguments after -- are JMH's.")
    @org.jspecify.annotations.Nullable
    String micro;

    @Parameters(arity = "0..*", hidden = true)
    List<String> jmhArguments = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this and ends.")
    boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        // Before the first logger is made: Kafka's clients say much that nobody asked for.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof BenchException) {
            System.err.println("bench: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        if (micro != null) {
            return runJmh(micro);
        }
        if (!jmhArguments.isEmpty()) {
            throw new BenchException("arguments without an option are JMH's and go with --micro: " + jmhArguments);
        }
        Settings settings = new Settings(
                root.toAbsolutePath().normalize(),
                rows,
                pairs,
                customers,
                smallCustomers,
                nullCustomers,
                growthCustomers,
                memoryCustomers,
                memoryHeap);
        MemoryBars.bytes(memoryHeap);
        System.out.println(machine());
        List<Finding> findings = measure(settings);
        System.out.println(machine());
        System.out.println();
        System.out.print(Table.of(findings));
        return 0;
    }

    private int runJmh(String pattern) throws RunnerException {
        List<String> arguments = new ArrayList<>(jmhArguments);
        arguments.add(pattern);
        try {
            new Runner(new CommandLineOptions(arguments.toArray(String[]::new))).run();
            return 0;
        } catch (CommandLineOptionException e) {
            throw new BenchException("JMH: " + e.getMessage(), e);
        }
    }

    private static List<Finding> measure(Settings settings) throws IOException {
        Findings findings = new Findings(Main::say);
        Set<Integer> rows = settings.rows();
        // Without servers first: what they leave running in the background would be in the way.
        NullRows nothing = new NullRows(settings, Main::say);
        if (rows.contains(3)) {
            findings.addAll(nothing.costOfAnEvent());
        }
        if (rows.contains(10)) {
            findings.add(nothing.secondThread());
        }
        if (rows.contains(9)) {
            findings.add(nothing.growth());
        }
        if (rows.contains(6)) {
            findings.add(nothing.state());
        }
        if (rows.stream().anyMatch(NEED_SERVERS::contains) || rows.contains(6) && settings.memoryCustomers() > 0) {
            measureLoads(settings, findings);
        }
        if (rows.contains(6) && settings.memoryCustomers() <= 0) {
            findings.add(Finding.skipped(
                    6, "load in a small heap", MemoryBars.FIRST, MemoryBars.GOAL, "--memory-customers 200000 runs it"));
        }
        return findings.byRow();
    }

    @SuppressWarnings("try") // what is closed need not be named
    private static void measureLoads(Settings settings, Findings findings) throws IOException {
        Set<Integer> rows = settings.rows();
        Path directory = Files.createTempDirectory("datagen-bench-");
        try (AtExit files = new AtExit(() -> remove(directory));
                Servers servers = Servers.start(Main::say)) {
            LoadRows loads = new LoadRows(settings, servers, directory, Main::say);
            if (rows.contains(7)) {
                findings.add(loads.hundredCustomers());
            }
            if (rows.contains(2)) {
                findings.addAll(loads.againstY(2, settings.smallCustomers(), 2, 1.4));
            }
            if (rows.contains(5)) {
                findings.add(loads.againstPython());
            }
            if (rows.contains(1)) {
                findings.addAll(loads.againstY(1, settings.customers(), 1.5, 1.15));
            }
            if (rows.contains(4)) {
                findings.add(loads.copyPhase());
            }
            if (rows.contains(8)) {
                findings.add(new AcksRow(settings, servers, Main::say).measure());
            }
            StreamRows streams = new StreamRows(settings, servers, directory, Main::say);
            if (rows.contains(11)) {
                findings.add(streams.unlimited());
            }
            if (rows.contains(12)) {
                findings.addAll(streams.steady());
            }
            if (rows.contains(13)) {
                LoadProcess process = new LoadProcess(settings.root(), directory);
                findings.add(new VerifyRow(settings, servers, process, directory, Main::say).measure());
            }
            if (rows.contains(6) && settings.memoryCustomers() > 0) {
                findings.add(loads.memory());
            }
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            say("cannot remove " + directory + ": " + e.getMessage());
        }
    }

    private static void say(String step) {
        System.err.println("bench: " + step);
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Java %s, %s %s, %d processors, load average %.2f",
                System.getProperty("java.version"),
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }
}
