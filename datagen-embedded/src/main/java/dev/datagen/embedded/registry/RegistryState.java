package dev.datagen.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the records of {@code _schemas} add up to. Not thread safe: {@link Registry} guards it. */
final class RegistryState {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryState.class);

    private final SortedMap<String, SortedMap<Integer, StoredSchema>> subjects = new TreeMap<>();
    /** The key null is the global one. */
    private final Map<@Nullable String, CompatibilityLevel> levels = new HashMap<>();

    private final Map<@Nullable String, Mode> modes = new HashMap<>();
    private int maxId;

    void apply(LogRecord record) {
        JsonNode key = record.keyTree();
        String type = key.path("keytype").asText();
        switch (type) {
            case "SCHEMA" -> applySchema(key, record);
            case "CONFIG" ->
                putOrRemove(
                        levels,
                        subject(key),
                        record.valueTree().path("compatibilityLevel").asText(null),
                        CompatibilityLevel::named);
            case "MODE" ->
                putOrRemove(modes, subject(key), record.valueTree().path("mode").asText(null), Mode::named);
            case "DELETE_SUBJECT" -> applyDeletedSubject(record.valueTree());
            case "NOOP" -> {}
            default -> LOG.warn("Ignoring a record of the kind {} in {}", type, SchemaLog.TOPIC);
        }
    }

    /** All versions of a subject, softly deleted ones included, by number. */
    Collection<StoredSchema> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, new TreeMap<>()).values());
    }

    Stream<String> subjects() {
        return subjects.keySet().stream();
    }

    Stream<StoredSchema> all() {
        return subjects.values().stream().flatMap(versions -> versions.values().stream());
    }

    int maxId() {
        return maxId;
    }

    Optional<CompatibilityLevel> level(@Nullable String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    Optional<Mode> mode(@Nullable String subject) {
        return Optional.ofNullable(modes.get(subject));
    }

    private void applySchema(JsonNode key, LogRecord record) {
        String subject = key.path("subject").asText();
        if (record.value() == null) {
            removeVersion(subject, key.path("version").asInt());
            return;
        }
        StoredSchema schema = record.valueAsSchema();
        maxId = Math.max(maxId, schema.id());
        subjects.computeIfAbsent(subject, name -> new TreeMap<>()).put(schema.version(), schema);
    }

    private void removeVersion(String subject, int version) {
        subjects.computeIfPresent(subject, (name, versions) -> {
            versions.remove(version);
            return versions.isEmpty() ? null : versions;
        });
    }

    private void applyDeletedSubject(JsonNode value) {
        int last = value.path("version").asInt();
        subjects.computeIfPresent(value.path("subject").asText(), (name, versions) -> {
            versions.replaceAll((version, schema) -> version <= last ? schema.asDeleted() : schema);
            return versions;
        });
    }

    private static @Nullable String subject(JsonNode key) {
        return key.path("subject").asText(null);
    }

    private static <T> void putOrRemove(
            Map<@Nullable String, T> map,
            @Nullable String subject,
            @Nullable String value,
            Function<String, T> parser) {
        if (value == null) {
            map.remove(subject);
            return;
        }
        try {
            map.put(subject, parser.apply(value));
        } catch (RegistryException unknown) {
            LOG.warn("Ignoring {} of {} in {}", value, subject, SchemaLog.TOPIC);
        }
    }
}
