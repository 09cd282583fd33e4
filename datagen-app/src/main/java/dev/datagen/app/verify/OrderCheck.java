package dev.datagen.app.verify;

import dev.datagen.app.make.EventOrder;
import dev.datagen.model.schema.EventType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether the records of one type come in the order that their load has promised: those of a partition, or those of a key. For one thread. */
final class OrderCheck {

    private final EventType<?> type;
    private final EventOrder order;
    private final Differences differences;
    private final Map<String, Long> lastOfKey = new Recent();
    private long[] lastOfPartition = {};

    OrderCheck(EventType<?> type, EventOrder order, Differences differences) {
        this.type = type;
        this.order = order;
        this.differences = differences;
    }

    /** In entity order the records of one key come close together. */
    private static final class Recent extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 100_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    }

    /** A record is there, after those that were there before. */
    void found(ConsumerRecord<byte[], byte[]> record) {
        long before = order == EventOrder.TIME ? lastOfPartition(record) : lastOfKey(record);
        if (before > record.timestamp()) {
            differences.add(
                    Kind.OUT_OF_ORDER,
                    () -> new Difference(
                            Kind.OUT_OF_ORDER,
                            RecordWords.place(type, record.partition(), record.offset()),
                            "record timestamp",
                            "not before " + Instant.ofEpochMilli(before),
                            Instant.ofEpochMilli(record.timestamp()).toString()));
        }
    }

    private long lastOfKey(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNullElse(lastOfKey.put(RecordWords.key(record), record.timestamp()), Long.MIN_VALUE);
    }

    private long lastOfPartition(ConsumerRecord<byte[], byte[]> record) {
        if (record.partition() >= lastOfPartition.length) {
            int known = lastOfPartition.length;
            lastOfPartition = Arrays.copyOf(lastOfPartition, record.partition() + 1);
            Arrays.fill(lastOfPartition, known, lastOfPartition.length, Long.MIN_VALUE);
        }
        long before = lastOfPartition[record.partition()];
        lastOfPartition[record.partition()] = record.timestamp();
        return before;
    }
}
