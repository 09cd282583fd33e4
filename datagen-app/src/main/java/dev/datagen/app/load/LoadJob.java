package dev.datagen.app.load;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.prepare.Targets;
import dev.datagen.app.load.prepare.TopicClaim;
import dev.datagen.app.text.InOptions;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.UnconfirmedException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One load. Where brokers go away while it sends, it waits for them, looks at what is there, and goes on after that. */
public final class LoadJob {

    /** After so many losses of the broker in one load, it is given up. */
    private static final int MOST_BROKEN = 20;

    /** As long as a producer tries to deliver. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

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
            try (TopicAdmin admin = TopicAdmin.reconnect(producer)) {
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
}
