package dev.datagen.bench;

import dev.datagen.sinks.kafka.Preset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Row 13: what it takes to prove a load, against reading the same rows and records and making nothing of them. */
final class VerifyRow {

    private static final String HEAP = "512m";

    private final Settings settings;
    private final Servers servers;
    private final LoadProcess process;
    private final Path log;
    private final Consumer<String> progress;

    VerifyRow(Settings settings, Servers servers, LoadProcess process, Path directory, Consumer<String> progress) {
        this.settings = settings;
        this.servers = servers;
        this.process = process;
        this.log = directory.resolve("reading.log");
        this.progress = progress;
    }

    Finding measure() {
        progress.accept("row 13: verify of " + settings.customers() + " customers, against reading alone");
        servers.startOver();
        process.load(servers.endpoints(), settings.customers(), List.of("--preset", Preset.BULK.name()));
        Reading.Read read = Reading.run(servers, HEAP, log);
        Pairs<LoadProcess.Run, Double> pairs = Pairs.run(
                settings.pairs(),
                () -> process.verify(servers.endpoints(), "-Xmx" + HEAP),
                () -> Reading.run(servers, HEAP, log).seconds());
        return Finding.of(
                13,
                String.format(Locale.ROOT, "verify, %,d events, -Xmx%s", read.records(), HEAP),
                pairs.each(pair -> pair.second() / pair.first().seconds()),
                "%.2f",
                "of the speed of reading",
                Bar.atLeast(0.8, "≥ 0.8: ≤ 1.25 × the time"),
                Bar.NONE,
                String.format(
                        Locale.ROOT,
                        "verify %s s, %s MB resident (VmHWM); reading %s s: COPY of %.1f MB of rows and one consumer of %,d"
                                + " records, thrown away; each the whole process",
                        pairs.first(LoadProcess.Run::seconds).text("%.2f"),
                        pairs.first(run -> run.peakBytes() / 1e6).text("%.0f"),
                        pairs.second(seconds -> seconds).text("%.2f"),
                        read.rowBytes() / 1e6,
                        read.records()));
    }
}
