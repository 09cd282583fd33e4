package dev.datagen.app.make;

import dev.datagen.sinks.kafka.CloudEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The headers of the records of batches: those of CloudEvents, or none. */
public final class EventHeaders {

    private final boolean cloudEvents;
    private final List<? extends CloudEvents<?>> ofTypes;

    /** Of records that are encoded so. */
    public EventHeaders(EventEncoding encoding) {
        this.cloudEvents = encoding.keepsIds();
        this.ofTypes = EventEncoding.TYPES.stream()
                .map(type -> CloudEvents.of(type, encoding.format()))
                .toList();
    }

    /** Whether a record is an event's, byte by byte. */
    public boolean isRecordOf(EventBatch batch, int event, ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return record.timestamp() == batch.millis(event)
                && key != null
                && record.value() != null
                && batch.holds(event, key, record.value())
                && CloudEvents.same(of(batch, event, key), record.headers().toArray());
    }

    /** @param key the event's */
    public List<Header> of(EventBatch batch, int event, byte[] key) {
        return cloudEvents
                ? ofTypes.get(batch.type(event)).headers(batch.id(event), batch.millis(event), key)
                : List.of();
    }
}
