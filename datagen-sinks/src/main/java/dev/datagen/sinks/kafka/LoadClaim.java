package dev.datagen.sinks.kafka;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ClaimTopic.Claim;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Keeps two loads out of one cluster's topics at a time, on whichever machines they run. Loads that no database knows of make the topic for
 * it; the others claim the topics where it is there.
 *
 * <p>A load claims the topics in {@code datagen_lock}, says every two seconds that it is still there, and gives them up at the end. Of
 * several claims the one that was written first counts. A claim of which nothing is heard for ten seconds is one whose process is gone,
 * and whoever comes next puts an end to it. The holder looks for that each time it speaks, so one that was only held up finds out. Nobody's
 * clock is compared with anybody else's.
 */
public final class LoadClaim implements AutoCloseable {

    /** The topic. */
    public static final String TOPIC = ClaimTopic.TOPIC;

    private static final Duration RENEWAL = Duration.ofSeconds(2);

    /** After so long without a word, the holder is gone. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final ClaimTopic topic;
    private final UUID id;
    private final String cluster;
    private final String holder;
    private final long firstOffset;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "datagen-claim");
        thread.setDaemon(true);
        return thread;
    });
    private long lastOffset;
    private volatile boolean lost;

    private LoadClaim(ProducerConfig config, UUID id, String holder) {
        this.id = id;
        this.topic = new ClaimTopic(config);
        this.cluster = config.bootstrapServers();
        this.holder = holder;
        try {
            this.firstOffset = topic.begin(id, holder);
        } catch (RuntimeException e) {
            topic.close();
            throw e;
        }
        this.lastOffset = firstOffset;
        renewals.scheduleWithFixedDelay(this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Claims a cluster's topics, and waits up to ten seconds where a former claim stands that may be of a process that is gone.
     *
     * @param replicationFactor of {@code datagen_lock}, if it is made
     * @param id of the claim, which no other one has
     * @param holder who claims them, since when, for people
     * @param waiting told why it waits
     * @throws SinkException if another load runs, or the cluster can't be reached
     */
    public static LoadClaim take(
            ProducerConfig config,
            TopicAdmin admin,
            short replicationFactor,
            UUID id,
            String holder,
            Consumer<String> waiting) {
        admin.createCompacted(TOPIC, replicationFactor);
        return inTurn(config, id, holder, waiting);
    }

    /**
     * The same for a load that a database knows of, too: it makes no topic, and goes on without where there is none, or where it may not
     * write to it.
     *
     * @param holder asked only where there is the topic: to find out how a machine is called may take long
     */
    public static Optional<LoadClaim> takeWhereKnown(
            ProducerConfig config, TopicAdmin admin, UUID id, Supplier<String> holder, Consumer<String> waiting) {
        try {
            return isKnown(admin) ? Optional.of(inTurn(config, id, holder.get(), waiting)) : Optional.empty();
        } catch (SinkException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static LoadClaim inTurn(ProducerConfig config, UUID id, String holder, Consumer<String> waiting) {
        LoadClaim claim = new LoadClaim(config, id, holder);
        try {
            claim.awaitTurn(waiting);
            return claim;
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    /** Whether anybody has ever claimed a cluster's topics. */
    private static boolean isKnown(TopicAdmin admin) {
        return admin.exists(TOPIC);
    }

    private void awaitTurn(Consumer<String> waiting) {
        topic.readTo(firstOffset);
        Optional<Claim> first = before();
        first.ifPresent(former -> waiting.accept("Another load has claimed the topics (" + former.holder()
                + ") and not given them up. If nothing is heard of it for " + LEASE.toSeconds()
                + " s, its process is gone, and the topics are free."));
        long start = System.nanoTime();
        while (before().isPresent() && System.nanoTime() - start < LEASE.toNanos()) {
            topic.readOn();
            refuseIfHeardOf();
        }
        standing().forEach(gone -> topic.end(gone.id()));
    }

    private void refuseIfHeardOf() {
        standing().stream()
                .filter(claim -> claim.lastOffset() > firstOffset)
                .findFirst()
                .ifPresent(running -> {
                    throw new SinkException("another load is running into the topics of Kafka at " + cluster + " ("
                            + running.holder() + "): wait until it is done, or end its process there; "
                            + LEASE.toSeconds() + " s later the topics are free.");
                });
    }

    private Optional<Claim> before() {
        return standing().stream().findFirst();
    }

    /** Claims that were there before this one and stand, the first one first. */
    private List<Claim> standing() {
        return topic.claims().stream()
                .filter(claim -> claim.firstOffset() < firstOffset && claim.stands())
                .sorted(Comparator.comparingLong(Claim::firstOffset))
                .toList();
    }

    private void renew() {
        try {
            long renewed = topic.renew(id, holder, firstOffset);
            topic.readTo(renewed);
            lost |= topic.claims().stream().anyMatch(claim -> claim.id().equals(id) && claim.endOffset() > lastOffset);
            lastOffset = renewed;
        } catch (SinkException e) {
            // Brokers are away, as the load itself will say; it is tried again.
        }
        if (lost) {
            renewals.shutdown();
        }
    }

    /**
     * Refuses to go on after another load has taken over.
     *
     * @throws SinkException if it has: this process was held up for so long that it was taken to be gone
     */
    public void requireHeld() {
        if (lost) {
            throw new SinkException(
                    "nothing was heard of this load for " + LEASE.toSeconds()
                            + " s, and another one has begun to write into the topics of Kafka at " + cluster + ".",
                    Remedy.KAFKA_TAKEN_OVER,
                    null);
        }
    }

    /** Gives the topics up; where that can't be written, they are free after ten seconds. */
    @Override
    public void close() {
        renewals.shutdownNow();
        try {
            if (renewals.awaitTermination(RENEWAL.toSeconds(), TimeUnit.SECONDS)) {
                topic.end(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SinkException e) {
            // Its time runs out by itself.
        } finally {
            topic.close();
        }
    }
}
