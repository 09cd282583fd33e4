package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadException;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.life.Acts;
import java.time.Instant;

/** Brings customers to where a stream begins. */
final class Flows {

    private final StreamPlan.Time time;
    private final World world;
    private final long customers;

    /**
     * Of a world as the clock asks for it.
     *
     * @param customers who act, or live on: so many, from the first one
     */
    Flows(StreamPlan.Time time, WorldOptions options, long customers) {
        this.time = time;
        this.world = time instanceof StreamPlan.Wall ? World.of(options) : World.livingOn(options);
        this.customers = customers;
    }

    /**
     * The events of a stream from its first one on.
     *
     * @param rows whether they change with the events, so that their changes are told as well
     */
    EventFlow from(Instant beganAt, StreamPlan.Upkeep rows, EventRecords records) {
        boolean follow = rows == StreamPlan.Upkeep.FOLLOW;
        if (time instanceof StreamPlan.Simulated simulated) {
            return new LivesFlow(world, LivingCohorts.of(world, customers), simulated.speed(), follow, records);
        }
        StreamPlan.Wall wall = (StreamPlan.Wall) time;
        try {
            Acts.Rows kept = follow ? Acts.Rows.FOLLOW : Acts.Rows.STAY;
            Acts acts = world.worker()
                    .acts(LivingCohorts.inMemory(world, customers), wall.mix(), kept, beganAt.getEpochSecond());
            return new WallFlow(acts, wall.pace(), records);
        } catch (IllegalArgumentException e) {
            throw new LoadException(
                    "--customers " + customers + " and --mix: " + e.getMessage()
                            + ". Ask for more customers, or another mix.",
                    e);
        }
    }
}
