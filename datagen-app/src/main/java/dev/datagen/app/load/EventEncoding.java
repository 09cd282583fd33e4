package dev.datagen.app.load;

import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.kafka.ValueFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How events become record values.
 *
 * @param format Avro or JSON
 * @param schemaIds of Avro: the registry's id of each event type's schema, in the order of {@link BankSchema#EVENTS}
 * @param keepsIds whether the event's id is needed beside the value, for headers
 */
record EventEncoding(ValueFormat format, @Nullable List<Integer> schemaIds, boolean keepsIds) {

    /** The event types, by their place in a batch. */
    static final List<EventType<?>> TYPES = BankSchema.EVENTS;
}
