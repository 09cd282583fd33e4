package dev.datagen.sinks.kafka;

import dev.datagen.sinks.SinkException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records that were sent and have not been confirmed, in their order. Belongs to the thread that sends. */
final class Unconfirmed {

    private final ProducerConfig config;
    private final Deliveries deliveries;
    private final Deque<Deliveries.Delivery> inOrder = new ArrayDeque<>();

    /** A record by what it holds: its time may be the broker's. */
    private record Content(
            @Nullable ByteBuffer key, @Nullable ByteBuffer value) {

        static Content of(byte @Nullable [] key, byte @Nullable [] value) {
            return new Content(
                    key == null ? null : ByteBuffer.wrap(key), value == null ? null : ByteBuffer.wrap(value));
        }

        static Content of(ProducerRecord<byte[], byte[]> record) {
            return of(record.key(), record.value());
        }
    }

    Unconfirmed(ProducerConfig config, Deliveries deliveries) {
        this.config = config;
        this.deliveries = deliveries;
    }

    void add(Deliveries.Delivery delivery) {
        while (!inOrder.isEmpty() && inOrder.getFirst().isSettled()) {
            inOrder.removeFirst();
        }
        inOrder.addLast(delivery);
    }

    /** Those of which nothing is known yet. */
    List<Deliveries.Delivery> left() {
        inOrder.removeIf(Deliveries.Delivery::isSettled);
        return List.copyOf(inOrder);
    }

    /**
     * Finds out which of them are in the topics after all; the producer that sent them must have been closed.
     *
     * @throws SinkException if the topics can't be read now
     */
    void readBack() {
        Map<String, List<Deliveries.Delivery>> byTopic = new LinkedHashMap<>();
        left().forEach(delivery -> byTopic.computeIfAbsent(delivery.record().topic(), name -> new ArrayList<>())
                .add(delivery));
        try (TopicAdmin admin = TopicAdmin.reconnect(config)) {
            Map<String, TopicState> states = admin.describeAtRest(byTopic.keySet());
            List<TopicReader.Range> ranges = new ArrayList<>();
            states.forEach((topic, state) -> ranges.addAll(
                    ranges(state, byTopic.getOrDefault(topic, List.of()).size())));
            try (TopicReader reader = TopicReader.open(config, ranges)) {
                ranges.forEach(range -> findIn(range, reader, byTopic.getOrDefault(range.topic(), List.of())));
            }
        }
    }

    /** What has come after the last record that was confirmed; where none was, as many as there are in question. */
    private List<TopicReader.Range> ranges(TopicState state, int records) {
        List<TopicReader.Range> ranges = new ArrayList<>();
        for (int partition = 0; partition < state.partitions(); partition++) {
            long end = state.endOffsets().get(partition);
            long confirmed = deliveries.confirmedEnd(state.topic(), partition);
            long start = confirmed > 0 ? confirmed : end - records;
            long earliest = state.earliestOffsets().get(partition);
            ranges.add(new TopicReader.Range(state.topic(), partition, Math.max(start, earliest), end));
        }
        return ranges;
    }

    private static void findIn(TopicReader.Range range, TopicReader reader, List<Deliveries.Delivery> sent) {
        Map<Content, Deque<Long>> there = new HashMap<>();
        TopicReader.Cursor records = reader.cursor(range.topic(), range.partition());
        ConsumerRecord<byte[], byte[]> record = records.peek(0);
        while (record != null) {
            there.computeIfAbsent(Content.of(record.key(), record.value()), content -> new ArrayDeque<>())
                    .add(record.offset());
            records.advance();
            record = records.peek(0);
        }
        for (Deliveries.Delivery delivery : sent) {
            Deque<Long> offsets = delivery.isSettled() ? null : there.get(Content.of(delivery.record()));
            Long offset = offsets == null ? null : offsets.poll();
            if (offset != null) {
                delivery.found(range.partition(), offset);
            }
        }
    }
}
