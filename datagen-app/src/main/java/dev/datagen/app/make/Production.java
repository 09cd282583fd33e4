package dev.datagen.app.make;

import dev.datagen.world.World;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows and events on several threads, so that what comes out does not depend on how many they are.
 *
 * <p>The customers are cut into cohorts of a fixed size. What one cohort does, it does step by step; different cohorts have nothing to
 * do with one another. Rows and events are handed over in the order of cohorts.
 */
public final class Production implements AutoCloseable {

    /** Cohorts whose rows may be made ahead of those being written. */
    private static final int AHEAD = 3;

    private final World world;
    private final EventEncoding encoding;
    private final ExecutorService threads;
    private final boolean told;
    private final PlanRoom plans;
    private final Keeping keeping;
    private final CohortsOnDisk disk;
    private final ThreadLocal<Worker> workers;
    private final Cohorts cohorts;
    private final List<Line> lines = new ArrayList<>();

    /** Cohorts that have not come into being. */
    private final Set<CompletableFuture<?>> unborn = ConcurrentHashMap.newKeySet();

    /** Batches whose events have left. */
    private final Queue<EventBatch> spare = new ConcurrentLinkedQueue<>();

    /** A cohort, and the last step it has been given. */
    private static final class Line {
        private final CompletableFuture<@Nullable Void> born = new CompletableFuture<>();

        /** Done when the cohort has done all it has been given to do; steps are given by one thread. */
        private CompletableFuture<?> last = born;

        /** Only where it stays in memory. */
        private @Nullable Cohort cohort;

        private int lastEvents;
    }

    /** What is wanted. */
    public enum Output {
        /** Rows alone: lives end with them. */
        ROWS,
        /** Rows, and then what happens in the period. */
        ROWS_AND_EVENTS
    }

    /**
     * Begins nothing yet.
     *
     * @param threadCount how many threads make what is wanted, at least 1
     */
    public Production(World world, EventEncoding encoding, Cohorts cohorts, int threadCount, Output wanted) {
        this(
                world,
                encoding,
                cohorts,
                threadCount,
                wanted,
                Keeping.of(cohorts.customers(), Room.bytes()),
                CohortsOnDisk.inTemporaryDirectory());
    }

    /** @param disk for what is kept there; closed with the production */
    Production(
            World world,
            EventEncoding encoding,
            Cohorts cohorts,
            int threadCount,
            Output wanted,
            Keeping keeping,
            CohortsOnDisk disk) {
        this.told = wanted == Output.ROWS_AND_EVENTS;
        this.keeping = keeping;
        this.disk = disk;
        this.plans = keeping == Keeping.ON_DISK ? PlanRoom.NONE : PlanRoom.of(world, cohorts.customers(), Room.bytes());
        this.world = world;
        this.encoding = encoding;
        this.cohorts = cohorts;
        this.workers = ThreadLocal.withInitial(world::worker);
        this.threads = Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, "datagen-production");
            thread.setDaemon(true);
            return thread;
        });
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            lines.add(new Line());
        }
    }

    World world() {
        return world;
    }

    EventEncoding encoding() {
        return encoding;
    }

    /** How the customers are cut. */
    public Cohorts cohorts() {
        return cohorts;
    }

    /** Brings all cohorts into being. */
    public void openAll() {
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            open(cohort);
        }
    }

    /** Brings a cohort into being, at the start of the period. */
    private void open(int index) {
        Line line = lines.get(index);
        if (keeping == Keeping.ON_DISK) {
            line.born.complete(null);
            return;
        }
        bear(line, () -> {
            birth(line, opened(index));
            return line;
        });
    }

    private Cohort opened(int index) {
        Cohort cohort = unlived(index);
        workers.get().open(cohort);
        return cohort;
    }

    private Cohort unlived(int index) {
        return world.cohort(cohorts.first(index), cohorts.size(index));
    }

    /** Brings a cohort into being and writes its rows; afterwards it stands at the start of the period. */
    CompletableFuture<RowBatch> settle(int index) {
        Line line = lines.get(index);
        return bear(line, () -> {
            Cohort cohort = unlived(index);
            RowBatch batch = new RowBatch();
            if (told && plans.isOfPeriod()) {
                cohort.keepPlans(plans.windows());
            }
            workers.get().settle(cohort, batch);
            if (told) {
                birth(line, cohort);
            }
            return batch;
        });
    }

    /** The cohort is ready to tell. On disk it takes no room yet: how a period begins can be made again. */
    private void birth(Line line, Cohort cohort) {
        if (keeping == Keeping.IN_MEMORY) {
            if (plans.windows() > 0 && !cohort.keepsPlans()) {
                cohort.keepPlans(plans.windows());
            }
            line.cohort = cohort;
        }
        line.born.complete(null);
    }

    /** Settles all cohorts and hands over their rows, in order; a few are made ahead. */
    public void settleEach(RowConsumer consumer) {
        Deque<CompletableFuture<RowBatch>> ahead = new ArrayDeque<>();
        int submitted = 0;
        for (int cohort = 0; cohort < cohorts.count(); cohort++) {
            while (submitted < cohorts.count() && ahead.size() < AHEAD) {
                ahead.add(settle(submitted++));
            }
            RowBatch batch = Outcome.of(ahead.remove());
            if (cohort == 0) {
                world.stocks().forEach(batch::stock);
                world.stockPrices().forEach(batch::stockPrice);
            }
            consumer.rows(cohort, batch);
        }
    }

    /**
     * Writes rows on a thread of its own. Where that fails, whoever waits for events of cohorts that have not come into being gets the
     * failure.
     */
    public CompletableFuture<@Nullable Void> settleInBackground(Runnable rows) {
        CompletableFuture<@Nullable Void> done = Outcome.inBackground("datagen-rows", rows);
        done.whenComplete((nothing, failure) -> {
            if (failure != null) {
                lines.forEach(line -> line.born.completeExceptionally(failure));
            }
        });
        return done;
    }

    /** Takes the rows of a cohort; those of the first one with the shares and their prices. */
    public interface RowConsumer {
        void rows(int cohort, RowBatch batch);
    }

    private <T> CompletableFuture<T> bear(Line line, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        unborn.add(done);
        done.whenComplete((result, failure) -> {
            unborn.remove(done);
            if (failure != null) {
                line.born.completeExceptionally(failure);
            }
        });
        return done.completeAsync(work, threads);
    }

    /** Where cohorts are. */
    Keeping keeping() {
        return keeping;
    }

    /** Tells what happens to a cohort up to an instant, after what it was given to do before. */
    CompletableFuture<EventBatch> tell(int index, long untilMillis) {
        return next(index, line -> {
            Cohort kept = line.cohort;
            return told(line, kept == null ? opened(index) : kept, untilMillis);
        });
    }

    /** Likewise, where cohorts are on disk, and puts there what is told. */
    CompletableFuture<Told> tellOnDisk(int index, long untilMillis) {
        return next(index, line -> {
            Cohort cohort = disk.holds(index) ? back(index) : opened(index);
            long from = cohort.livedMillis();
            EventBatch batch = told(line, cohort, untilMillis);
            disk.put(index, cohort);
            Told told = disk.put(index, batch, from);
            reuse(batch);
            return told;
        });
    }

    private Cohort back(int index) {
        Cohort cohort = unlived(index);
        disk.bringBack(index, cohort);
        return cohort;
    }

    private EventBatch told(Line line, Cohort cohort, long untilMillis) {
        EventBatch used = spare.poll();
        EventBatch batch = used == null ? new EventBatch(encoding, line.lastEvents + line.lastEvents / 8 + 16) : used;
        workers.get().tell(cohort, untilMillis, batch);
        batch.encodeWaiting();
        line.lastEvents = batch.size();
        return batch;
    }

    private <T> CompletableFuture<T> next(int index, Function<Line, T> step) {
        Line line = lines.get(index);
        CompletableFuture<T> done = line.last.thenApplyAsync(before -> step.apply(line), threads);
        line.last = done;
        return done;
    }

    /** Cohorts that aren't in memory, and what they have told. */
    CohortsOnDisk disk() {
        return disk;
    }

    /**
     * Takes a batch back whose events nobody needs any more. The memory of new ones would have to be cleared, and be moved by each collection
     * while they wait to leave.
     */
    void reuse(EventBatch batch) {
        batch.clear();
        spare.add(batch);
    }

    /** Lets go of a cohort that has told everything. */
    void forget(int index) {
        lines.set(index, new Line());
    }

    /** Whoever waits for a cohort that does not come into being any more is told. */
    @Override
    public void close() {
        threads.shutdownNow();
        unborn.forEach(cohort -> cohort.cancel(false));
        disk.close();
    }
}
