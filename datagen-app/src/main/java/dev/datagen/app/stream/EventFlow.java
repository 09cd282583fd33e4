package dev.datagen.app.stream;

import dev.datagen.model.RowChangeConsumer;
import dev.datagen.sinks.pace.Pace;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The events of a stream, one after the other, each made when it is due. Belongs to one thread. */
interface EventFlow extends AutoCloseable {

    /** When events are due, counted from {@link #begin}; asked no further than the event that comes next. */
    Pace pace();

    /** The number of the event that comes next. */
    long next();

    /** Begins a run with the event that comes next: it is due now. */
    void begin(long nowMillis);

    /**
     * Makes the event that comes next.
     *
     * @param sinceStartNanos when it is due, since the run began
     * @param changes told of what happens to rows, before the event; null if nobody asks
     * @return null if there is none
     */
    @Nullable
    ProducerRecord<byte[], byte[]> make(long sinceStartNanos, @Nullable RowChangeConsumer changes);

    /**
     * Makes an event again that a former run has sent or was about to send.
     *
     * @return null if there is none
     */
    @Nullable
    ProducerRecord<byte[], byte[]> makeAgain(@Nullable RowChangeConsumer changes);

    /** The runs so far, the current one included, as {@link #recall} reads them. */
    String runs();

    /** Takes over the runs of a stream that goes on. */
    void recall(String runs);

    /** How often the current run has been delayed: as often, {@link #runs} has changed. */
    int delays();

    /** Lets go of what it holds outside memory. */
    @Override
    default void close() {}
}
