package dev.datagen.app.stream;

import dev.datagen.app.load.LoadException;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Acts;
import dev.datagen.world.life.Worker;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Brings customers to where a stream begins. */
final class Flows {

    private static final int COHORT = 1024;

    private Flows() {}

    /** The world whose customers act, or live on. */
    static World world(StreamPlan.Time time, WorldOptions options) {
        return time instanceof StreamPlan.Wall ? World.of(options) : World.livingOn(options);
    }

    /**
     * The events of a stream from its first one on.
     *
     * @param follow whether rows change with the events, so that their changes are told as well
     * @param world as {@link #world} gives it
     */
    static EventFlow of(
            StreamPlan.Time time, long customers, boolean follow, World world, Instant beganAt, EventRecords records) {
        if (time instanceof StreamPlan.Simulated simulated) {
            return new LivesFlow(world, lived(world, customers), simulated.speed(), follow, records);
        }
        StreamPlan.Wall wall = (StreamPlan.Wall) time;
        try {
            Acts.Rows rows = follow ? Acts.Rows.FOLLOW : Acts.Rows.STAY;
            Acts acts = world.worker().acts(lived(world, customers), wall.mix(), rows, beganAt.getEpochSecond());
            return new WallFlow(acts, wall.pace(), records);
        } catch (IllegalArgumentException e) {
            throw new LoadException(
                    "--customers " + customers + " and --mix: " + e.getMessage()
                            + ". Ask for more customers, or another mix.",
                    e);
        }
    }

    private static List<Cohort> lived(World world, long customers) {
        ThreadLocal<Worker> workers = ThreadLocal.withInitial(world::worker);
        return LongStream.range(0, (customers + COHORT - 1) / COHORT)
                .parallel()
                .mapToObj(index -> {
                    long first = index * COHORT;
                    Cohort cohort = world.cohort(first, (int) Math.min(COHORT, customers - first));
                    workers.get().liveThrough(cohort);
                    return cohort;
                })
                .toList();
    }
}
