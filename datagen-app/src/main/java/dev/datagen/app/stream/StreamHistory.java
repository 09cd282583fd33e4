package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.WorldWords;
import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.pace.Shape;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.life.Mix;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What a stream has made of the rows of a load: all of it follows from what the stream has written down. */
public final class StreamHistory {

    /** A stream that is only told again is not paced. */
    private static final PaceOptions NO_PACE =
            new PaceOptions(Double.POSITIVE_INFINITY, Shape.CONSTANT, Duration.ofDays(1), 0);

    private final StreamState state;
    private final Load load;
    private final WorldOptions world;

    /** Of a stream, after a load. */
    public StreamHistory(StreamState state, Load load) {
        this.state = state;
        this.load = load;
        this.world = LoadOptions.world(load);
    }

    /** Whether a stream has changed rows. */
    static boolean followed(StreamState state) {
        return "true".equals(state.options().get(StreamPlan.UPDATE_POSTGRES));
    }

    /** Whether the stream has changed rows of the load: it ran after it, with its customers, and rows followed. */
    public boolean changedRows() {
        Map<String, String> options = state.options();
        return followed(state)
                && !state.updatedAt().isBefore(load.startedAt())
                && String.valueOf(load.seed()).equals(options.get(StreamPlan.SEED))
                && String.valueOf(load.customers()).equals(options.get(StreamPlan.CUSTOMERS))
                && options.entrySet().containsAll(WorldWords.of(world).entrySet());
    }

    /** Since when its events happen, in milliseconds since 1970-01-01T00:00Z. */
    public long sinceMillis() {
        return isOnWallClock() ? state.beganAt().toEpochMilli() : world.period().endMillis();
    }

    /** Whether another stream had been brought to an end by then: what is before its end is none of this one's. */
    public boolean beganAfter(StreamState other) {
        return other.state() == StreamState.State.STOPPED
                && !other.streamId().equals(state.streamId())
                && !other.updatedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(state.beganAt());
    }

    private boolean isOnWallClock() {
        return StreamPlan.WALL_CLOCK.equals(state.options().get(StreamPlan.CLOCK));
    }

    /**
     * Tells of each change of a row, in the order in which they were made.
     *
     * @throws LoadException if the stream was not brought to an end: then nobody has written down how far rows have got
     */
    public void changes(RowChangeConsumer consumer) {
        if (state.state() != StreamState.State.STOPPED) {
            throw new LoadException("The stream " + state.streamId() + " changes rows and was not brought to an end: it"
                    + " may be running still, or end it with ./datagen stream --resume and the options it was begun"
                    + " with.");
        }
        StreamPlan.Time time = isOnWallClock()
                ? new StreamPlan.Wall(Mix.parse(state.options().getOrDefault(StreamPlan.MIX, "")), NO_PACE)
                : new StreamPlan.Simulated(1);
        EventRecords records = new EventRecords(Schemas.NONE, Headers.NONE);
        try (EventFlow flow =
                new Flows(time, world, load.customers()).from(state.beganAt(), StreamPlan.Upkeep.FOLLOW, records)) {
            flow.recall(state.runs());
            while (flow.next() < state.nextEvent() && flow.makeAgain(consumer) != null) {
                // Only the rows are of interest.
            }
        }
    }
}
