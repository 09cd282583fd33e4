package dev.datagen.app.make;

import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.sinks.kafka.KafkaSink;
import dev.datagen.sinks.kafka.ValueFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events of some customers in some span of time, encoded, counted and digested, in the order in which they were told.
 *
 * <p>Some hundred events wait and are encoded together, one type after the other: between two lives the processor has forgotten how a type
 * is encoded, and encoding one would take twice as long. {@link #encodeWaiting} encodes the last ones; before it, nothing may be asked.
 *
 * <pre>
 * bytes of an event  key (36) │ [id (36)] │ value
 * in a file          length of all that (4) │ milliseconds (8) │ hash (8) │ partition (2) │ type (1) │ bytes of the event
 * </pre>
 */
public final class EventBatch implements EventConsumer {

    /** Characters of a UUID. */
    static final int ID_BYTES = 36;

    /** Beyond it, memory is taken as it is needed. */
    private static final int MOST_BYTES_AT_ONCE = 1 << 30;

    /** In a file, before an event's own bytes; see {@link #write}. */
    private static final int HEAD_BYTES = Integer.BYTES + 2 * Long.BYTES + Short.BYTES + Byte.BYTES;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final int MILLIS_AT = Integer.BYTES;
    private static final int HASH_AT = MILLIS_AT + Long.BYTES;
    private static final int PARTITION_AT = HASH_AT + Long.BYTES;
    private static final int TYPE_AT = PARTITION_AT + Short.BYTES;

    /** Few enough to stay in the processor's second cache. */
    private static final int MOST_WAITING = 512;

    private final EventEncoding encoding;
    private final Bytes bytes;
    private final Channel<Transaction> transactions;
    private final Channel<CardTransaction> purchases;
    private final Channel<Trade> trades;
    private final Channel<Installment> installments;
    private final List<Channel<?>> channels;
    private final EventColumns columns;
    private final boolean keepsIds;
    private final byte[] keyOfOne = new byte[ID_BYTES];

    /** The events before this one don't wait any more. */
    private int firstWaiting;

    /** An empty batch with room for so many events; it grows where they are more. */
    public EventBatch(EventEncoding encoding, int expectedEvents) {
        this.encoding = encoding;
        bytes = new Bytes((int) Math.min(MOST_BYTES_AT_ONCE, (long) expectedEvents * encoding.eventBytes()));
        keepsIds = encoding.keepsIds();
        transactions = new Channel<>(encoding.transactions(), encoding);
        purchases = new Channel<>(encoding.purchases(), encoding);
        trades = new Channel<>(encoding.trades(), encoding);
        installments = new Channel<>(encoding.installments(), encoding);
        channels = List.of(transactions, purchases, trades, installments);
        columns = new EventColumns(expectedEvents);
    }

    /** One event type. The digest is over the Avro body, whatever the format, so that it says the same of the same data. */
    private final class Channel<T> {
        private final EventEncoding.Of<T> encoding;
        private final Bytes scratch = new Bytes(512);
        private final Digest[] digests;
        private final List<T> waiting = new ArrayList<>();
        /** Of those waiting, their places in the batch. */
        private final int[] places = new int[MOST_WAITING];

        /** Of the event encoded last, with where it stands and its partition; most events of one key come together. */
        private @Nullable UUID key;

        private int keyStart;
        private int partition;

        Channel(EventEncoding.Of<T> encoding, EventEncoding all) {
            this.encoding = encoding;
            digests = new Digest[all.partitions(encoding.place())];
            Arrays.setAll(digests, i -> new Digest());
        }

        void add(T event) {
            long millis = encoding.type().eventMillis().applyAsLong(event);
            places[waiting.size()] = columns.add(encoding.place(), millis);
            waiting.add(event);
            if (columns.size() - firstWaiting == MOST_WAITING) {
                encodeWaiting();
            }
        }

        void encodeThoseWaiting() {
            for (int i = 0; i < waiting.size(); i++) {
                encode(waiting.get(i), places[i]);
            }
            waiting.clear();
        }

        private void encode(T event, int index) {
            EventType<T> type = encoding.type();
            int start = bytes.length();
            putKey(type.key().apply(event));
            if (keepsIds) {
                bytes.putUuid(type.id().apply(event));
            }
            int value = bytes.length();
            encoding.value().encode(event, bytes);
            columns.set(index, partition, digest(event, value), start, bytes.length());
        }

        /** Counts an event whose value stands at the end of the bytes; its hash. */
        private long digest(T event, int valueStart) {
            Digest digest = digests[partition];
            if (encoding.value().format() == ValueFormat.AVRO) {
                int body = valueStart + encoding.value().frameBytes();
                return digest.add(bytes.array(), body, bytes.length() - body);
            }
            scratch.clear();
            encoding.canonical().encode(event, scratch);
            return digest.add(scratch.array(), 0, scratch.length());
        }

        private void putKey(UUID next) {
            int start = bytes.length();
            if (next.equals(key)) {
                bytes.putBytes(bytes.array(), keyStart, ID_BYTES);
            } else {
                bytes.putUuid(next);
                partition = choosePartition(digests.length);
                key = next;
            }
            keyStart = start;
        }

        void clear() {
            Arrays.setAll(digests, i -> new Digest());
            waiting.clear();
            key = null;
        }
    }

    /** The key of the event that is being encoded stands at the end of the bytes. */
    private int choosePartition(int count) {
        if (count == 1) {
            return 0;
        }
        System.arraycopy(bytes.array(), bytes.length() - ID_BYTES, keyOfOne, 0, ID_BYTES);
        return KafkaSink.partition(keyOfOne, count);
    }

    @Override
    public void transaction(Transaction transaction) {
        transactions.add(transaction);
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        purchases.add(purchase);
    }

    @Override
    public void trade(Trade trade) {
        trades.add(trade);
    }

    @Override
    public void installment(Installment installment) {
        installments.add(installment);
    }

    /** After the last event as well. */
    public void encodeWaiting() {
        channels.forEach(Channel::encodeThoseWaiting);
        firstWaiting = columns.size();
    }

    /** Forgets all events and keeps the room. */
    public void clear() {
        bytes.clear();
        channels.forEach(Channel::clear);
        columns.clear();
        firstWaiting = 0;
    }

    /** A batch of one of the events, which stays though this batch is used again. */
    public EventBatch only(int event) {
        EventBatch one = new EventBatch(encoding, 1);
        int added = one.columns.add(columns.type(event), columns.millis(event));
        int start = columns.start(event);
        one.bytes.putBytes(bytes.array(), start, columns.end(event) - start);
        one.columns.set(added, columns.partition(event), columns.hash(event), 0, one.bytes.length());
        return one;
    }

    /** Writes an event as it stands in a file. */
    void write(int event, Bytes to) {
        int start = columns.start(event);
        int count = columns.end(event) - start;
        to.putInt(HEAD_BYTES + count);
        to.putLong(columns.millis(event));
        to.putLong(columns.hash(event));
        to.putShort(columns.partition(event));
        to.putByte(columns.type(event));
        to.putBytes(bytes.array(), start, count);
    }

    /** Adds an event from where it stands in an array, as in a file; it counts for no digest. */
    void read(byte[] from, int at) {
        int start = bytes.length();
        bytes.putBytes(from, at + HEAD_BYTES, length(from, at) - HEAD_BYTES);
        int event = columns.add(from[at + TYPE_AT], millis(from, at));
        int partition = (short) SHORT.get(from, at + PARTITION_AT);
        columns.set(event, partition, (long) LONG.get(from, at + HASH_AT), start, bytes.length());
    }

    /** How many bytes an event takes in a file. */
    static int length(byte[] from, int at) {
        return (int) INT.get(from, at);
    }

    /** When an event in a file happened. */
    static long millis(byte[] from, int at) {
        return (long) LONG.get(from, at + MILLIS_AT);
    }

    /** How many events there are; they are numbered from 0. */
    public int size() {
        return columns.size();
    }

    /** When it happened, in milliseconds since 1970-01-01T00:00Z. */
    public long millis(int event) {
        return columns.millis(event);
    }

    /** When the latest event happened; {@link Long#MIN_VALUE} where there is none. */
    long lastMillis() {
        return columns.lastMillis();
    }

    /** Place of its type in {@link EventEncoding#TYPES}. */
    public int type(int event) {
        return columns.type(event);
    }

    /** Where its topic keeps the events of its key. */
    public int partition(int event) {
        return columns.partition(event);
    }

    /** Half of the hash of its body. */
    long hash(int event) {
        return columns.hash(event);
    }

    /** Of its record. */
    public byte[] key(int event) {
        return Arrays.copyOfRange(bytes.array(), columns.start(event), columns.start(event) + ID_BYTES);
    }

    /** Only where ids are kept. */
    public byte[] id(int event) {
        int start = columns.start(event) + ID_BYTES;
        return Arrays.copyOfRange(bytes.array(), start, start + ID_BYTES);
    }

    /** Of its record, framed. */
    public byte[] value(int event) {
        int start = columns.start(event) + (keepsIds ? 2 * ID_BYTES : ID_BYTES);
        return Arrays.copyOfRange(bytes.array(), start, columns.end(event));
    }

    /** Whether an event has this key, and this value. */
    public boolean holds(int event, byte[] key, byte[] value) {
        int from = columns.start(event);
        int keyEnd = from + ID_BYTES;
        int valueStart = keepsIds ? keyEnd + ID_BYTES : keyEnd;
        return Arrays.equals(bytes.array(), from, keyEnd, key, 0, key.length)
                && Arrays.equals(bytes.array(), valueStart, columns.end(event), value, 0, value.length);
    }

    /** Count and digest of the events of a type that go to a partition. */
    public Digest digest(int type, int partition) {
        return channels.get(type).digests[partition];
    }

    /** All of these, by type and partition. */
    List<List<Digest>> digests() {
        return channels.stream().map(channel -> List.of(channel.digests)).toList();
    }
}
