package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.model.RowChange;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.kafka.KafkaSink;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a stream that was broken off has left undone. Of the events for one partition the first ones are there, so counting the
 * records of each partition tells which events are missing among those that were made. One that was brought to an end has left nothing undone: what
 * has come in since is what it had given up, or is of others.
 */
final class Recovery {

    /** More than a producer holds in memory. */
    private static final int MOST_MISSING = 2_000_000;

    private final List<ProducerRecord<byte[], byte[]>> missing = new ArrayList<>();
    /** The last change of each row's columns is all that counts. */
    private final Map<Object, RowChange> changes = new LinkedHashMap<>();

    /**
     * Brings a flow to where the stream was.
     *
     * @param followed told of the rows that had changed before the last run; null if rows don't follow
     * @param topics as they are now
     */
    Recovery(EventFlow flow, StreamState state, @Nullable RowChangeConsumer followed, Map<String, TopicState> topics) {
        flow.recall(state.runs());
        while (flow.next() < state.nextEvent() && flow.makeAgain(followed) != null) {
            // What was sent before the last run has arrived.
        }
        Map<String, Long> landed = landed(state, topics);
        if (landed.values().stream().anyMatch(records -> records < 0)) {
            throw notOurs(state); // a topic has been made anew: what others have got says nothing of it
        }
        long left = state.state() == StreamState.State.STOPPED
                ? 0
                : landed.values().stream().mapToLong(Long::longValue).sum();
        while (left > 0) {
            ProducerRecord<byte[], byte[]> record = flow.makeAgain(this::keep);
            if (record == null || missing.size() > MOST_MISSING) {
                throw notOurs(state);
            }
            if (landed.merge(place(record, topics), -1L, Long::sum) >= 0) {
                left--;
            } else {
                missing.add(record);
            }
        }
    }

    private static LoadException notOurs(StreamState state) {
        return new LoadException("The topics hold records that the stream " + state.streamId()
                + " has not written, so where it stopped can't be told. Begin a new one without --resume.");
    }

    private void keep(RowChange change) {
        Object columns = List.of(change.table(), change.key(), change.values().keySet());
        // The one that comes last has to be made last: it says when the row was changed.
        changes.remove(columns);
        changes.put(columns, change);
    }

    /** How many records each partition has got since the last run began; fewer than none where it, or its topic, was made anew. */
    private static Map<String, Long> landed(StreamState state, Map<String, TopicState> topics) {
        Map<String, Long> landed = offsets(topics);
        state.offsets().forEach((place, start) -> landed.merge(place, -start, Long::sum));
        return landed;
    }

    private static String place(ProducerRecord<byte[], byte[]> record, Map<String, TopicState> topics) {
        @Nullable TopicState topic = topics.get(record.topic());
        int partitions = topic == null ? 1 : topic.partitions();
        return record.topic() + "/" + KafkaSink.partition(record.key(), partitions);
    }

    /** Where each partition ends, by {@code topic/partition}. */
    static Map<String, Long> offsets(Map<String, TopicState> topics) {
        Map<String, Long> offsets = new HashMap<>();
        topics.forEach((name, topic) -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                offsets.put(name + "/" + partition, topic.endOffsets().get(partition));
            }
        });
        return offsets;
    }

    /** The events that were made and have not arrived, in their order. */
    List<ProducerRecord<byte[], byte[]>> missing() {
        return missing;
    }

    /** What rows must have become before those events are sent. */
    List<RowChange> changes() {
        return List.copyOf(changes.values());
    }
}
