package dev.datagen.app.stream;

import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.kafka.StreamTopic;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.StreamRegister;
import dev.datagen.world.life.Mix;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the servers remember of streams. */
public final class StreamMemory {

    private StreamMemory() {}

    /**
     * What a stream goes on with: all but its pace and speed has to be the same.
     *
     * @param mix of the events; empty on the simulated clock
     * @param pace of the last run, which the next one may change; empty on the simulated clock
     * @param speed the same of the simulated clock; empty on the other
     * @param rowsFollow whether rows are updated
     * @param format of the values
     * @param cloudEvents whether records carry CloudEvents headers
     * @param options as they were written down, those of the world among them
     */
    public record Remembered(
            long seed,
            long customers,
            Optional<Mix> mix,
            Optional<PaceOptions> pace,
            Optional<Double> speed,
            boolean rowsFollow,
            ValueFormat format,
            boolean cloudEvents,
            Map<String, String> options) {}

    /**
     * The stream that was written down last where a plan streams to.
     *
     * @throws dev.datagen.sinks.SinkException if the server can't be reached
     */
    public static Optional<Remembered> options(StreamPlan plan) {
        return latest(plan).map(state -> remembered(state.options(), state.runs()));
    }

    static Optional<StreamState> latest(StreamPlan plan) {
        if (plan.postgres().isPresent()) {
            return StreamRegister.find(plan.postgres().get().url());
        }
        try (TopicAdmin admin = TopicAdmin.connect(plan.kafka().producer())) {
            return StreamTopic.find(plan.kafka().producer(), admin);
        }
    }

    private static Remembered remembered(Map<String, String> options, String runs) {
        Optional<String> lastRun = runs.lines().reduce((before, last) -> last);
        boolean wall = options.containsKey(StreamPlan.MIX);
        return new Remembered(
                Long.parseLong(option(options, StreamPlan.SEED)),
                Long.parseLong(option(options, StreamPlan.CUSTOMERS)),
                Optional.ofNullable(options.get(StreamPlan.MIX)).map(Mix::parse),
                lastRun.filter(run -> wall).map(StreamRun::parse).map(StreamRun::options),
                lastRun.filter(run -> !wall).map(Double::valueOf),
                Boolean.parseBoolean(option(options, StreamPlan.UPDATE_POSTGRES)),
                ValueFormat.valueOf(options.getOrDefault(StreamPlan.FORMAT, ValueFormat.AVRO.name())),
                Boolean.parseBoolean(options.get(StreamPlan.CLOUD_EVENTS)),
                options);
    }

    private static String option(Map<String, String> options, String name) {
        @Nullable String value = options.get(name);
        if (value == null) {
            throw new IllegalStateException("datagen_stream has no option " + name);
        }
        return value;
    }
}
