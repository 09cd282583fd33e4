package dev.datagen.app.stream;

import dev.datagen.model.RowChange;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What happens at an instant while lives go on.
 *
 * @param event null where rows change without one
 * @param changes what that does to rows
 * @param millis the event's timestamp, in milliseconds since 1970-01-01T00:00Z
 */
record Happening(@Nullable ProducerRecord<byte[], byte[]> event, List<RowChange> changes, long millis) {}
