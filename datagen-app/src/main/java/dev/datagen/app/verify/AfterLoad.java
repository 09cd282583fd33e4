package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.stream.StreamHistory;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.StreamState;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells the records that streams have added after a load. Only where a stream is on record that ran after the load began; and of one, a
 * record lies behind the end that the load has noted, and happened after the load's period and no earlier than the streams began. Where all
 * of them were brought to an end, it lies before the end that the last one has noted. All else that is there too much has no excuse.
 */
final class AfterLoad {

    private final Load load;
    private final List<StreamState> streams;
    private final boolean ended;
    private final long sinceMillis;
    private final long rowsFollowSinceMillis;
    private final List<StreamState> beforeRowsFollow;

    /**
     * After a load.
     *
     * @param streams that ran after it began
     * @param followed the stream that has changed rows, if one has
     */
    AfterLoad(Load load, List<StreamState> streams, Optional<StreamHistory> followed) {
        this.rowsFollowSinceMillis = followed.map(StreamHistory::sinceMillis).orElse(Long.MAX_VALUE);
        this.beforeRowsFollow = followed.map(
                        history -> streams.stream().filter(history::beganAfter).toList())
                .orElse(List.of());
        this.load = load;
        this.streams = streams;
        this.ended = streams.stream().allMatch(stream -> stream.state() == StreamState.State.STOPPED);
        long earliest = streams.stream()
                .mapToLong(stream -> new StreamHistory(stream, load).sinceMillis())
                .min()
                .orElse(Long.MAX_VALUE);
        this.sinceMillis = Math.max(earliest, LoadOptions.world(load).period().endMillis());
    }

    boolean isStreamed(ConsumerRecord<?, ?> record) {
        return record.timestamp() >= sinceMillis
                && record.offset() >= end(record)
                && record.offset() < streamed(record);
    }

    /** Where streams have ended. */
    private long streamed(ConsumerRecord<?, ?> record) {
        return ended ? end(streams, record) : Long.MAX_VALUE;
    }

    private static long end(List<StreamState> streams, ConsumerRecord<?, ?> record) {
        String place = record.topic() + "/" + record.partition();
        return streams.stream()
                .mapToLong(stream -> stream.offsets().getOrDefault(place, 0L))
                .max()
                .orElse(0);
    }

    /** Whether a streamed record has changed rows as well. */
    boolean changedRows(ConsumerRecord<?, ?> record) {
        return record.timestamp() >= rowsFollowSinceMillis && record.offset() >= end(beforeRowsFollow, record);
    }

    private long end(ConsumerRecord<?, ?> record) {
        LoadedTopic topic = load.topics().get(record.topic());
        return topic == null || !topic.isComplete() || record.partition() >= topic.partitions()
                ? Long.MAX_VALUE
                : topic.endOffsets().get(record.partition());
    }
}
