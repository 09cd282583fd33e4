package dev.datagen.sinks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.datagen.sinks.LoadedTopic.Origin;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Topics of a load as one JSON object.
 *
 * <pre>
 * {"banking.trades": {"topic": "MADE", "subject": "FOUND", "schema_id": 3,
 *                     "start": [0, 0, 0], "end": [12, 9, 14], "digests": ["…", "…", "…"],
 *                     "sequences": ["…", "…", "…"]}}
 * </pre>
 */
public final class LoadedTopicsJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private LoadedTopicsJson() {}

    /** The object. */
    public static String write(Map<String, LoadedTopic> topics) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, LoadedTopic> topic : new TreeMap<>(topics).entrySet()) {
                json.writeFieldName(topic.getKey());
                write(topic.getValue(), json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has nothing to fail with
        }
        return text.toString();
    }

    private static void write(LoadedTopic topic, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", topic.topic().name());
        json.writeStringField("subject", topic.subject().name());
        json.writeNumberField("schema_id", topic.schemaId());
        writeOffsets("start", topic.startOffsets(), json);
        writeOffsets("end", topic.endOffsets(), json);
        writeDigests("digests", topic.digests(), json);
        writeDigests("sequences", topic.sequences(), json);
        json.writeEndObject();
    }

    private static void writeDigests(String name, List<String> digests, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String digest : digests) {
            json.writeString(digest);
        }
        json.writeEndArray();
    }

    private static void writeOffsets(String name, List<Long> offsets, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (long offset : offsets) {
            json.writeNumber(offset);
        }
        json.writeEndArray();
    }

    /**
     * Reads what {@link #write(Map)} has written.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Map<String, LoadedTopic> read(String text) {
        Map<String, LoadedTopic> topics = new TreeMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                topics.put(json.currentName(), topic(json));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not the topics of a load", e);
        }
        return topics;
    }

    private static LoadedTopic topic(JsonParser json) throws IOException {
        Map<String, String> values = new TreeMap<>();
        Map<String, List<String>> lists = new TreeMap<>();
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                lists.put(name, list(json));
            } else {
                values.put(name, json.getText());
            }
        }
        return new LoadedTopic(
                Origin.valueOf(values.getOrDefault("topic", "")),
                Origin.valueOf(values.getOrDefault("subject", "")),
                Integer.parseInt(values.getOrDefault("schema_id", "")),
                longs(lists.getOrDefault("start", List.of())),
                longs(lists.getOrDefault("end", List.of())),
                lists.getOrDefault("digests", List.of()),
                lists.getOrDefault("sequences", List.of()));
    }

    private static List<String> list(JsonParser json) throws IOException {
        List<String> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(json.getText());
        }
        return values;
    }

    private static List<Long> longs(List<String> numbers) {
        return numbers.stream().map(Long::valueOf).toList();
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the topics of a load");
        }
    }
}
