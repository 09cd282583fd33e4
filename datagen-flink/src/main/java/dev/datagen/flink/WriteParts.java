package dev.datagen.flink;

import dev.datagen.app.load.shared.PartWriter;
import dev.datagen.app.load.shared.SharedEvent;
import dev.datagen.app.load.shared.SharedTask;
import dev.datagen.sinks.postgres.ForgottenLoadException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** From the place of a part among those that are left to its events, whose rows are committed before. */
final class WriteParts extends RichFlatMapFunction<Long, SharedEvent> {

    private static final long serialVersionUID = 1;

    private final SharedTask task;

    private transient @Nullable PartWriter writer;

    WriteParts(SharedTask task) {
        this.task = task;
    }

    @Override
    public void open(OpenContext context) {
        writer = new PartWriter(task);
    }

    @Override
    public void flatMap(Long place, Collector<SharedEvent> events) {
        PartWriter opened = writer;
        if (opened == null) {
            throw new IllegalStateException("not opened");
        }
        try {
            opened.write(Math.toIntExact(place), events::collect);
        } catch (ForgottenLoadException e) {
            throw new SuppressRestartsException(e); // it would be no better the next time
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
