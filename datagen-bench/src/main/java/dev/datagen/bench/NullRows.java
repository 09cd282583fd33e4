package dev.datagen.bench;

import dev.datagen.app.make.GenerationRun;
import dev.datagen.app.make.GenerationRun.Cost;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Rows 3, 6 (state), 9 and 10: data that goes nowhere, in this JVM. */
final class NullRows {

    private static final WorldOptions OPTIONS = WorldOptions.ofSeed(42);

    private static final long LOOP_RECORDS = 20_000_000;
    private static final long WARM_UP_CUSTOMERS = 10_000;
    private static final int COHORT = 2048;
    private static final int STATE_COHORTS = 25;

    private final Settings settings;
    private final Consumer<String> progress;
    private final World world = World.of(OPTIONS);

    NullRows(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    private Cost make(long customers, int threads) {
        return new GenerationRun(world, customers, threads).run();
    }

    private void warmUp() {
        for (int threads = 1; threads <= 2; threads++) {
            make(WARM_UP_CUSTOMERS, threads);
            make(WARM_UP_CUSTOMERS, threads);
        }
    }

    List<Finding> costOfAnEvent() {
        progress.accept("row 3: " + settings.nullCustomers() + " customers into nothing, one thread");
        warmUp();
        AvroLoop loop = new AvroLoop();
        loop.nanosPerRecord(LOOP_RECORDS);
        Pairs<Cost, Double> pairs = Pairs.run(
                settings.pairs(), () -> make(settings.nullCustomers(), 1), () -> loop.nanosPerRecord(LOOP_RECORDS));
        Sample nanos = pairs.first(NullRows::nanosPerEvent);
        Cost last = pairs.pairs().get(pairs.pairs().size() - 1).first();
        String note = String.format(
                Locale.ROOT,
                "making %s ns (dry pass, rows, events, Avro, digests), ordering by time %s ns; %,d customers, %,d rows,"
                        + " %,d events; loop %s ns for %d bytes [%d]",
                pairs.first(cost -> (double) cost.makingNanos() / cost.events()).text("%.0f"),
                pairs.first(cost -> (double) cost.orderingNanos() / cost.events())
                        .text("%.0f"),
                last.customers(),
                last.rows(),
                last.events(),
                pairs.second(value -> value).text("%.0f"),
                loop.recordBytes(),
                loop.sum() & 7);
        Bar firstBar = Bar.atMost(500, "≤ 500 ns");
        Bar goal = Bar.atMost(5, "≤ 5 loops");
        return List.of(
                Finding.of(3, "CPU for an event, null sink, one thread", nanos, "%.0f", "ns", firstBar, Bar.NONE, note),
                Finding.of(
                        3,
                        "… against a hand-written Avro loop",
                        pairs.each(pair -> nanosPerEvent(pair.first()) / pair.second()),
                        "%.1f",
                        "loops",
                        Bar.NONE,
                        goal,
                        ""));
    }

    private static double nanosPerEvent(Cost cost) {
        return (double) cost.cpuNanos() / cost.events();
    }

    /** Bytes that stay in memory of each customer, in the middle of the year. */
    Finding state() {
        progress.accept("row 6: what is remembered of " + STATE_COHORTS * COHORT + " customers");
        Worker worker = world.worker();
        long middle = (OPTIONS.period().startMillis() + OPTIONS.period().endMillis()) / 2;
        // What the world makes once for all customers, such as the names of shops, is made now.
        live(worker, middle);
        long before = usedBytes();
        List<Cohort> cohorts = live(worker, middle);
        long bytes = usedBytes() - before;
        Reference.reachabilityFence(cohorts);
        return Finding.of(
                6,
                "state of a customer",
                new Sample((double) bytes / (STATE_COHORTS * COHORT)),
                "%.0f",
                "bytes",
                Bar.NONE,
                Bar.atMost(200, "≤ 200 bytes"),
                String.format(
                        Locale.ROOT,
                        "heap after collection with %,d customers at mid-year, less that without",
                        STATE_COHORTS * COHORT));
    }

    private List<Cohort> live(Worker worker, long untilMillis) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = 0; i < STATE_COHORTS; i++) {
            Cohort cohort = world.cohort((long) i * COHORT, COHORT);
            worker.open(cohort);
            worker.tell(cohort, untilMillis, new Nobody());
            cohorts.add(cohort);
        }
        return cohorts;
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static final class Nobody implements EventConsumer {
        @Override
        public void transaction(Transaction transaction) {}

        @Override
        public void cardTransaction(CardTransaction purchase) {}

        @Override
        public void trade(Trade trade) {}

        @Override
        public void installment(Installment installment) {}
    }

    Finding growth() {
        long large = settings.growthCustomers();
        long small = Math.max(1, large / Settings.GROWTH);
        progress.accept("row 9: " + large + " customers into nothing against " + small);
        warmUp();
        Pairs<Cost, Cost> pairs = Pairs.run(settings.pairs(), () -> make(large, 2), () -> make(small, 2));
        Sample ratios = pairs.each(pair -> microsPerCustomer(pair.first()) / microsPerCustomer(pair.second()));
        String what = String.format(Locale.ROOT, "time per customer, %,d against %,d", large, small);
        String note = String.format(
                Locale.ROOT,
                "null sink, 2 threads: %s µs against %s µs%s",
                pairs.first(NullRows::microsPerCustomer).text("%.1f"),
                pairs.second(NullRows::microsPerCustomer).text("%.1f"),
                large < 1_000_000
                        ? "; the bars speak of 1,000,000 against 50,000: --growth-customers 1000000 measures that"
                        : "");
        Bar firstBar = Bar.atMost(1.1, "≤ 1.1 × at 1M");
        if (large < 1_000_000) {
            return Finding.apart(
                    9, what, ratios.text("%.2f") + " ×", firstBar, new Bar(Bar.Side.NONE, 0, "same at 10M"), note);
        }
        Bar goal = large < 10_000_000 ? new Bar(Bar.Side.NONE, 0, "same at 10M") : Bar.atMost(1.1, "same at 10M");
        return Finding.of(9, what, ratios, "%.2f", "×", firstBar, goal, note);
    }

    private static double microsPerCustomer(Cost cost) {
        return cost.wallNanos() / 1e3 / cost.customers();
    }

    Finding secondThread() {
        progress.accept("row 10: two threads against one, " + settings.nullCustomers() + " customers into nothing");
        warmUp();
        Pairs<Cost, Cost> pairs = Pairs.run(
                settings.pairs(), () -> make(settings.nullCustomers(), 2), () -> make(settings.nullCustomers(), 1));
        return Finding.of(
                10,
                "two threads against one, null sink",
                pairs.each(pair ->
                        (double) pair.second().wallNanos() / pair.first().wallNanos()),
                "%.2f",
                "× as fast",
                Bar.atLeast(1, "≥ 1 ×"),
                Bar.atLeast(1.7, "≥ 1.7 ×"),
                String.format(
                        Locale.ROOT,
                        "two %s s, one %s s; CPU for an event %s ns and %s ns; %d processors, one more thread puts events"
                                + " into order",
                        pairs.first(cost -> cost.wallNanos() / 1e9).text("%.2f"),
                        pairs.second(cost -> cost.wallNanos() / 1e9).text("%.2f"),
                        pairs.first(NullRows::nanosPerEvent).text("%.0f"),
                        pairs.second(NullRows::nanosPerEvent).text("%.0f"),
                        Runtime.getRuntime().availableProcessors()));
    }
}
