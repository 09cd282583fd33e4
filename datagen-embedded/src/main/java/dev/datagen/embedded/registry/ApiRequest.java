package dev.datagen.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request, taken apart.
 *
 * @param path the decoded segments between the slashes
 * @param query the decoded parameters
 */
record ApiRequest(String method, List<String> path, Map<String, String> query, String body) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int HEX = 16;

    static ApiRequest of(String method, String rawPath, @Nullable String rawQuery, String body) {
        List<String> path = new ArrayList<>();
        for (String segment : rawPath.split("/", -1)) {
            if (!segment.isEmpty()) {
                path.add(decoded(segment));
            }
        }
        return new ApiRequest(method, path, query(rawQuery), body);
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(query.getOrDefault(name, "false"));
    }

    /** The value of a parameter that narrows a list by a prefix; Confluent writes "all" as {@code :*:}. */
    String subjectPrefix() {
        String prefix = query.getOrDefault("subjectPrefix", "");
        return prefix.equals(":*:") ? "" : prefix;
    }

    Include include() {
        if (flag("deletedOnly")) {
            return Include.DELETED;
        }
        return flag("deleted") ? Include.LIVE_AND_DELETED : Include.LIVE;
    }

    /** The part of a list that was asked for, by {@code offset} and {@code limit}; a limit below 1 is none. */
    <T> List<T> page(List<T> all) {
        int from = Math.min(Math.max(number("offset"), 0), all.size());
        int limit = number("limit");
        return limit < 1 ? all.subList(from, all.size()) : all.subList(from, from + Math.min(limit, all.size() - from));
    }

    Deletion deletion() {
        return flag("permanent") ? Deletion.PERMANENT : Deletion.SOFT;
    }

    /** A text property of the body. */
    @Nullable
    String text(String name) {
        JsonNode value = json().path(name);
        return value.isTextual() ? value.textValue() : null;
    }

    /** The Avro schema in the body. */
    Schema schema() {
        ObjectNode json = json();
        String type = json.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") && !json.path("schemaType").isNull()) {
            throw new RegistryException(
                    42201, "Invalid schema type " + type + ": this development registry knows AVRO only");
        }
        if (!json.path("references").isEmpty()) {
            throw new RegistryException(
                    42201, "Schema references are not supported by this development registry: inline the types");
        }
        checkNotImported(json);
        String text = text("schema");
        if (text == null || text.isBlank()) {
            throw new RegistryException(42201, "Empty schema: the body needs a \"schema\" with the schema as a string");
        }
        return AvroText.parse(text);
    }

    /** The text under which a schema is kept and compared. */
    String canonical(Schema schema) {
        return flag("normalize") ? AvroText.normalized(schema) : schema.toString();
    }

    private int number(String name) {
        try {
            return Integer.parseInt(query.getOrDefault(name, "0"));
        } catch (NumberFormatException e) {
            throw RegistryException.notFound();
        }
    }

    private void checkNotImported(ObjectNode json) {
        if (json.path("id").asInt() > 0 || json.path("version").asInt() > 0) {
            throw new RegistryException(
                    42205,
                    "Subject " + path.get(path.size() > 1 ? 1 : 0)
                            + " is not in import mode: leave out id and version");
        }
    }

    private ObjectNode json() {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw new RegistryException(400, "The body is not a JSON object");
        } catch (JsonProcessingException e) {
            throw new RegistryException(
                    400,
                    "The body is not JSON from line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    private static Map<String, String> query(@Nullable String rawQuery) {
        Map<String, String> query = new HashMap<>();
        if (rawQuery != null) {
            for (String parameter : rawQuery.split("&", -1)) {
                String[] sides = parameter.split("=", 2);
                query.put(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1].replace('+', ' ')));
            }
        }
        return query;
    }

    /** Percent escapes to UTF-8; a plus sign is itself, as in every path. */
    private static String decoded(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(ascii.length);
        for (int i = 0; i < ascii.length; i++) {
            if (ascii[i] == '%') {
                bytes.put((byte) escaped(ascii, i));
                i += 2;
            } else {
                bytes.put(ascii[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new RegistryException(400, "The escapes in " + text + " are not UTF-8");
        }
    }

    private static int escaped(byte[] ascii, int percent) {
        int high = percent + 2 < ascii.length ? Character.digit(ascii[percent + 1], HEX) : -1;
        int low = percent + 2 < ascii.length ? Character.digit(ascii[percent + 2], HEX) : -1;
        if (high < 0 || low < 0) {
            throw new RegistryException(400, "Bad escape in the address: % needs two hexadecimal digits");
        }
        return high * HEX + low;
    }
}
