package dev.datagen.bench;

import dev.datagen.app.load.LoadJob;
import dev.datagen.app.load.LoadReport;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.kafka.Preset;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.WorldOptions;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Row 8: what it costs to wait for all replicas. In this JVM, events alone: the start would hide it. */
final class AcksRow {

    private final Settings settings;
    private final Servers servers;
    private final Consumer<String> progress;

    AcksRow(Settings settings, Servers servers, Consumer<String> progress) {
        this.settings = settings;
        this.servers = servers;
        this.progress = progress;
    }

    Finding measure() {
        progress.accept("row 8: acks=all against acks=1, " + settings.customers() + " customers, events alone");
        eventsPerSecond("1");
        Pairs<Double, Double> pairs =
                Pairs.run(settings.pairs(), () -> eventsPerSecond("all"), () -> eventsPerSecond("1"));
        return Finding.of(
                8,
                "acks=all against acks=1",
                pairs.each(pair -> pair.first() / pair.second()),
                "%.2f",
                "of the rate",
                Bar.atLeast(0.9, "≥ 0.9"),
                Bar.NONE,
                String.format(
                        Locale.ROOT,
                        "%s against %s thousand events a second, BULK otherwise, %,d customers, no PostgreSQL",
                        pairs.first(rate -> rate / 1e3).text("%.0f"),
                        pairs.second(rate -> rate / 1e3).text("%.0f"),
                        settings.customers()));
    }

    private double eventsPerSecond(String acks) {
        servers.startOver();
        LoadPlan.KafkaTarget target = new LoadPlan.KafkaTarget(
                servers.producer(Preset.BULK).acks(acks).build(),
                ValueFormat.AVRO,
                LoadPlan.WithoutRegistry.FAIL,
                LoadPlan.Topics.EXPECT,
                (short) 1,
                TopicAdmin.KEEP_FOREVER,
                Headers.NONE);
        LoadPlan plan = new LoadPlan(
                WorldOptions.ofSeed(42),
                settings.customers(),
                EventOrder.TIME,
                Runtime.getRuntime().availableProcessors(),
                Optional.empty(),
                Optional.of(target));
        LoadReport report = new LoadJob(plan, new Warnings(progress), Clock.systemUTC()).run();
        return report.totalEvents() / report.seconds();
    }

    private record Warnings(Consumer<String> progress) implements LoadListener {
        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {
            progress.accept(message);
        }
    }
}
