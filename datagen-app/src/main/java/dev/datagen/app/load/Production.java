package dev.datagen.app.load;

import dev.datagen.world.World;
import dev.datagen.world.life.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes rows and events on several threads, so that what comes out does not depend on how many they are.
 *
 * <p>The customers are cut into cohorts of a fixed size. What one cohort does, it does step by step; different cohorts have nothing to
 * do with one another. Rows and events are handed over in the order of cohorts.
 */
final class Production implements AutoCloseable {

    private final World world;
    private final EventEncoding encoding;
    private final ExecutorService threads;
    private final ThreadLocal<Worker> workers;
    private final List<Line> lines = new ArrayList<>();

    /** A cohort, and the last step it has been given. */
    private static final class Line {
        private final long firstOrdinal;
        private final int size;
        private CompletableFuture<Cohort> cohort = new CompletableFuture<>();
        private int lastEvents;

        Line(long firstOrdinal, int size) {
            this.firstOrdinal = firstOrdinal;
            this.size = size;
        }
    }

    Production(World world, EventEncoding encoding, long customers, int cohortSize, int threadCount) {
        this.world = world;
        this.encoding = encoding;
        this.workers = ThreadLocal.withInitial(world::worker);
        this.threads = Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, "datagen-production");
            thread.setDaemon(true);
            return thread;
        });
        for (long first = 0; first < customers; first += cohortSize) {
            lines.add(new Line(first, (int) Math.min(cohortSize, customers - first)));
        }
    }

    int cohorts() {
        return lines.size();
    }

    int customers(int cohort) {
        return lines.get(cohort).size;
    }

    /** Brings a cohort into being, at the start of the period. */
    void open(int index) {
        Line line = lines.get(index);
        line.cohort = CompletableFuture.supplyAsync(
                () -> {
                    Cohort cohort = world.cohort(line.firstOrdinal, line.size);
                    workers.get().open(cohort);
                    return cohort;
                },
                threads);
    }

    /** Brings a cohort into being and writes its rows; afterwards it stands at the start of the period. */
    CompletableFuture<RowBatch> settle(int index) {
        Line line = lines.get(index);
        CompletableFuture<RowBatch> rows = CompletableFuture.supplyAsync(
                () -> {
                    Cohort cohort = world.cohort(line.firstOrdinal, line.size);
                    RowBatch batch = new RowBatch();
                    workers.get().settle(cohort, batch);
                    line.cohort.complete(cohort);
                    return batch;
                },
                threads);
        rows.whenComplete((batch, failure) -> {
            if (failure != null) {
                line.cohort.completeExceptionally(failure);
            }
        });
        return rows;
    }

    /** Tells what happens to a cohort up to an instant, after what it was given to do before. */
    CompletableFuture<EventBatch> tell(int index, long untilMillis) {
        Line line = lines.get(index);
        CompletableFuture<Cohort> before = line.cohort;
        CompletableFuture<EventBatch> events = before.thenApplyAsync(
                cohort -> {
                    EventBatch batch = new EventBatch(encoding, line.lastEvents + line.lastEvents / 8 + 16);
                    workers.get().tell(cohort, untilMillis, batch);
                    line.lastEvents = batch.size();
                    return batch;
                },
                threads);
        line.cohort = events.thenCombine(before, (batch, cohort) -> cohort);
        return events;
    }

    /** Lets go of a cohort that has nothing more to tell. */
    void forget(int index) {
        lines.get(index).cohort = new CompletableFuture<>();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
