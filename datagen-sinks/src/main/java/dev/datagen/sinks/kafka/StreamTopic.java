package dev.datagen.sinks.kafka;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.StreamStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The streams a cluster has seen, in its compacted topic {@code datagen_stream}: where there is no database to remember them. */
public final class StreamTopic implements StreamStore {

    /** The topic. */
    public static final String TOPIC = "datagen_stream";

    private static final String OFFSET = "offset:";
    private static final String OPTION = "option:";

    private final CompactedTopic streams;

    private StreamTopic(ProducerConfig config) {
        this.streams = new CompactedTopic(TOPIC, config);
    }

    /** Makes the topic unless it is there. */
    public static StreamTopic at(ProducerConfig config, TopicAdmin admin, short replicationFactor) {
        admin.createCompacted(TOPIC, replicationFactor);
        return new StreamTopic(config);
    }

    /** The stream that was written down last, if any; makes nothing. */
    public static Optional<StreamState> find(ProducerConfig config, TopicAdmin admin) {
        return admin.exists(TOPIC) ? new StreamTopic(config).latest() : Optional.empty();
    }

    /**
     * The streams that were written down at an instant or later, the last one last; makes nothing. None where this user may not see the topic:
     * streams with PostgreSQL do without it.
     */
    public static List<StreamState> since(ProducerConfig config, TopicAdmin admin, Instant earliest) {
        if (!admin.isSeen(TOPIC)) {
            return List.of();
        }
        StreamTopic topic = new StreamTopic(config);
        return topic.streams.read().values().stream()
                .map(topic::read)
                .filter(state -> !state.updatedAt().isBefore(earliest))
                .toList();
    }

    @Override
    public Optional<StreamState> latest() {
        return streams.read().values().stream().reduce((before, last) -> last).map(this::read);
    }

    @Override
    public void save(StreamState state) {
        streams.write(state.streamId(), write(state));
    }

    private static String write(StreamState state) {
        Map<String, Object> members = new TreeMap<>();
        members.put("stream_id", state.streamId());
        members.put("state", state.state());
        members.put("began_at", state.beganAt());
        members.put("updated_at", state.updatedAt());
        members.put("next_event", state.nextEvent());
        members.put("runs", state.runs());
        state.options().forEach((name, value) -> members.put(OPTION + name, value));
        state.offsets().forEach((place, offset) -> members.put(OFFSET + place, offset));
        return FlatJson.write(members);
    }

    private StreamState read(String text) {
        try {
            return state(FlatJson.read(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw streams.foreign(String.valueOf(e.getMessage()), e);
        }
    }

    private static StreamState state(Map<String, String> members) {
        Map<String, String> options = new HashMap<>();
        Map<String, Long> offsets = new HashMap<>();
        members.forEach((name, value) -> {
            if (name.startsWith(OPTION)) {
                options.put(name.substring(OPTION.length()), value);
            } else if (name.startsWith(OFFSET)) {
                offsets.put(name.substring(OFFSET.length()), Long.valueOf(value));
            }
        });
        return new StreamState(
                UUID.fromString(member(members, "stream_id")),
                StreamState.State.valueOf(member(members, "state")),
                Instant.parse(member(members, "began_at")),
                Instant.parse(member(members, "updated_at")),
                options,
                Long.parseLong(member(members, "next_event")),
                offsets,
                member(members, "runs"));
    }

    private static String member(Map<String, String> members, String name) {
        @Nullable String value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a stream without " + name);
        }
        return value;
    }

    @Override
    public void close() {
        // Each reading and writing closes its own client.
    }
}
