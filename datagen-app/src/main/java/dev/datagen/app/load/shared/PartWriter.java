package dev.datagen.app.load.shared;

import dev.datagen.app.load.RowWriter;
import dev.datagen.app.make.EventBatch;
import dev.datagen.app.make.EventEncoding;
import dev.datagen.app.make.RowBatch;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.postgres.PostgresSink;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts of a load that processes share: writes their rows, then hands over their events. A part can be made any number of times, by any
 * number of processes: its rows are there once, and its events are the same. Belongs to one thread.
 */
public final class PartWriter implements AutoCloseable {

    private static final int BATCH_EVENTS = 16_384;

    /** The last one that was asked for in this process: all its threads ask for the same. */
    private static @Nullable World last;

    private final SharedTask task;
    private final int[] left;
    private final World world;
    private final Worker worker;
    private final EventBatch batch;
    private final PostgresSink postgres;

    /**
     * Connects to the database of a load.
     *
     * @throws dev.datagen.sinks.SinkException if it can't be reached
     */
    public PartWriter(SharedTask task) {
        this.task = task;
        left = task.left();
        world = world(task.world());
        worker = world.worker();
        batch = new EventBatch(task.encoding(), BATCH_EVENTS);
        postgres = new PostgresSink(task.postgres());
    }

    private static synchronized World world(WorldOptions options) {
        World known = last;
        if (known == null || !known.options().equals(options)) {
            known = World.of(options);
            last = known;
        }
        return known;
    }

    /**
     * Writes the rows of a part, unless they are there, and hands over its events: customer by customer, each one's by time. When the first one is
     * handed over, the rows are committed.
     *
     * @param place of the part among those that are {@linkplain SharedTask#left left}
     * @throws dev.datagen.sinks.postgres.ForgottenLoadException if the load has been given up, or resumed; nothing has been handed over then
     * @throws dev.datagen.sinks.SinkException if the database fails, likewise
     */
    public void write(int place, Consumer<SharedEvent> events) {
        int part = left[place];
        Cohort cohort = world.cohort(task.cohorts().first(part), task.cohorts().size(part));
        RowBatch rows = new RowBatch();
        worker.settle(cohort, rows);
        batch.clear();
        worker.tell(cohort, world.options().period().endMillis(), batch);
        batch.encodeWaiting();
        postgres.inTransaction(() -> {
            if (postgres.parts().claim(task.loadId(), task.attempt(), part, digests(rows))) {
                RowWriter.copy(rows, postgres);
            }
        });
        for (int event = 0; event < batch.size(); event++) {
            events.accept(event(event));
        }
    }

    private SharedEvent event(int event) {
        return new SharedEvent(
                batch.type(event),
                batch.partition(event),
                batch.millis(event),
                batch.key(event),
                batch.value(event),
                task.format(),
                task.cloudEvents() ? batch.id(event) : null);
    }

    private Map<String, Digest> digests(RowBatch rows) {
        Map<String, Digest> digests = new LinkedHashMap<>(SharedLoad.digests(rows));
        for (int type = 0; type < EventEncoding.TYPES.size(); type++) {
            for (int partition = 0; partition < task.partitions().get(type); partition++) {
                digests.put(SharedLoad.place(type, partition), batch.digest(type, partition));
            }
        }
        return digests;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
