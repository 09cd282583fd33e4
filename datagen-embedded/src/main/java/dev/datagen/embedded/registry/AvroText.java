package dev.datagen.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Avro schemas as text. */
final class AvroText {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The attributes that Avro writes itself, always in the same order. */
    private static final Set<String> AVROS_OWN = Set.of(
            "type",
            "name",
            "namespace",
            "doc",
            "aliases",
            "fields",
            "symbols",
            "default",
            "items",
            "values",
            "size",
            "order");

    private AvroText() {}

    /** A schema a client sent. */
    static Schema parse(String text) {
        try {
            return new Schema.Parser(NameValidator.UTF_VALIDATOR)
                    .setValidateDefaults(true)
                    .parse(text);
        } catch (RuntimeException | StackOverflowError e) {
            // Avro meets some bad texts with casts and nulls instead of a parse error.
            throw new RegistryException(
                    42201,
                    "Invalid schema " + shortened(text) + " of type AVRO, details: " + shortened(e.getMessage()));
        }
    }

    /** A schema from the topic, as old as it may be. */
    static Schema parseStored(String text) {
        return new Schema.Parser(NameValidator.NO_VALIDATION)
                .setValidateDefaults(false)
                .parse(text);
    }

    /** Attributes that Avro doesn't know are sorted, so that their order makes no other schema. */
    static String normalized(Schema schema) {
        try {
            return sorted(JSON.readTree(schema.toString())).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(sorted(item)));
            return JSON.createArrayNode().addAll(items);
        }
        return node instanceof ObjectNode object ? sorted(object) : node;
    }

    private static JsonNode sorted(ObjectNode object) {
        Map<String, JsonNode> first = new LinkedHashMap<>();
        Map<String, JsonNode> others = new TreeMap<>();
        object.properties().forEach(property -> {
            boolean own = AVROS_OWN.contains(property.getKey());
            JsonNode value = property.getKey().equals("default") ? property.getValue() : sorted(property.getValue());
            (own ? first : others).put(property.getKey(), value);
        });
        first.putAll(others);
        return JSON.createObjectNode().setAll(first);
    }

    private static String shortened(@Nullable String text) {
        String known = String.valueOf(text);
        return known.length() <= 500 ? known : known.substring(0, 500) + "…";
    }
}
