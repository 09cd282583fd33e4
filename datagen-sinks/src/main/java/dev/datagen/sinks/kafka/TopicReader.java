package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges of offsets, partition by partition in whatever order they are asked for, committed records only. Not thread safe, but for
 * {@link #wakeUp}.
 *
 * <p>Some 20,000 records wait to be asked for, of all partitions together and at most twice as many, and 8 MB that have been fetched and are no
 * records yet; of hundreds of partitions more.
 */
public final class TopicReader implements AutoCloseable {

    /** A partition with so many records waiting is not asked for more. Where partitions are many, fewer are enough. */
    private static final int ENOUGH = 2_000;

    /** Of all partitions. */
    private static final int MOST_WAITING = 20_000;

    /** Of each, however many they are. */
    private static final int LEAST_WAITING = 256;

    /** Of all partitions; Kafka's own is six times as much, whatever the heap. */
    private static final int MOST_FETCHED_BYTES = 8 << 20;

    /** Of one: the first is Kafka's own, the other one holds a few batches. */
    private static final int MOST_FETCHED_OF_ONE = 1 << 20;

    private static final int LEAST_FETCHED_OF_ONE = 1 << 16;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final String bootstrapServers;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Cursor> cursors = new HashMap<>();
    private final int enough;

    /** Offsets of one partition, the last one not included. */
    public record Range(String topic, int partition, long startOffset, long endOffset) {

        /** How many offsets. */
        public long length() {
            return endOffset - startOffset;
        }
    }

    /** The records of one partition, one after the other. */
    public final class Cursor {
        private final TopicPartition partition;
        private final long endOffset;
        private List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        private int next;
        private boolean exhausted;

        private Cursor(Range range) {
            this.partition = new TopicPartition(range.topic(), range.partition());
            this.endOffset = range.endOffset();
            this.exhausted = range.length() <= 0;
        }

        /**
         * The record that comes so many after the next one, which stays where it is; null past the end of the range.
         *
         * @param ahead from 0, and below {@value #LEAST_WAITING}
         * @throws SinkException if it can't be read
         */
        public @Nullable ConsumerRecord<byte[], byte[]> peek(int ahead) {
            if (size() <= ahead && !exhausted) {
                fill(this, ahead);
            }
            return size() > ahead ? records.get(next + ahead) : null;
        }

        /** Goes past the next record. */
        public void advance() {
            next = Math.min(next + 1, records.size());
        }

        private int size() {
            return records.size() - next;
        }

        private List<ConsumerRecord<byte[], byte[]>> takeAll() {
            List<ConsumerRecord<byte[], byte[]>> taken = records.subList(next, records.size());
            records = new ArrayList<>();
            next = 0;
            return taken;
        }

        private void add(List<ConsumerRecord<byte[], byte[]>> more) {
            if (size() == 0 && more.get(more.size() - 1).offset() < endOffset) {
                records = more;
                next = 0;
                return;
            }
            List<ConsumerRecord<byte[], byte[]>> waiting = new ArrayList<>(size() + more.size());
            waiting.addAll(records.subList(next, records.size()));
            for (ConsumerRecord<byte[], byte[]> record : more) {
                if (record.offset() < endOffset) {
                    waiting.add(record);
                }
            }
            records = waiting;
            next = 0;
        }
    }

    private TopicReader(ProducerConfig config, List<Range> ranges) {
        this.bootstrapServers = config.bootstrapServers();
        int count = Math.max(1, ranges.size());
        this.enough = enough(count);
        this.consumer = consumer(config, count);
        List<TopicPartition> partitions = new ArrayList<>();
        for (Range range : ranges) {
            Cursor cursor = new Cursor(range);
            cursors.put(cursor.partition, cursor);
            partitions.add(cursor.partition);
        }
        consumer.assign(partitions);
        ranges.forEach(
                range -> consumer.seek(new TopicPartition(range.topic(), range.partition()), range.startOffset()));
    }

    /**
     * Begins to read; offsets below the first one that is still there must not be asked for.
     *
     * @throws SinkException if Kafka does not take the configuration
     */
    public static TopicReader open(ProducerConfig config, List<Range> ranges) {
        return new TopicReader(config, ranges);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(ProducerConfig config, int partitions) {
        Map<String, Object> properties = properties(config, partitions);
        try {
            return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw KafkaFailures.failure("Kafka at " + config.bootstrapServers() + ", opening the consumer", e);
        }
    }

    /** Of a consumer of so many partitions. */
    static Map<String, Object> properties(ProducerConfig config, int partitions) {
        Map<String, Object> properties = config.readingProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // What is read is compared with what should be there.
        properties.put(ConsumerConfig.CHECK_CRCS_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        // All may be of one partition, which has then one less than twice as many as are enough.
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, enough(partitions));
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_FETCHED_BYTES);
        properties.put(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Math.max(LEAST_FETCHED_OF_ONE, Math.min(MOST_FETCHED_OF_ONE, MOST_FETCHED_BYTES / partitions)));
        return properties;
    }

    /** Of so many partitions, each with so many records waiting isn't asked for more. */
    static int enough(int partitions) {
        return Math.max(LEAST_WAITING, Math.min(ENOUGH, MOST_WAITING / partitions));
    }

    /** Is told the records of a partition. */
    public interface RecordsConsumer {

        /** The next records of a partition, in their order; the list is the consumer's to keep. */
        void records(String topic, int partition, List<ConsumerRecord<byte[], byte[]>> records);
    }

    /**
     * Reads all ranges to their ends, partitions as they come: for who needs no {@link #cursor}.
     *
     * @throws SinkException if something can't be read
     */
    public void readAll(RecordsConsumer consumer) {
        for (Cursor cursor : cursors.values()) {
            while (!cursor.exhausted) {
                pollFor(cursor);
                for (Cursor filled : cursors.values()) {
                    List<ConsumerRecord<byte[], byte[]>> records = filled.takeAll();
                    if (!records.isEmpty()) {
                        consumer.records(filled.partition.topic(), filled.partition.partition(), records);
                    }
                }
            }
        }
    }

    /**
     * The records of a partition; each call gives the same ones.
     *
     * @throws IllegalArgumentException if no range is of this partition
     */
    public Cursor cursor(String topic, int partition) {
        return cursor(new TopicPartition(topic, partition));
    }

    private Cursor cursor(TopicPartition partition) {
        Cursor cursor = cursors.get(partition);
        if (cursor == null) {
            throw new IllegalArgumentException(
                    partition.topic() + ", partition " + partition.partition() + ", is not being read");
        }
        return cursor;
    }

    private void fill(Cursor wanted, int ahead) {
        while (wanted.size() <= ahead && !wanted.exhausted) {
            pollFor(wanted);
        }
    }

    /** Until something comes, of whatever partition, or there is no more of the one that is wanted. */
    private void pollFor(Cursor wanted) {
        long start = System.nanoTime();
        while (poll() == 0 && !wanted.exhausted) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new SinkException("Kafka at " + bootstrapServers + ", reading the topic "
                        + wanted.partition.topic() + ", partition " + wanted.partition.partition()
                        + ": no record came within 30 s. Check that all brokers run.");
            }
        }
    }

    private int poll() {
        Set<TopicPartition> all = consumer.assignment();
        all.forEach(partition -> {
            Cursor cursor = cursor(partition);
            if (cursor.exhausted || cursor.size() >= enough) {
                consumer.pause(List.of(partition));
            } else {
                consumer.resume(List.of(partition));
            }
        });
        try {
            var records = consumer.poll(POLL);
            records.partitions().forEach(partition -> cursor(partition).add(records.records(partition)));
            cursors.forEach(
                    (partition, cursor) -> cursor.exhausted |= consumer.position(partition) >= cursor.endOffset);
            return records.count();
        } catch (KafkaException e) {
            throw KafkaFailures.failure("Kafka at " + bootstrapServers + ", reading topics", e);
        }
    }

    /** Lets a reading that another thread is in fail, or else the next one. */
    public void wakeUp() {
        consumer.wakeup();
    }

    /** Nothing is committed, so nobody has to be waited for. */
    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
