package dev.datagen.app.verify;

import dev.datagen.app.load.LoadOptions;
import dev.datagen.app.stream.StreamHistory;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.StreamState;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells the records that a stream has added after a load. Only where a stream is on record that ran after the load began; and of one, a
 * record lies behind the end that the load has noted, and happened after the load's period. All else that is there too much has no excuse.
 */
final class AfterLoad {

    private final Load load;
    private final boolean stream;
    private final long periodEndMillis;
    private final long rowsFollowSinceMillis;

    /** After a load; {@code followed} is the stream that has changed rows, if one has. */
    AfterLoad(Load load, Optional<StreamState> latestStream, Optional<StreamHistory> followed) {
        this.rowsFollowSinceMillis = followed.map(StreamHistory::sinceMillis).orElse(Long.MAX_VALUE);
        this.load = load;
        this.stream = latestStream
                .filter(state -> !state.updatedAt().isBefore(load.startedAt()))
                .isPresent();
        this.periodEndMillis = LoadOptions.world(load).period().endMillis();
    }

    boolean isStreamed(ConsumerRecord<?, ?> record) {
        return stream && record.timestamp() >= periodEndMillis && record.offset() >= end(record);
    }

    /** Whether a streamed record has changed rows as well. */
    boolean changedRows(ConsumerRecord<?, ?> record) {
        return record.timestamp() >= rowsFollowSinceMillis;
    }

    private long end(ConsumerRecord<?, ?> record) {
        LoadedTopic topic = load.topics().get(record.topic());
        return topic == null || !topic.isComplete() || record.partition() >= topic.partitions()
                ? Long.MAX_VALUE
                : topic.endOffsets().get(record.partition());
    }
}
