package dev.datagen.app.verify;

import dev.datagen.app.verify.Regeneration.Event;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.Verdict;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A topic whose records have no order, and the events that belong there. Keys are spread over slices. Of each slice the sum of what tells its
 * records from others is kept, those that are there less those that should be, and nothing else; so that whatever differs is in a slice of some
 * hundred records, which can be compared one by one when all come by again.
 */
final class SlicedTopic {

    private static final int EVENTS_A_SLICE = 256;
    private static final int LEAST_SLICES = 1 << 10;
    private static final int MOST_SLICES = 1 << 22;

    /** So many records are kept to be compared one by one. */
    private static final int MOST_KEPT = 10_000;

    /** Spreads what differs in low bits only over the high ones. */
    private static final int SPREAD = 0x9E3779B1;

    private final AfterLoad after;
    private final TypeFacts facts;
    private final RecordWords words;
    private final Strays strays;
    private final Fingerprint fingerprint = new Fingerprint();
    private final Partition[] partitions;
    private final int shift;
    private final long[] sums;
    private final int[] records;
    private final BitSet different = new BitSet();
    private final BitSet chosen = new BitSet();
    private final Map<UUID, List<ConsumerRecord<byte[], byte[]>>> kept = new HashMap<>();

    /** Of those kept, by key and time: whose identifier is none of the load's. */
    private final Map<Sender, List<ConsumerRecord<byte[], byte[]>>> foreign = new HashMap<>();

    private int foreigners;
    private boolean isEqual = true;
    private long equal;

    /** A partition, as far as it has been looked at. */
    private static final class Partition {
        private final long deleted;
        private final Digest digest = new Digest();
        private long streamed;
        private long sum;

        Partition(long deleted) {
            this.deleted = deleted;
        }
    }

    /** By which an event is known whose identifier was changed. */
    private record Sender(String key, long millis, int partition) {

        static Sender of(byte @Nullable [] key, long millis, int partition) {
            return new Sender(Arrays.toString(key), millis, partition);
        }
    }

    /**
     * A topic that nobody has looked at.
     *
     * @param expected about how many events belong there
     * @param deleted how many of the load's first offsets each partition no longer has
     */
    SlicedTopic(long expected, long[] deleted, AfterLoad after, TypeFacts facts, Differences differences) {
        this.after = after;
        this.facts = facts;
        words = new RecordWords(facts, differences);
        strays = new Strays(facts, differences);
        partitions = Arrays.stream(deleted).mapToObj(Partition::new).toArray(Partition[]::new);
        long slices = Math.max(LEAST_SLICES, Math.min(MOST_SLICES, Long.highestOneBit(expected / EVENTS_A_SLICE)));
        shift = Long.numberOfLeadingZeros(slices) - Integer.SIZE + 1;
        sums = new long[(int) slices];
        records = new int[(int) slices];
    }

    private int slice(byte @Nullable [] key) {
        return Arrays.hashCode(key) * SPREAD >>> shift;
    }

    /** The next records of a partition that are there. */
    void found(List<ConsumerRecord<byte[], byte[]>> there) {
        there.forEach(this::found);
    }

    private void found(ConsumerRecord<byte[], byte[]> record) {
        Partition partition = partition(record);
        if (isStreamed(record)) {
            partition.streamed++;
            facts.streamed(record, after.changedRows(record));
            return;
        }
        byte[] value = RecordWords.value(record);
        partition.digest.add(value, facts.bodyOffset(value), facts.bodyLength(value));
        facts.found(record);
        int slice = slice(record.key());
        long print = print(record);
        sums[slice] += print;
        records[slice]++;
        partition.sum += print;
    }

    private boolean isStreamed(ConsumerRecord<byte[], byte[]> record) {
        return after.isStreamed(record) && facts.isEvent(record);
    }

    private Partition partition(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() < partitions.length ? partitions[record.partition()] : new Partition(0);
    }

    private long print(ConsumerRecord<byte[], byte[]> record) {
        return fingerprint.of(record.partition(), record.timestamp(), record.key(), record.headers(), record.value());
    }

    private long print(byte[] key, Event event) {
        return fingerprint.of(event.partition(), event.millis(), key, event.headers(), event.value());
    }

    /** The next event that should be there. */
    void made(Event event) {
        byte[] key = event.key();
        long print = print(key, event);
        sums[slice(key)] -= print;
        partitions[event.partition()].sum -= print;
        equal++;
    }

    /** Whether all slices are equal, after the last event. */
    boolean isEqual() {
        for (int slice = 0; slice < sums.length && isEqual; slice++) {
            isEqual = sums[slice] == 0;
        }
        return isEqual;
    }

    /** Chooses the slices whose records are looked at one by one: the smallest ones, so that records without a key, however many, hide nothing. */
    void choose() {
        long[] smallestFirst = IntStream.range(0, sums.length)
                .filter(slice -> sums[slice] != 0)
                .mapToLong(slice -> (long) records[slice] << Integer.SIZE | slice)
                .sorted()
                .toArray();
        long keeping = 0;
        for (long sized : smallestFirst) {
            int slice = (int) sized;
            different.set(slice);
            keeping += records[slice];
            chosen.set(slice, keeping <= MOST_KEPT || chosen.isEmpty());
        }
        equal = isEqual() ? equal : 0;
    }

    /** Whether each record of a slice that differs has been looked at. */
    boolean isWhole() {
        return different.equals(chosen);
    }

    /** The same records come by again. */
    void keep(List<ConsumerRecord<byte[], byte[]>> there) {
        for (ConsumerRecord<byte[], byte[]> record : there) {
            if (chosen.get(slice(record.key())) && !isStreamed(record)) {
                keep(record);
            }
        }
    }

    private void keep(ConsumerRecord<byte[], byte[]> record) {
        Optional<UUID> id = facts.id(RecordWords.value(record));
        if (id.filter(facts::isOurs).isPresent()) {
            kept.computeIfAbsent(id.get(), any -> new ArrayList<>()).add(record);
        } else if (foreigners < MOST_KEPT) {
            foreigners++;
            foreign.computeIfAbsent(
                            Sender.of(record.key(), record.timestamp(), record.partition()), any -> new ArrayList<>())
                    .add(record);
        } else {
            strays.unexpected(id, record);
        }
    }

    /** The same events come by again. */
    void match(Event event) {
        if (isEqual) {
            return;
        }
        byte[] key = event.key();
        int slice = slice(key);
        if (!different.get(slice)) {
            equal++;
        } else if (chosen.get(slice)) {
            matchOneOfThoseKept(key, event);
        }
    }

    private void matchOneOfThoseKept(byte[] key, Event event) {
        Optional<UUID> id = facts.id(event.value());
        List<ConsumerRecord<byte[], byte[]>> same = id.map(kept::get).orElse(null);
        long print = print(key, event);
        if (take(same, record -> print(record) == print).isPresent()) {
            equal++;
            return;
        }
        Optional<ConsumerRecord<byte[], byte[]>> changed = take(same, record -> record.partition() == event.partition())
                .or(() -> take(foreign.get(Sender.of(key, event.millis(), event.partition())), record -> true));
        if (changed.isPresent()) {
            words.describe(event, changed.get());
        } else if (partitions[event.partition()].deleted == 0) {
            strays.missing(id, event.partition());
        }
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> take(
            @Nullable List<ConsumerRecord<byte[], byte[]>> from, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        if (from == null) {
            return Optional.empty();
        }
        Optional<ConsumerRecord<byte[], byte[]>> first =
                from.stream().filter(wanted).findFirst();
        first.ifPresent(from::remove);
        return first;
    }

    /** After the last event: what is left is there too much. */
    void settle() {
        List<ConsumerRecord<byte[], byte[]>> left = new ArrayList<>();
        kept.values().forEach(left::addAll);
        foreign.values().forEach(left::addAll);
        left.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        left.forEach(record -> strays.unexpected(facts.id(RecordWords.value(record)), record));
        strays.settle();
    }

    /** How many records are the ones that should be there. */
    long equal() {
        return equal;
    }

    /** What a partition holds, of a topic as it is now. */
    PartitionResult result(int number, long startOffset, @Nullable TopicState state) {
        Partition partition = partitions[number];
        return new PartitionResult(
                facts.type().collection(),
                number,
                startOffset,
                state == null || number >= state.partitions()
                        ? startOffset
                        : state.endOffsets().get(number),
                partition.digest.count(),
                partition.streamed,
                facts.isAvro() ? partition.digest.hex() : "",
                partition.sum == 0 ? Verdict.EQUAL : Verdict.DIFFERENT);
    }
}
