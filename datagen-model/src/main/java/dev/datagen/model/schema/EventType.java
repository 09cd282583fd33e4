package dev.datagen.model.schema;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event in Kafka.
 *
 * @param collection the topic's name
 * @param recordName the Avro record's name, in the namespace {@link #NAMESPACE}
 * @param doc what one event is
 * @param fields the fields in order; the first identifies the event
 * @param reader reads the values of all fields
 * @param keyName the name of the field that holds the record key
 * @param key the record key: the entity whose events are kept in order
 * @param id what identifies the event
 * @param eventMillis when it happened: Kafka's record timestamp, in milliseconds since 1970-01-01T00:00Z
 * @param cloudEventType CloudEvents' {@code type}
 * @param cloudEventSource CloudEvents' {@code source}
 * @param <T> the record an event is written from
 */
public record EventType<T>(
        String collection,
        String recordName,
        String doc,
        List<Field> fields,
        FieldReader<T> reader,
        String keyName,
        Function<T, UUID> key,
        Function<T, UUID> id,
        ToLongFunction<T> eventMillis,
        String cloudEventType,
        String cloudEventSource)
        implements Entity<T> {

    /** The Avro namespace of every event. */
    public static final String NAMESPACE = "com.financial.banking";

    /** Keeps a copy of the fields. */
    public EventType {
        fields = List.copyOf(fields);
    }

    /** Those of the same topic are the same; a digest of all fields would be reckoned at each look into a map. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventType<?> that && collection.equals(that.collection);
    }

    @Override
    public int hashCode() {
        return collection.hashCode();
    }

    /** The Schema Registry subject of the topic's values. */
    public String subject() {
        return collection + "-value";
    }
}
