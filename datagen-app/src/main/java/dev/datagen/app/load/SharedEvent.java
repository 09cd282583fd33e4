package dev.datagen.app.load;

import dev.datagen.model.BankSchema;
import dev.datagen.sinks.kafka.CloudEvents;
import dev.datagen.sinks.kafka.ValueFormat;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event of a load that processes share, ready to be sent.
 *
 * @param type its place in {@link BankSchema#EVENTS}
 * @param partition of its topic
 * @param millis the record's timestamp, in milliseconds since 1970-01-01T00:00Z
 * @param key of the record
 * @param value of the record
 * @param id of the event, where records carry CloudEvents headers
 */
public record SharedEvent(int type, int partition, long millis, byte[] key, byte[] value, byte @Nullable [] id) {

    private static final List<? extends CloudEvents<?>> OF_TYPES = BankSchema.EVENTS.stream()
            .map(type -> CloudEvents.of(type, ValueFormat.AVRO))
            .toList();

    /** Where it goes. */
    public String topic() {
        return BankSchema.EVENTS.get(type).collection();
    }

    /** Of the record; none unless it was asked for. */
    public List<Header> headers() {
        return id == null ? List.of() : OF_TYPES.get(type).headers(id, millis, key);
    }
}
