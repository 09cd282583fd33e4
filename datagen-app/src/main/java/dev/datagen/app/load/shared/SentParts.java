package dev.datagen.app.load.shared;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.make.Cohorts;
import dev.datagen.app.text.Numbers;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.TopicReader;
import dev.datagen.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which parts of a load have their events in the topics: reads what is committed there, and counts the records of each part, which their
 * keys tell. Transactions hold whole parts, so that of each part there are all events or none.
 */
final class SentParts {

    private static final int NOT_WRITTEN = -1;
    private static final int NOT_OURS = -1;

    private final String bootstrapServers;
    private final String remedy;
    private final World world;
    private final Cohorts parts;
    private final LoadListener listener;
    private final int[] expected;
    private final int[] found;
    private long allExpected;
    private long allFound;

    /**
     * A look that has not begun.
     *
     * @param parts of the load
     * @param remedy where what is there is not an exact part of the load
     */
    SentParts(String bootstrapServers, World world, Cohorts parts, LoadListener listener, String remedy) {
        this.bootstrapServers = bootstrapServers;
        this.world = world;
        this.parts = parts;
        this.listener = listener;
        this.remedy = remedy;
        expected = new int[parts.count()];
        Arrays.fill(expected, NOT_WRITTEN);
        found = new int[parts.count()];
    }

    /** A part has its rows, and makes this: what is of a partition, by its {@link SharedLoad#place}, are events. */
    void expect(long part, Map<String, Digest> digests) {
        if (part < 0) {
            return;
        }
        long events = 0;
        for (Map.Entry<String, Digest> digest : digests.entrySet()) {
            events += SharedLoad.isPlace(digest.getKey()) ? digest.getValue().count() : 0;
        }
        expected[Math.toIntExact(part)] = Math.toIntExact(events);
        allExpected += events;
    }

    /**
     * Reads what is there.
     *
     * @return the parts whose rows and events are there
     * @throws LoadException if something is there that is no whole part of the load
     */
    BitSet read(TopicReader reader) {
        reader.readAll((topic, partition, records) -> count(records));
        BitSet sent = new BitSet(found.length);
        for (int part = 0; part < found.length; part++) {
            if (found[part] == expected[part]) {
                sent.set(part);
            } else if (found[part] > 0) {
                throw broken(part);
            }
        }
        listener.info("Kafka holds " + Numbers.grouped(allFound) + " events of this load, those of "
                + Numbers.grouped(sent.cardinality()) + " of its " + Numbers.grouped(found.length) + " parts.");
        return sent;
    }

    private void count(List<ConsumerRecord<byte[], byte[]>> records) {
        byte @Nullable [] last = null;
        int part = NOT_OURS;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            byte @Nullable [] key = record.key();
            if (last == null || !Arrays.equals(last, key)) {
                part = part(key);
                last = key;
            }
            if (part == NOT_OURS) {
                throw foreign(record);
            }
            found[part]++;
        }
        allFound += records.size();
        listener.eventsChecked(allFound, Math.max(allFound, allExpected));
    }

    private int part(byte @Nullable [] key) {
        if (key == null) {
            return NOT_OURS;
        }
        try {
            return world.identity(UUID.fromString(new String(key, StandardCharsets.US_ASCII)))
                    .filter(owner -> owner.ordinal() < parts.customers())
                    .map(owner -> parts.of(owner.ordinal()))
                    .orElse(NOT_OURS);
        } catch (IllegalArgumentException e) {
            return NOT_OURS;
        }
    }

    private LoadException foreign(ConsumerRecord<?, ?> record) {
        return new LoadException("Kafka at " + bootstrapServers + ": the record at offset " + record.offset() + " of "
                + record.topic() + ", partition " + record.partition()
                + ", is none that this load puts there: somebody else has written to the topic." + remedy);
    }

    private LoadException broken(int part) {
        long first = parts.first(part);
        return new LoadException("Kafka at " + bootstrapServers + " holds " + found[part] + " events of the customers "
                + first + " to " + (first + parts.size(part) - 1) + ", of whom this load "
                + (expected[part] == NOT_WRITTEN
                        ? "has written no rows: the database has lost them"
                        : "makes " + expected[part]
                                + ": records were deleted, or somebody else has written to the topics")
                + "." + remedy);
    }
}
