package dev.datagen.sinks.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What a paced stream sends. */
public interface RecordSource {

    /**
     * The next record; asked for when it is due.
     *
     * @param event which one, counted from the first of the stream
     * @param sinceStartNanos when it is due, since the stream began
     * @return null if there is none any more
     * @throws InterruptedException if it had to wait and was interrupted
     */
    @Nullable
    ProducerRecord<byte[], byte[]> next(long event, long sinceStartNanos) throws InterruptedException;
}
