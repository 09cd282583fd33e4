package dev.datagen.app.cli;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Field;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.JsonEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A record and its description.
 *
 * @param <T> the record
 */
record Item<T>(Entity<T> entity, T record) {

    private static final int JSON_BYTES = 1024;

    /** The value of the first field: an identifier, though not its own where a primary key has several columns. */
    UUID id() {
        if (entity.fields().get(0) instanceof Field.Id<T> id) {
            UUID value = id.value().apply(record);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalStateException(entity.collection() + " does not begin with an identifier");
    }

    /** The values as text, by name, in the order of the description. */
    Map<String, String> texts() {
        FieldText<T> text = new FieldText<>(record);
        Map<String, String> texts = new LinkedHashMap<>();
        entity.fields().forEach(field -> texts.put(field.name(), text.visit(field)));
        return texts;
    }

    /** The record as Kafka's JSON values have it. */
    String json() {
        Bytes bytes = new Bytes(JSON_BYTES);
        JsonEncoder.of(entity).encode(record, bytes);
        return new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
    }
}
