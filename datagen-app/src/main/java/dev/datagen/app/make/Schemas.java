package dev.datagen.app.make;

import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.kafka.ValueEncoder;
import dev.datagen.sinks.kafka.ValueFormat;
import java.util.Collections;
import java.util.List;

/**
 * What the registry knows of the values. Lists are in the order of {@link EventEncoding#TYPES}.
 *
 * @param format of the values
 * @param ids of the schemas; {@link LoadedTopic#NO_SCHEMA} where there are none
 * @param subjects whether this load was the first to register a schema there
 */
public record Schemas(ValueFormat format, List<Integer> ids, List<Origin> subjects) {

    /** Of values without schemas. */
    public static final Schemas NONE = new Schemas(
            ValueFormat.JSON,
            Collections.nCopies(EventEncoding.TYPES.size(), LoadedTopic.NO_SCHEMA),
            Collections.nCopies(EventEncoding.TYPES.size(), Origin.FOUND));

    /** Of Avro values whose schemas are known by these ids. */
    public static Schemas avro(List<Integer> ids) {
        return new Schemas(ValueFormat.AVRO, ids, NONE.subjects());
    }

    /** How values of a type are written. */
    public <T> ValueEncoder<T> encoder(EventType<T> type) {
        return format == ValueFormat.AVRO
                ? ValueEncoder.avro(type, ids.get(EventEncoding.TYPES.indexOf(type)))
                : ValueEncoder.json(type);
    }
}
