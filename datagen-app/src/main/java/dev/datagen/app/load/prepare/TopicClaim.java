package dev.datagen.app.load.prepare;

import dev.datagen.app.make.EventWriter;
import dev.datagen.sinks.kafka.LoadClaim;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What keeps other loads out of a cluster's topics, from when they are claimed to the end of the load. */
public final class TopicClaim implements AutoCloseable {

    private final Clock clock;
    private final Consumer<String> voice;
    private @Nullable LoadClaim claim;

    /** Of nothing as yet; {@code voice} says why it waits, where it has to. */
    public TopicClaim(Clock clock, Consumer<String> voice) {
        this.clock = clock;
        this.voice = voice;
    }

    /**
     * Claims the topics, unless that has been done.
     *
     * @param replicationFactor of the topic where that is written down, if it is made
     * @throws dev.datagen.sinks.SinkException if another load has them
     */
    public void take(ProducerConfig config, TopicAdmin admin, short replicationFactor) {
        if (claim != null) {
            claim.requireHeld();
        } else {
            claim = LoadClaim.take(config, admin, replicationFactor, UUID.randomUUID(), holder(), voice);
        }
    }

    /**
     * Claims the topics of a load that a database keeps apart from others: only where loads without one have been seen. Elsewhere the
     * cluster gets no topic that it does not need, and the load does not wait for it.
     *
     * @throws dev.datagen.sinks.SinkException if another load has them
     */
    public void takeWhereKnown(ProducerConfig config, TopicAdmin admin) {
        if (claim != null) {
            claim.requireHeld();
        } else {
            claim = LoadClaim.takeWhereKnown(config, admin, UUID.randomUUID(), this::holder, voice)
                    .orElse(null);
        }
    }

    private String holder() {
        return "data-gen on " + host() + ", process " + ProcessHandle.current().pid() + ", since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    /** Lets events through for as long as no other load has taken over. */
    public EventWriter.EventTarget held(EventWriter.EventTarget target) {
        return (batch, event) -> {
            LoadClaim taken = claim;
            if (taken != null) {
                taken.requireHeld();
            }
            target.send(batch, event);
        };
    }

    /** Gives them up; once is enough. */
    @Override
    public void close() {
        if (claim != null) {
            claim.close();
            claim = null;
        }
    }
}
