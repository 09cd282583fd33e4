package dev.datagen.sinks.kafka;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Bytes;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes Kafka records of the events of one type. May serve any number of threads.
 *
 * @param values writes their values
 * @param headers of CloudEvents; null where records have none
 * @param <T> the event
 */
public record RecordEncoder<T>(
        ValueEncoder<T> values, @Nullable CloudEvents<T> headers) {

    /** The record of an event, at the event's own time and in the partition of its key; {@code scratch} is used and left as it comes. */
    public ProducerRecord<byte[], byte[]> record(T event, Bytes scratch) {
        EventType<T> type = values.event();
        byte[] key = values.key(event);
        return new ProducerRecord<>(
                type.collection(),
                null,
                type.eventMillis().applyAsLong(event),
                key,
                values.value(event, scratch),
                headers == null ? List.of() : headers.headers(event, key));
    }
}
