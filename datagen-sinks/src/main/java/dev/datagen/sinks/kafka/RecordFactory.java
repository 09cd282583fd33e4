package dev.datagen.sinks.kafka;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.encode.Bytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes records of events, in one format; the first of a kind registers its schema. Thread safe. */
final class RecordFactory {

    private static final int SCRATCH_BYTES = 1024;

    private final ProducerConfig config;
    private final ValueFormat format;
    private final Map<String, OfType<?>> types = new HashMap<>();
    private final Bytes scratch = new Bytes(SCRATCH_BYTES);
    private boolean cloudEvents;

    /** @param config names the registry */
    RecordFactory(ProducerConfig config, ValueFormat format) {
        this.config = config;
        this.format = format;
    }

    /** How the events of one type are written. */
    private record OfType<T>(
            ValueEncoder<T> values, @Nullable CloudEvents<T> headers) {

        ProducerRecord<byte[], byte[]> record(T record, Bytes scratch) {
            EventType<T> event = values.event();
            byte[] key = values.key(record);
            return new ProducerRecord<>(
                    event.collection(),
                    null,
                    event.eventMillis().applyAsLong(record),
                    key,
                    values.value(record, scratch),
                    headers == null ? List.of() : headers.headers(record, key));
        }
    }

    /** From now on, for types of which there has been no event. */
    synchronized void addCloudEvents() {
        cloudEvents = true;
    }

    /**
     * Registers the schema of a type now rather than with its first event.
     *
     * @throws RegistryException if it cannot be registered
     */
    synchronized void prepare(EventType<?> event) {
        ofType(event);
    }

    /**
     * The record of an event.
     *
     * @throws IllegalArgumentException if the event is of another type
     * @throws RegistryException if the schema cannot be registered
     */
    @SuppressWarnings("unchecked") // the cast that fails says which record it was
    synchronized <T> ProducerRecord<byte[], byte[]> record(EventType<T> event, Object record) {
        try {
            return ofType(event).record((T) record, scratch);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("the record is not one of " + event.collection(), e);
        }
    }

    @SuppressWarnings("unchecked") // put under its own event type
    private <T> OfType<T> ofType(EventType<T> event) {
        return (OfType<T>) types.computeIfAbsent(
                event.collection(),
                topic -> new OfType<>(newEncoder(event), cloudEvents ? CloudEvents.of(event, format) : null));
    }

    private <T> ValueEncoder<T> newEncoder(EventType<T> event) {
        if (format == ValueFormat.JSON) {
            return ValueEncoder.json(event);
        }
        SchemaRegistry registry = SchemaRegistry.of(config);
        return ValueEncoder.avro(event, registry.register(event.subject(), AvroSchema.json(event)));
    }
}
