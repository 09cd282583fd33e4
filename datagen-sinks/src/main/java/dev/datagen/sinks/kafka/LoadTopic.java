package dev.datagen.sinks.kafka;

import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadJson;
import dev.datagen.sinks.LoadStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The loads a cluster has seen, in its compacted topic {@code datagen_load}: where there is no database to remember them. */
public final class LoadTopic implements LoadStore {

    /** The topic. */
    public static final String TOPIC = "datagen_load";

    private final CompactedTopic loads;
    private final TopicAdmin admin;
    private final short replicationFactor;

    /**
     * Of a cluster, which is not spoken to yet.
     *
     * @param replicationFactor of the topic, if it is made
     */
    public LoadTopic(ProducerConfig config, TopicAdmin admin, short replicationFactor) {
        this.loads = new CompactedTopic(TOPIC, config);
        this.admin = admin;
        this.replicationFactor = replicationFactor;
    }

    @Override
    public void create() {
        admin.createCompacted(TOPIC, replicationFactor);
    }

    @Override
    public Optional<Load> latest() {
        return all().stream().max(Comparator.comparing(Load::startedAt));
    }

    private List<Load> all() {
        List<Load> all = new ArrayList<>();
        Map<UUID, String> texts = admin.exists(TOPIC) ? loads.read() : Map.of();
        texts.values().forEach(text -> {
            try {
                all.add(LoadJson.read(text));
            } catch (IllegalArgumentException e) {
                throw loads.foreign(String.valueOf(e.getMessage()), e);
            }
        });
        return all;
    }

    @Override
    public void save(Load load) {
        loads.write(load.loadId(), LoadJson.write(load));
    }

    @Override
    public void forget(UUID loadId) {
        loads.write(loadId, null);
        if (all().isEmpty()) {
            admin.delete(List.of(TOPIC, LoadClaim.TOPIC));
        }
    }

    /** Forgets all loads: their records are gone. Nothing where this user may not see the topic, which loads with PostgreSQL do without. */
    public void forgetAll() {
        if (admin.isSeen(TOPIC)) {
            admin.delete(List.of(TOPIC));
        }
    }
}
