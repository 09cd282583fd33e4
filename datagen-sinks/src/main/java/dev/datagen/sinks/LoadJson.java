package dev.datagen.sinks;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A load as one JSON object; its maps are members named {@code options:from}, {@code rows:customers} and so on. */
public final class LoadJson {

    private static final String OPTION = "options:";
    private static final String ROWS = "rows:";
    private static final String EVENTS = "events:";
    private static final String DIGEST = "digests:";

    private LoadJson() {}

    /** The object. */
    public static String write(Load load) {
        Map<String, Object> members = new TreeMap<>();
        members.put("load_id", load.loadId());
        members.put("state", load.state());
        members.put("started_at", load.startedAt());
        load.finishedAt().ifPresent(at -> members.put("finished_at", at));
        members.put("generation_version", load.generationVersion());
        members.put("seed", load.seed());
        members.put("customers", load.customers());
        members.put("next_ordinal", load.nextOrdinal());
        load.options().forEach((name, value) -> members.put(OPTION + name, value));
        load.rows().forEach((name, value) -> members.put(ROWS + name, value));
        load.events().forEach((name, value) -> members.put(EVENTS + name, value));
        load.digests().forEach((name, value) -> members.put(DIGEST + name, value));
        members.put("topics", LoadedTopicsJson.write(load.topics()));
        return FlatJson.write(members);
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Load read(String text) {
        try {
            return load(FlatJson.read(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a load of no day: " + e.getMessage(), e);
        }
    }

    private static Load load(Map<String, String> members) {
        return new Load(
                UUID.fromString(member(members, "load_id")),
                Load.State.valueOf(member(members, "state")),
                Instant.parse(member(members, "started_at")),
                Optional.ofNullable(members.get("finished_at")).map(Instant::parse),
                Integer.parseInt(member(members, "generation_version")),
                Long.parseLong(member(members, "seed")),
                Long.parseLong(member(members, "customers")),
                named(members, OPTION),
                Long.parseLong(member(members, "next_ordinal")),
                numbers(members, ROWS),
                numbers(members, EVENTS),
                named(members, DIGEST),
                LoadedTopicsJson.read(member(members, "topics")));
    }

    private static String member(Map<String, String> members, String name) {
        String value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a load without " + name);
        }
        return value;
    }

    private static Map<String, String> named(Map<String, String> members, String prefix) {
        Map<String, String> named = new HashMap<>();
        members.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                named.put(name.substring(prefix.length()), value);
            }
        });
        return named;
    }

    private static Map<String, Long> numbers(Map<String, String> members, String prefix) {
        Map<String, Long> numbers = new HashMap<>();
        named(members, prefix).forEach((name, value) -> numbers.put(name, Long.valueOf(value)));
        return numbers;
    }
}
