package dev.datagen.bench;

import dev.datagen.sinks.kafka.Preset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Rows 1, 2, 4, 5, 6 and 7: whole loads into servers. */
final class LoadRows {

    /** What the implementation in Python took for row 5, elsewhere. */
    private static final double PYTHON_SECONDS = 31.7;

    private static final long PYTHON_CUSTOMERS = 10_000;

    private static final List<Preset> PRESETS = List.of(Preset.BULK, Preset.RELIABLE);

    private final Settings settings;
    private final Servers servers;
    private final LoadProcess process;
    private final Path directory;
    private final Consumer<String> progress;

    LoadRows(Settings settings, Servers servers, Path directory, Consumer<String> progress) {
        this.settings = settings;
        this.servers = servers;
        this.process = new LoadProcess(settings.root(), directory);
        this.directory = directory;
        this.progress = progress;
        process.warmUp();
    }

    List<Finding> againstY(int row, long customers, double firstBar, double goal) {
        Floor floor = floor(customers);
        List<Finding> findings = new ArrayList<>();
        for (Preset preset : PRESETS) {
            progress.accept("row " + row + ": load of " + customers + " customers against Y, " + preset);
            Pairs<LoadProcess.Run, Floor.Y> pairs =
                    Pairs.run(settings.pairs(), () -> load(customers, preset), () -> y(floor, preset));
            Sample ratios =
                    pairs.each(pair -> pair.first().seconds() / pair.second().seconds());
            String note = String.format(
                    Locale.ROOT,
                    "load %s s; Y %s s = ProducerPerformance %s s + COPY %s s; %,d records of %.0f bytes, %.1f MB of rows",
                    pairs.first(LoadProcess.Run::seconds).text("%.2f"),
                    pairs.second(Floor.Y::seconds).text("%.2f"),
                    pairs.second(Floor.Y::kafkaSeconds).text("%.2f"),
                    pairs.second(Floor.Y::copySeconds).text("%.2f"),
                    floor.records(),
                    floor.meanRecordBytes(),
                    floor.rowBytes() / 1e6);
            findings.add(Finding.of(
                    row,
                    String.format(Locale.ROOT, "load, %,d customers, %s", customers, preset),
                    ratios,
                    "%.2f",
                    "Y",
                    Bar.atMost(firstBar, "≤ " + firstBar + " Y"),
                    Bar.atMost(goal, "≤ " + goal + " Y"),
                    note));
        }
        return findings;
    }

    /** A load that is not counted: it wakes the servers, and leaves the rows and records that Y is made of. */
    private Floor floor(long customers) {
        progress.accept("loading " + customers + " customers once, to see what Y has to write");
        load(customers, Preset.BULK);
        return new Floor(servers, directory);
    }

    private LoadProcess.Run load(long customers, Preset preset) {
        servers.startOver();
        return process.load(servers.endpoints(), customers, List.of("--preset", preset.name()));
    }

    private Floor.Y y(Floor floor, Preset preset) {
        servers.startOver();
        servers.createTables();
        return floor.measure(servers.producer(preset).build());
    }

    Finding copyPhase() {
        Floor floor = floor(settings.customers());
        FreshTables fresh = new FreshTables(floor.rows());
        progress.accept("row 4: rows of " + settings.customers() + " customers, keys afterwards against keys before");
        intoFreshTables(fresh);
        copyManager(floor);
        Pairs<Double, Double> pairs =
                Pairs.run(settings.pairs(), () -> intoFreshTables(fresh), () -> copyManager(floor));
        return Finding.of(
                4,
                "COPY phase against CopyManager",
                pairs.each(pair -> pair.first() / pair.second()),
                "%.2f",
                "×",
                Bar.atMost(1.15, "≤ 1.15 ×"),
                Bar.atMost(0.999, "< 1 ×"),
                String.format(
                        Locale.ROOT,
                        "tables made, filled, keys built and committed %s s; CopyManager into tables with keys %s s;"
                                + " %.1f MB of binary rows of %,d customers",
                        pairs.first(seconds -> seconds).text("%.2f"),
                        pairs.second(seconds -> seconds).text("%.2f"),
                        floor.rowBytes() / 1e6,
                        settings.customers()));
    }

    private double intoFreshTables(FreshTables fresh) {
        servers.dropTables();
        return fresh.load(servers.endpoints().postgresUrl());
    }

    private double copyManager(Floor floor) {
        servers.createTables();
        return floor.copy();
    }

    Finding againstPython() {
        progress.accept("row 5: load of " + PYTHON_CUSTOMERS + " customers with CloudEvents headers");
        Sample walls = alone(() -> {
            servers.startOver();
            return process.load(servers.endpoints(), PYTHON_CUSTOMERS, List.of("--cloudevents"))
                    .seconds();
        });
        double ratio = walls.median() / PYTHON_SECONDS;
        Bar firstBar = Bar.atMost(1.0 / 8, "≤ 1/8");
        Bar goal = Bar.atMost(1.0 / 12, "≤ 1/12");
        return new Finding(
                5,
                "against the Python implementation",
                String.format(Locale.ROOT, "1/%.1f [*]", 1 / ratio),
                firstBar,
                goal,
                Finding.verdict(ratio, firstBar, goal) + " [*]",
                String.format(
                        Locale.ROOT,
                        "[*] NOT measured in one run: Python's %.1f s were recorded on another 2-core machine; here %s s for"
                                + " %,d customers, RELIABLE (acks=all), Avro, CloudEvents headers",
                        PYTHON_SECONDS,
                        walls.text("%.2f"),
                        PYTHON_CUSTOMERS));
    }

    private Sample alone(Pairs.Side<Double> side) {
        double[] values = new double[settings.pairs()];
        for (int i = 0; i < values.length; i++) {
            values[i] = side.measure();
        }
        return new Sample(values);
    }

    /** Once: it is long, and either it ends or the heap does not suffice. */
    Finding memory() {
        long customers = settings.memoryCustomers();
        progress.accept("row 6: load of " + customers + " customers with -Xmx" + settings.memoryHeap());
        servers.startOver();
        String what = String.format(Locale.ROOT, "load, %,d customers, -Xmx%s", customers, settings.memoryHeap());
        Bar firstBar = MemoryBars.FIRST;
        Bar goal = MemoryBars.GOAL;
        try {
            LoadProcess.Run run = process.load(
                    servers.endpoints(), customers, List.of("--preset", "BULK"), "-Xmx" + settings.memoryHeap());
            String measured = String.format(
                    Locale.ROOT, "loaded in %.1f s, %.0f MB resident", run.seconds(), run.peakBytes() / 1e6);
            return new Finding(
                    6,
                    what,
                    measured,
                    firstBar,
                    goal,
                    MemoryBars.verdict(customers, settings.memoryHeap()),
                    "peak resident memory as Linux counts it (VmHWM)");
        } catch (BenchException e) {
            String message = String.valueOf(e.getMessage());
            return new Finding(
                    6,
                    what,
                    "failed",
                    firstBar,
                    goal,
                    "no",
                    message.lines().limit(4).toList().toString());
        }
    }

    Finding hundredCustomers() {
        progress.accept("row 7: load of 100 customers");
        Sample walls = alone(() -> {
            servers.startOver();
            return process.load(servers.endpoints(), 100, List.of()).seconds();
        });
        return Finding.of(
                7,
                "load, 100 customers, whole process",
                walls,
                "%.2f",
                "s",
                Bar.atMost(1.5, "≤ 1.5 s"),
                Bar.atMost(0.6, "≤ 0.6 s"),
                "from the launcher's start to its end; " + settings.pairs() + " runs, no other side");
    }
}
