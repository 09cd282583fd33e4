package dev.datagen.app.stream;

import dev.datagen.app.load.LoadException;
import dev.datagen.world.World;
import dev.datagen.world.life.Acts;
import dev.datagen.world.life.Cohort;
import dev.datagen.world.life.Worker;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Brings customers to where a stream begins. */
final class Flows {

    private static final int COHORT = 1024;

    private Flows() {}

    static EventFlow of(StreamPlan plan, World world, Instant beganAt, EventRecords records) {
        if (plan.time() instanceof StreamPlan.Simulated simulated) {
            return new LivesFlow(
                    world,
                    lived(world, plan.customers()),
                    simulated.speed(),
                    plan.rows().follow(),
                    records);
        }
        StreamPlan.Wall wall = (StreamPlan.Wall) plan.time();
        try {
            Acts acts = world.worker().acts(lived(world, plan.customers()), wall.mix(), beganAt.getEpochSecond());
            return new WallFlow(acts, wall.pace(), records);
        } catch (IllegalArgumentException e) {
            throw new LoadException("--customers " + plan.customers() + " and --mix: " + e.getMessage()
                    + ". Ask for more customers, or another mix.");
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
