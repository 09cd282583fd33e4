package dev.datagen.app.load.shared;

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
 * @param format of the value
 * @param id of the event, where records carry CloudEvents headers
 */
public record SharedEvent(
        int type, int partition, long millis, byte[] key, byte[] value, ValueFormat format, byte @Nullable [] id) {

    private static final List<? extends CloudEvents<?>> OF_AVRO = ofTypes(ValueFormat.AVRO);
    private static final List<? extends CloudEvents<?>> OF_JSON = ofTypes(ValueFormat.JSON);

    private static List<? extends CloudEvents<?>> ofTypes(ValueFormat format) {
        return BankSchema.EVENTS.stream()
                .map(type -> CloudEvents.of(type, format))
                .toList();
    }

    /** Where it goes. */
    public String topic() {
        return BankSchema.EVENTS.get(type).collection();
    }

    /** Of the record; none unless it was asked for. */
    public List<Header> headers() {
        List<? extends CloudEvents<?>> ofTypes = format == ValueFormat.AVRO ? OF_AVRO : OF_JSON;
        return id == null ? List.of() : ofTypes.get(type).headers(id, millis, key);
    }
}
