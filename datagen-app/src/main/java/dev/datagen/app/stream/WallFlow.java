package dev.datagen.app.stream;

import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.pace.Pace;
import dev.datagen.world.life.Acts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Customers act by a mix, and what they do happens when it is due. */
final class WallFlow implements EventFlow {

    private final Acts acts;
    private final PaceOptions pace;
    private final EventRecords records;
    private final List<StreamRun> runs = new ArrayList<>();

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
        return acts.happened();
    }

    @Override
    public void begin(long nowMillis) {
        runs.add(new StreamRun(next(), nowMillis, pace));
    }

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> make(long sinceStartNanos, @Nullable RowChangeConsumer changes) {
        acts.happen(current().happens(next(), sinceStartNanos), records, changes);
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
