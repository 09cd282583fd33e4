package dev.datagen.app.make;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.world.World;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A load without servers: rows and events are made, encoded, digested and put into time order as in any load, and go nowhere.
 *
 * <p>Says what making them costs. Runs of several threads at a time are told apart; a run belongs to one.
 */
public final class GenerationRun {

    private final World world;
    private final long customers;
    private final int threads;

    /**
     * A run that has not begun.
     *
     * @param customers how many, from the first one
     * @param threads that make the data; one more puts it into order
     */
    public GenerationRun(World world, long customers, int threads) {
        if (customers < 1) {
            throw new IllegalArgumentException("customers is " + customers + ", but must be at least 1");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", but must be at least 1");
        }
        this.world = world;
        this.customers = customers;
        this.threads = threads;
    }

    /**
     * What was made, and what it cost.
     *
     * @param customers who were lived
     * @param rows in all tables
     * @param events in all topics
     * @param wallNanos from the first cohort to the last event
     * @param makingNanos CPU time of the threads that make rows and events: the dry pass, generation, encoding, digests
     * @param orderingNanos CPU time of the thread that puts events into order
     */
    public record Cost(long customers, long rows, long events, long wallNanos, long makingNanos, long orderingNanos) {

        /** CPU time of all threads. */
        public long cpuNanos() {
            return makingNanos + orderingNanos;
        }
    }

    /**
     * Makes everything once.
     *
     * @throws UnsupportedOperationException if this JVM does not measure the CPU time of threads
     */
    public Cost run() {
        // A group of its own tells this run's threads from those of another.
        ThreadGroup group = new ThreadGroup("datagen-generation-run");
        return Outcome.of(Outcome.inBackground(group, "datagen-order", () -> measure(group)));
    }

    private Cost measure(ThreadGroup group) {
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        EventEncoding encoding = new EventEncoding(Schemas.avro(List.of(1, 2, 3, 4)), Headers.NONE);
        long start = System.nanoTime();
        Cohorts cohorts = Cohorts.of(EventOrder.TIME, customers, world);
        try (Production production =
                new Production(world, encoding, cohorts, threads, Production.Output.ROWS_AND_EVENTS)) {
            long rows = settle(production);
            EventWriter writer = new EventWriter((batch, event) -> {}, production);
            writer.write(EventOrder.TIME, CompletableFuture.completedFuture(null));
            long wallNanos = System.nanoTime() - start;
            long orderingNanos = cpu.getCurrentThreadCpuTime();
            return new Cost(
                    customers,
                    rows,
                    events(writer.digests()),
                    wallNanos,
                    cpuNanos(group, cpu) - orderingNanos,
                    orderingNanos);
        }
    }

    private static long settle(Production production) {
        long[] rows = {0};
        production.settleEach((cohort, batch) ->
                batch.parts().forEach(part -> rows[0] += part.digest().count()));
        return rows[0];
    }

    private static long events(Map<String, Digest> digests) {
        long events = 0;
        for (EventType<?> type : EventEncoding.TYPES) {
            Digest digest = digests.get(type.collection());
            events += digest == null ? 0 : digest.count();
        }
        return events;
    }

    /** Of the threads that are alive: the pool keeps its own until it is closed. */
    private static long cpuNanos(ThreadGroup group, ThreadMXBean cpu) {
        Thread[] found = new Thread[group.activeCount() + 8];
        int count = group.enumerate(found);
        long nanos = 0;
        for (int i = 0; i < count; i++) {
            nanos += Math.max(0, cpu.getThreadCpuTime(found[i].getId()));
        }
        return nanos;
    }
}
