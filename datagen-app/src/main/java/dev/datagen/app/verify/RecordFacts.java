package dev.datagen.app.verify;

import dev.datagen.app.load.LoadOptions;
import dev.datagen.app.load.LoadPlan;
import dev.datagen.app.load.Regeneration;
import dev.datagen.app.load.RowIds;
import dev.datagen.model.BankSchema;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.Direction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.World;
import dev.datagen.world.identity.IdKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is to be found out from the records that are there, whether or not they are the right ones: whether they refer to rows, come in
 * time order, and add up to balances.
 */
final class RecordFacts {

    private static final int FRAME_BYTES = 5;

    private static final Map<EventType<?>, IdKind> KINDS = Map.of(
            Transaction.EVENT, IdKind.TRANSACTION,
            CardTransaction.EVENT, IdKind.CARD_TRANSACTION,
            Trade.EVENT, IdKind.TRADE,
            Installment.EVENT, IdKind.INSTALLMENT);

    private static final int ACCOUNT = Rows.place(Transaction.EVENT, "account_id");
    private static final int AMOUNT = Rows.place(Transaction.EVENT, "amount");
    private static final int DIRECTION = Rows.place(Transaction.EVENT, "direction");
    private static final int STATUS = Rows.place(Transaction.EVENT, "status");

    private static final byte[] COMPLETED = ascii(TransactionStatus.COMPLETED);
    private static final byte[] CREDIT = ascii(Direction.CREDIT);

    private final World world;
    private final Load load;
    private final Optional<Rows> rows;
    private final Differences differences;
    private final boolean avro;
    private final boolean byTime;
    private final Map<EventType<?>, EventFields<?>> fields = new IdentityHashMap<>();
    private final Map<EventType<?>, List<Reference>> references = new IdentityHashMap<>();
    private final Map<EventType<?>, AvroFields> quick = new IdentityHashMap<>();
    private final Map<EventType<?>, long[]> lastOfPartition = new IdentityHashMap<>();
    private final Map<String, Long> lastOfKey = new Recent();
    private long followed;

    /** A field that holds a row's key. */
    private record Reference(int field, String name, Table<?> table, IdKind kind) {}

    /** Facts of the records of a load; {@code rows} are those that may be referred to, if anybody has looked at them. */
    RecordFacts(World world, Load load, Optional<Rows> rows, Differences differences) {
        this.world = world;
        this.load = load;
        this.rows = rows;
        this.differences = differences;
        this.avro = Regeneration.format(load) == ValueFormat.AVRO;
        this.byTime = LoadOptions.order(load) == LoadPlan.Order.TIME;
        for (EventType<?> type : Regeneration.TYPES) {
            fields.put(type, new EventFields<>(type, Regeneration.format(load)));
            List<Reference> ofType = references(type);
            references.put(type, ofType);
            if (avro) {
                quick.put(type, new AvroFields(type, wanted(type, ofType)));
            }
        }
    }

    private static byte[] ascii(Enum<?> word) {
        return word.name().getBytes(StandardCharsets.US_ASCII);
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

    private static List<Reference> references(EventType<?> type) {
        List<Reference> found = new ArrayList<>();
        for (int i = 1; i < type.fields().size() && type.fields().get(i) instanceof Field.Id<?> id; i++) {
            for (Table<?> table : BankSchema.TABLES) {
                if (table.fields().get(0).name().equals(id.name())) {
                    found.add(new Reference(i, id.name(), table, RowIds.kind(table)));
                }
            }
        }
        return found;
    }

    boolean isAvro() {
        return avro;
    }

    /** Where the encoded record begins. */
    int bodyOffset(byte[] value) {
        return avro ? Math.min(FRAME_BYTES, value.length) : 0;
    }

    int bodyLength(byte[] value) {
        return value.length - bodyOffset(value);
    }

    Optional<List<String>> fields(EventType<?> type, byte[] value) {
        return ofType(type).read(value);
    }

    private EventFields<?> ofType(EventType<?> type) {
        EventFields<?> ofType = fields.get(type);
        if (ofType == null) {
            throw new IllegalArgumentException("no events are called " + type.collection());
        }
        return ofType;
    }

    /** What identifies an event; empty where that can't be read. */
    Optional<UUID> id(EventType<?> type, byte[] value) {
        return ofType(type).read(value, 1).flatMap(read -> uuid(read.get(0)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an identifier is one of this load's events. */
    boolean isOurs(EventType<?> type, UUID id) {
        return world.identity(id)
                .filter(identity -> identity.kind() == KINDS.get(type) && identity.ordinal() < load.customers())
                .isPresent();
    }

    /** How many references were followed to a row. */
    long followed() {
        return followed;
    }

    /** The first fields of an Avro value, until the next one is read; null where it does not hold them. */
    @Nullable
    AvroFields read(EventType<?> type, byte[] value) {
        AvroFields found = quick.get(type);
        return found != null && found.read(value) ? found : null;
    }

    /** A record is there. */
    void found(EventType<?> type, ConsumerRecord<byte[], byte[]> record) {
        found(type, record, read(type, RecordWords.value(record)));
    }

    /** A record is there, whose value has been {@linkplain #read}. */
    void found(EventType<?> type, ConsumerRecord<byte[], byte[]> record, @Nullable AvroFields read) {
        checkTime(type, record);
        if (read == null || !followQuickly(type, read)) {
            followAndMove(type, record);
        }
    }

    private void followAndMove(EventType<?> type, ConsumerRecord<byte[], byte[]> record) {
        Optional<List<String>> read = follow(type, record);
        if (type == Transaction.EVENT && read.isPresent()) {
            move(read.get(), rows.orElseThrow());
        }
    }

    /** The same for an Avro value all of whose references lead to rows; false if it is none. */
    private boolean followQuickly(EventType<?> type, AvroFields found) {
        if (rows.isEmpty()) {
            return false;
        }
        Rows there = rows.get();
        List<Reference> ofType = references.getOrDefault(type, List.of());
        for (Reference reference : ofType) {
            if (!there.contains(reference.kind(), found.id(reference.field()))) {
                return false;
            }
        }
        followed += ofType.size();
        if (type == Transaction.EVENT && found.is(STATUS, COMPLETED)) {
            long cents = found.decimal(AMOUNT);
            there.moved(found.id(ACCOUNT), found.is(DIRECTION, CREDIT) ? cents : -cents);
        }
        return true;
    }

    /** A record is there that a stream has sent: balances know of it only where rows have followed. */
    void streamed(EventType<?> type, ConsumerRecord<byte[], byte[]> record, boolean rowsFollowed) {
        if (rowsFollowed) {
            followAndMove(type, record);
        } else {
            follow(type, record);
        }
    }

    /** Follows references to rows, if anybody has looked at those; the fields that were read. */
    private Optional<List<String>> follow(EventType<?> type, ConsumerRecord<byte[], byte[]> record) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Reference> ofType = references.getOrDefault(type, List.of());
        Optional<List<String>> read = ofType(type).read(RecordWords.value(record), wanted(type, ofType));
        read.ifPresent(fields -> ofType.forEach(reference -> follow(type, record, reference, fields, rows.get())));
        return read;
    }

    /** How many of the first fields say what is to be known. */
    private static int wanted(EventType<?> type, List<Reference> references) {
        return type == Transaction.EVENT
                ? Math.max(AMOUNT, Math.max(DIRECTION, STATUS)) + 1
                : references.get(references.size() - 1).field() + 1;
    }

    private void checkTime(EventType<?> type, ConsumerRecord<byte[], byte[]> record) {
        long before = byTime
                ? lastOfPartition(type, record)
                : Objects.requireNonNullElse(
                        lastOfKey.put(type.collection() + keyOf(record), record.timestamp()), Long.MIN_VALUE);
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

    private long lastOfPartition(EventType<?> type, ConsumerRecord<byte[], byte[]> record) {
        long[] last = lastOfPartition.computeIfAbsent(type, t -> new long[0]);
        if (record.partition() >= last.length) {
            int known = last.length;
            last = Arrays.copyOf(last, record.partition() + 1);
            Arrays.fill(last, known, last.length, Long.MIN_VALUE);
            lastOfPartition.put(type, last);
        }
        long before = last[record.partition()];
        last[record.partition()] = record.timestamp();
        return before;
    }

    private static String keyOf(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private void follow(
            EventType<?> type,
            ConsumerRecord<byte[], byte[]> record,
            Reference reference,
            List<String> read,
            Rows there) {
        String text = read.get(reference.field());
        if (uuid(text).filter(id -> there.contains(reference.kind(), id)).isPresent()) {
            followed++;
            return;
        }
        differences.add(
                Kind.REFERENCE,
                () -> new Difference(
                        Kind.REFERENCE,
                        RecordWords.place(type, record.partition(), record.offset()),
                        reference.name(),
                        "a row of " + reference.table().collection(),
                        text));
    }

    /** Only what is completed has moved an account. */
    private static void move(List<String> read, Rows there) {
        if (!read.get(STATUS).equals(TransactionStatus.COMPLETED.name())) {
            return;
        }
        long cents = new BigDecimal(read.get(AMOUNT)).movePointRight(2).longValue();
        boolean credit = read.get(DIRECTION).equals(Direction.CREDIT.name());
        uuid(read.get(ACCOUNT)).ifPresent(account -> there.moved(account, credit ? cents : -cents));
    }
}
