package dev.datagen.app.stream;

import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.world.life.Acts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Customers act by a mix, and what they do happens when it is due.
 *
 * <p>Where nobody asks for changes of rows, the acts of the next moment are made together: after a pause the processor has forgotten how, and
 * the first one takes as long as the next ten. What is not asked for any more has not happened.
 */
final class WallFlow implements EventFlow {

    private static final long MOMENT_NANOS = 1_000_000_000;
    private static final int MOST_MADE = 1_024;

    private final Acts acts;
    private final PaceOptions pace;
    private final EventRecords records;
    private final List<StreamRun> runs = new ArrayList<>();

    /** Those to be asked for next. */
    private final Queue<ProducerRecord<byte[], byte[]>> made = new ArrayDeque<>();

    WallFlow(Acts acts, PaceOptions pace, EventRecords records) {
        this.acts = acts;
        this.pace = pace;
        this.records = records;
    }

    private StreamRun current() {
        return runs.get(runs.size() - 1);
    }

    @Override
    public Pace pace() {
        return current().pace();
    }

    @Override
    public long next() {
        return acts.happened() - made.size();
    }

    @Override
    public void begin(long nowMillis) {
        int delays = runs.stream().mapToInt(StreamRun::delays).sum();
        runs.add(new StreamRun(next(), nowMillis, pace, delays));
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> make(long sinceStartNanos, @Nullable RowChangeConsumer changes) {
        if (changes != null) {
            return happen(sinceStartNanos, changes);
        }
        if (made.isEmpty()) {
            makeMoment(sinceStartNanos);
        }
        return made.poll();
    }

    private void makeMoment(long sinceStartNanos) {
        StreamRun run = current();
        long before = dueNanos(run);
        for (long due = before; due - before < MOMENT_NANOS && made.size() < MOST_MADE; due = dueNanos(run)) {
            ProducerRecord<byte[], byte[]> record = happen(sinceStartNanos + due - before, null);
            if (record == null) {
                return;
            }
            made.add(record);
        }
    }

    private long dueNanos(StreamRun run) {
        return run.pace().dueNanos(acts.happened() - run.firstEvent());
    }

    private @Nullable ProducerRecord<byte[], byte[]> happen(long sinceStartNanos, @Nullable RowChangeConsumer changes) {
        acts.happen(current().happens(acts.happened(), sinceStartNanos), records, changes);
        return records.take();
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> makeAgain(@Nullable RowChangeConsumer changes) {
        int run = runs.size() - 1;
        while (run > 0 && runs.get(run).firstEvent() > next()) {
            run--;
        }
        acts.happen(runs.get(run).happened(next()), records, changes);
        return records.take();
    }

    @Override
    public String runs() {
        return runs.stream().map(StreamRun::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void recall(String lines) {
        lines.lines().map(StreamRun::parse).forEach(runs::add);
    }

    @Override
    public int delays() {
        return current().delays();
    }
}
