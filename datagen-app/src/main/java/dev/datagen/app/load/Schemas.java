package dev.datagen.app.load;

import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.LoadedTopic.Origin;
import dev.datagen.sinks.kafka.ValueFormat;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The ids in the registry; null where values have no schemas. */
    public @Nullable List<Integer> known() {
        return format == ValueFormat.AVRO ? ids : null;
    }

    /** How values are encoded for topics with so many partitions. */
    EventEncoding encoding(LoadPlan.Headers headers, List<Integer> partitions) {
        return new EventEncoding(format, known(), headers == LoadPlan.Headers.CLOUD_EVENTS, partitions);
    }
}
