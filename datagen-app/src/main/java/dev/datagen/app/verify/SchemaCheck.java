package dev.datagen.app.verify;

import dev.datagen.app.make.EventEncoding;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.LoadedTopic;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.kafka.SchemaRegistry;
import java.util.OptionalInt;

/** Looks whether the registry knows the schemas under the subjects and ids that the load's values name. */
final class SchemaCheck {

    private final SchemaRegistry registry;
    private final Differences differences;

    SchemaCheck(SchemaRegistry registry, Differences differences) {
        this.registry = registry;
        this.differences = differences;
    }

    /** How many schemas are as they should be. */
    long check(Load load) {
        long holding = 0;
        for (EventType<?> type : EventEncoding.TYPES) {
            LoadedTopic topic = load.topics().get(type.collection());
            if (topic != null && holds(type, topic.schemaId())) {
                holding++;
            }
        }
        return holding;
    }

    private boolean holds(EventType<?> type, int id) {
        String schema = AvroSchema.json(type);
        OptionalInt known = registry.find(type.subject(), schema);
        if (known.isEmpty() || known.getAsInt() != id) {
            differences.add(
                    Kind.SCHEMA,
                    () -> new Difference(
                            Kind.SCHEMA,
                            "subject " + type.subject(),
                            "schema id",
                            String.valueOf(id),
                            known.isEmpty() ? "none" : String.valueOf(known.getAsInt())));
            return false;
        }
        if (!registry.compatible(type.subject(), schema)) {
            differences.add(
                    Kind.SCHEMA,
                    () -> new Difference(
                            Kind.SCHEMA, "subject " + type.subject(), "compatibility", "compatible", "not compatible"));
            return false;
        }
        return true;
    }
}
