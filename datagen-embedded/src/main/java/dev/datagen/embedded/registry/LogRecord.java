package dev.datagen.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code _schemas}. The order of a key's properties is Confluent's: compaction compares keys byte by byte.
 *
 * @param value null takes the key back
 */
record LogRecord(String key, @Nullable String value) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static LogRecord schema(StoredSchema schema) {
        return new LogRecord(schemaKey(schema), write(schema));
    }

    static LogRecord noSchema(StoredSchema schema) {
        return new LogRecord(schemaKey(schema), null);
    }

    static LogRecord config(@Nullable String subject, @Nullable CompatibilityLevel level) {
        return new LogRecord(
                key("CONFIG", subject), level == null ? null : write(object().put("compatibilityLevel", level.name())));
    }

    static LogRecord mode(@Nullable String subject, @Nullable Mode mode) {
        return new LogRecord(key("MODE", subject), mode == null ? null : write(object().put("mode", mode.name())));
    }

    /**
     * @param version the highest that is deleted
     */
    static LogRecord deletedSubject(String subject, int version) {
        return new LogRecord(
                key("DELETE_SUBJECT", subject),
                write(object().put("subject", subject).put("version", version)));
    }

    JsonNode keyTree() {
        return read(key);
    }

    JsonNode valueTree() {
        return value == null ? JSON.nullNode() : read(value);
    }

    StoredSchema valueAsSchema() {
        try {
            return JSON.readValue(String.valueOf(value), StoredSchema.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The record " + key + " of " + SchemaLog.TOPIC + " is not a schema", e);
        }
    }

    private static String schemaKey(StoredSchema schema) {
        return write(object().put("keytype", "SCHEMA")
                .put("subject", schema.subject())
                .put("version", schema.version())
                .put("magic", 1));
    }

    private static String key(String type, @Nullable String subject) {
        return write(object().put("keytype", type).put("subject", subject).put("magic", 0));
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON in " + SchemaLog.TOPIC + ": " + json, e);
        }
    }
}
