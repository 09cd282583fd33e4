package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadPlan.KafkaTarget;
import dev.datagen.app.load.plan.LoadPlan.PostgresTarget;
import dev.datagen.app.load.plan.WorldWords;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.life.Mix;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to stream, and where to.
 *
 * @param world what the bank depends on
 * @param customers who act: so many, from the first one
 * @param time whose events, and when they happen
 * @param duration for how long; until somebody ends it if empty
 * @param start where the stream begins
 * @param postgres where rows are; nowhere if empty
 * @param rows what becomes of rows
 * @param kafka where events go
 */
public record StreamPlan(
        WorldOptions world,
        long customers,
        Time time,
        Optional<Duration> duration,
        Start start,
        Optional<PostgresTarget> postgres,
        Rows rows,
        KafkaTarget kafka) {

    static final String SEED = "seed";
    static final String CUSTOMERS = "customers";
    static final String UPDATE_POSTGRES = "update_postgres";
    static final String MIX = "mix";
    static final String CLOCK = "clock";
    static final String WALL_CLOCK = "wall";
    static final String GENERATION = "generation";
    static final String FORMAT = "format";
    static final String CLOUD_EVENTS = "cloudevents";

    /** Whose events, and when they happen. */
    public sealed interface Time {}

    /** Events happen as they are sent; customers act by a mix. */
    public record Wall(Mix mix, PaceOptions pace) implements Time {}

    /**
     * Customers live on from the end of the period, by the calendar.
     *
     * @param speed seconds of theirs in a second of ours
     */
    public record Simulated(double speed) implements Time {}

    /** Where a stream begins. */
    public enum Start {
        /** With its first event. */
        NEW,
        /** Where the last one of these options ended. */
        RESUME
    }

    /**
     * What becomes of rows while events are sent.
     *
     * @param upkeep whether they are updated
     * @param log where each update is written down
     */
    public record Rows(Upkeep upkeep, Optional<Path> log) {

        boolean follow() {
            return upkeep == Upkeep.FOLLOW;
        }
    }

    /** Whether rows keep up with events. */
    public enum Upkeep {
        /** They stay as the load has left them. */
        LEAVE,
        /** Each is updated before the event that changes it. */
        FOLLOW
    }

    /** Whether events leave as fast as they can. */
    boolean isUnlimited() {
        return time instanceof Wall wall && wall.pace().pace() == Pace.unlimited();
    }

    /** What a stream can only go on with if it is the same, values being as asked. */
    Map<String, String> options() {
        return options(kafka.format());
    }

    /**
     * The same.
     *
     * @param format of the values that are sent
     */
    Map<String, String> options(ValueFormat format) {
        Map<String, String> options = new TreeMap<>(WorldWords.of(world));
        options.put(GENERATION, String.valueOf(World.GENERATION));
        options.put(FORMAT, format.name());
        options.put(CLOUD_EVENTS, String.valueOf(kafka.headers() == Headers.CLOUD_EVENTS));
        options.put(SEED, String.valueOf(world.seed()));
        options.put(CUSTOMERS, String.valueOf(customers));
        options.put(UPDATE_POSTGRES, String.valueOf(rows.follow()));
        if (time instanceof Wall wall) {
            options.put(CLOCK, WALL_CLOCK);
            options.put(MIX, wall.mix().toString());
        } else {
            options.put(CLOCK, "simulated");
        }
        return options;
    }
}
