package dev.datagen.bench;

import dev.datagen.sinks.kafka.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows 11 and 12: {@code ./datagen stream}, as fast as it can and at a steady rate. */
final class StreamRows {

    private static final long CUSTOMERS = 10_000;
    private static final int UNLIMITED_SECONDS = 15;
    private static final int STEADY_SECONDS = 45;
    /** Before that the JVM is still warming up. */
    private static final int SETTLED_SECONDS = 20;

    private static final int STEADY_RATE = 1000;
    private static final int LIMIT_SECONDS = 120;

    private final Settings settings;
    private final Servers servers;
    private final Path directory;
    private final Consumer<String> progress;
    private final LoadProcess loads;

    StreamRows(Settings settings, Servers servers, Path directory, Consumer<String> progress) {
        this.settings = settings;
        this.servers = servers;
        this.directory = directory;
        this.progress = progress;
        this.loads = new LoadProcess(settings.root(), directory);
        loads.warmUp();
    }

    /** What a stream said of itself, and what its process used of one core once it had settled. */
    private record Steady(double p99Millis, double share) {}

    /** Both sides in a JVM of their own; each side's own figure, without its start. */
    Finding unlimited() {
        progress.accept("row 11: an unlimited stream against ProducerPerformance, BULK");
        servers.startOver();
        loads.load(servers.endpoints(), CUSTOMERS, List.of("--preset", Preset.BULK.name()));
        Floor floor = new Floor(servers, directory);
        Pairs<Double, Double> pairs = Pairs.run(settings.pairs(), this::streamed, () -> {
            servers.startOver();
            return floor.recordsPerSecond(servers.producer(Preset.BULK).build());
        });
        return Finding.of(
                11,
                "unlimited stream against ProducerPerformance",
                pairs.each(pair -> pair.first() / pair.second()),
                "%.2f",
                "of its records/s",
                Bar.atLeast(0.8, "≥ 0.8"),
                Bar.NONE,
                String.format(
                        Locale.ROOT,
                        "%s against %s thousand records a second, BULK, %,d customers, %d s",
                        pairs.first(rate -> rate / 1e3).text("%.0f"),
                        pairs.second(rate -> rate / 1e3).text("%.0f"),
                        CUSTOMERS,
                        UNLIMITED_SECONDS));
    }

    private double streamed() {
        servers.startOver();
        String json = finish(start("unlimited", Preset.BULK, UNLIMITED_SECONDS));
        return number("throughput", json);
    }

    /** Latency and processor time at a rate that people use. */
    List<Finding> steady() {
        progress.accept("row 12: a stream of 1,000 events a second, STREAMING");
        List<Double> p99 = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        for (int i = 0; i < settings.pairs(); i++) {
            Steady run = steadyRun();
            p99.add(run.p99Millis());
            share.add(run.share() * 100);
        }
        String note = String.format(
                Locale.ROOT,
                "%,d customers, %d s a run; the processor's share after %d s",
                CUSTOMERS,
                STEADY_SECONDS,
                SETTLED_SECONDS);
        return List.of(
                Finding.of(
                        12,
                        "1,000 events/s, p99 from due to acknowledged",
                        sample(p99),
                        "%.1f",
                        "ms",
                        Bar.atMost(50, "< 50 ms"),
                        Bar.NONE,
                        note),
                Finding.of(
                        12,
                        "1,000 events/s, processor time",
                        sample(share),
                        "%.1f",
                        "% of a core",
                        Bar.atMost(5, "< 5 %"),
                        Bar.NONE,
                        note));
    }

    private static Sample sample(List<Double> values) {
        return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Steady steadyRun() {
        servers.startOver();
        Running running = start(Integer.toString(STEADY_RATE), Preset.STREAMING, STEADY_SECONDS);
        sleep(SETTLED_SECONDS);
        long cpu = cpuNanos(running.process);
        long wall = System.nanoTime();
        sleep(STEADY_SECONDS - SETTLED_SECONDS - 5);
        double share = (double) (cpuNanos(running.process) - cpu) / (System.nanoTime() - wall);
        return new Steady(number("p99", finish(running)), share);
    }

    private static long cpuNanos(Process process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new BenchException("this machine does not tell a process's processor time"))
                .toNanos();
    }

    private record Running(Process process, Path log) {}

    private Running start(String rate, Preset preset, int seconds) {
        Path log = directory.resolve("stream.log");
        ProcessBuilder builder = new ProcessBuilder(
                        settings.root().resolve("datagen").toString(),
                        "stream",
                        "--json",
                        "--quiet",
                        "--require-avro",
                        "--skip-postgres",
                        "--rate",
                        rate,
                        "--duration",
                        Integer.toString(seconds),
                        "--customers",
                        Long.toString(CUSTOMERS),
                        "--preset",
                        preset.name(),
                        "--kafka-bootstrap",
                        servers.endpoints().kafkaBootstrap(),
                        "--schema-registry",
                        servers.endpoints().registryUrl())
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try {
            return new Running(builder.start(), log);
        } catch (IOException e) {
            throw new BenchException("cannot run " + builder.command(), e);
        }
    }

    @SuppressWarnings("try") // what is closed need not be named
    private static String finish(Running running) {
        try (AtExit end = new AtExit(running.process::destroyForcibly)) {
            if (!running.process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || running.process.exitValue() != 0) {
                throw new BenchException("the stream did not end well:\n" + Files.readString(running.log));
            }
            return Files.readString(running.log);
        } catch (IOException e) {
            throw new BenchException("cannot read " + running.log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static void sleep(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static double number(String member, String json) {
        Matcher found = Pattern.compile("\"" + member + "\":([0-9.E+-]+)").matcher(json);
        if (!found.find()) {
            throw new BenchException("no " + member + " in what the stream said:\n" + json);
        }
        return Double.parseDouble(found.group(1));
    }
}
