package dev.datagen.app.stream;

import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.pace.Pace;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Fails where an event is to be made. */
record BrokenFlow(Throwable failure) implements EventFlow {

    @Override
    public ProducerRecord<byte[], byte[]> make(long sinceStartNanos, @Nullable RowChangeConsumer changes) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Override
    public Pace pace() {
        return Pace.unlimited();
    }

    @Override
    public long next() {
        return 0;
    }

    @Override
    public void begin(long nowMillis) {}

    @Override
    public @Nullable ProducerRecord<byte[], byte[]> makeAgain(@Nullable RowChangeConsumer changes) {
        return null;
    }

    @Override
    public String runs() {
        return "";
    }

    @Override
    public void recall(String runs) {}

    @Override
    public int delays() {
        return 0;
    }
}
