package dev.datagen.sinks.kafka;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.WrongKind;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.encode.Bytes;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes records of events, in one format; the first of a kind registers its schema. Thread safe. */
final class RecordFactory {

    private static final int SCRATCH_BYTES = 1024;

    private final ProducerConfig config;
    private final ValueFormat format;
    private final Map<String, RecordEncoder<?>> types = new HashMap<>();
    private final Bytes scratch = new Bytes(SCRATCH_BYTES);
    private boolean cloudEvents;

    /** @param config names the registry */
    RecordFactory(ProducerConfig config, ValueFormat format) {
        this.config = config;
        this.format = format;
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
            throw WrongKind.of(event, record, e);
        }
    }

    @SuppressWarnings("unchecked") // put under its own event type
    private <T> RecordEncoder<T> ofType(EventType<T> event) {
        return (RecordEncoder<T>) types.computeIfAbsent(
                event.collection(),
                topic -> new RecordEncoder<>(newEncoder(event), cloudEvents ? CloudEvents.of(event, format) : null));
    }

    private <T> ValueEncoder<T> newEncoder(EventType<T> event) {
        if (format == ValueFormat.JSON) {
            return ValueEncoder.json(event);
        }
        SchemaRegistry registry = SchemaRegistry.of(config);
        return ValueEncoder.avro(event, registry.register(event.subject(), AvroSchema.json(event)));
    }
}
