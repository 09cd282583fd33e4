package dev.datagen.app.load;

import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.UnconfirmedException;
import dev.datagen.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One load. Where brokers go away while it sends, it waits for them, looks at what is there, and goes on after that. */
public final class LoadJob {

    /** Customers made together: enough to keep a transaction busy, few enough to spread over threads. */
    static final int COHORT = 2048;

    /** A small load is cut into so many, for as many threads, if that leaves so many customers in each. */
    private static final int LEAST_COHORTS = 4;

    private static final int LEAST_IN_COHORT = 25;

    /** In entity order a cohort's whole history is held at once: fewer than these where it is long. */
    private static final int MOST_IN_ENTITY_ORDER = 128;

    /** What is known of an event in memory beside its bytes. */
    private static final int PLACE_BYTES = 40;

    /** Of the heap, events of one span may take so much; up to three spans are in memory. */
    private static final int SPAN_SHARE_OF_HEAP = 12;

    /** After so many losses of the broker in one load, it is given up. */
    private static final int MOST_BROKEN = 20;

    /** As long as a producer tries to deliver. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private static final long MOST_EVENTS_IN_SPAN = 1_000_000;
    private static final long LEAST_EVENTS_IN_SPAN = 20_000;

    private final LoadPlan plan;
    private final LoadListener listener;
    private final Clock clock;

    /** A load that has not begun. */
    public LoadJob(LoadPlan plan, LoadListener listener, Clock clock) {
        this.plan = plan;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Runs the load.
     *
     * @throws LoadException if what is there stands in the way; its message says whether something has been written
     * @throws SinkException if a server can't be reached, or fails on the way
     */
    public LoadReport run() {
        long start = System.nanoTime();
        try (TopicClaim claim = new TopicClaim(clock, listener::info)) {
            LoadPlan rest = plan;
            for (int broken = 0; ; broken++) {
                try {
                    return new LoadAttempt(rest, listener, clock, claim).run(start);
                } catch (UnconfirmedException e) {
                    if (broken == MOST_BROKEN) {
                        throw e;
                    }
                    listener.warn(InOptions.message(e)
                            + " The load waits for it, looks at what is there, and goes on after that.");
                    rest = plan.continued();
                    awaitKafka();
                }
            }
        }
    }

    /** Waits for brokers that are away, two minutes at most, or until the thread is interrupted. */
    void awaitKafka() {
        ProducerConfig producer = plan.kafka().orElseThrow().producer();
        long start = System.nanoTime();
        while (true) {
            try (TopicAdmin admin = TopicAdmin.connect(producer)) {
                Targets.describe(admin);
                return;
            } catch (SinkException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e; // nothing waits any more
                }
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new LoadException(
                            e.problem() + " The load has waited " + PATIENCE.toMinutes()
                                    + " minutes; finish it with ./datagen load --resume once the brokers are back.",
                            e);
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    /** The same on every machine: a load that is resumed has committed whole cohorts. */
    static int cohortSize(LoadPlan.Order order, long customers, World world) {
        if (order == LoadPlan.Order.TIME) {
            long ofSmall = (customers + LEAST_COHORTS - 1) / LEAST_COHORTS;
            return (int) Math.max(LEAST_IN_COHORT, Math.min(COHORT, ofSmall));
        }
        int size = MOST_IN_ENTITY_ORDER;
        while (size > 1 && world.expectedEvents(size) > LEAST_EVENTS_IN_SPAN) {
            size /= 2;
        }
        return size;
    }

    static long eventsInSpan(EventEncoding encoding) {
        int eventBytes = encoding.eventBytes() + PLACE_BYTES;
        long fitting = Runtime.getRuntime().maxMemory() / SPAN_SHARE_OF_HEAP / eventBytes;
        return Math.max(LEAST_EVENTS_IN_SPAN, Math.min(MOST_EVENTS_IN_SPAN, fitting));
    }
}
