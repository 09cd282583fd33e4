package dev.datagen.app.verify;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.Direction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.world.World;
import dev.datagen.world.identity.IdKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is to be found out from the records of one type that are there, whether or not they are the right ones: whether they refer to rows,
 * come in time order, and add up to balances. For one thread.
 */
final class TypeFacts {

    private static final Map<EventType<?>, IdKind> KINDS = Map.of(
            Transaction.EVENT, IdKind.TRANSACTION,
            CardTransaction.EVENT, IdKind.CARD_TRANSACTION,
            Trade.EVENT, IdKind.TRADE,
            Installment.EVENT, IdKind.INSTALLMENT);

    /** The fields with the record's timestamp. */
    private static final Map<EventType<?>, String> TIMES = Map.of(
            Transaction.EVENT, "timestamp",
            CardTransaction.EVENT, "timestamp",
            Trade.EVENT, "executed_at",
            Installment.EVENT, "recorded_at");

    private static final int ACCOUNT = Rows.place(Transaction.EVENT, "account_id");
    private static final int AMOUNT = Rows.place(Transaction.EVENT, "amount");
    private static final int DIRECTION = Rows.place(Transaction.EVENT, "direction");
    private static final int STATUS = Rows.place(Transaction.EVENT, "status");

    private static final byte[] COMPLETED = ascii(TransactionStatus.COMPLETED);
    private static final byte[] CREDIT = ascii(Direction.CREDIT);

    private final EventType<?> type;
    private final World world;
    private final Load load;
    private final Optional<Rows> rows;
    private final Differences differences;
    private final boolean avro;
    private final boolean moves;
    private final EventFields fields;
    private final EventFields otherFields;
    private final int key;
    private final int time;
    private final Reference[] references;
    private final AvroFields quick;
    private final OrderCheck times;
    private long followed;

    /** Facts of the records of a load; {@code rows} are those that may be referred to, if anybody has looked at them. */
    TypeFacts(EventType<?> type, World world, Load load, Optional<Rows> rows, Differences differences) {
        this.type = type;
        this.world = world;
        this.load = load;
        this.rows = rows;
        this.differences = differences;
        this.avro = LoadOptions.format(load) == ValueFormat.AVRO;
        this.moves = type == Transaction.EVENT;
        this.fields = new EventFields(type, LoadOptions.format(load));
        this.otherFields = new EventFields(type, avro ? ValueFormat.JSON : ValueFormat.AVRO);
        this.key = Rows.place(type, type.keyName());
        this.time = Rows.place(type, Objects.requireNonNull(TIMES.get(type)));
        this.references = Reference.of(type).toArray(Reference[]::new);
        this.quick = new AvroFields(type, wanted());
        this.times = new OrderCheck(type, LoadOptions.order(load), differences);
    }

    private static byte[] ascii(Enum<?> word) {
        return word.name().getBytes(StandardCharsets.US_ASCII);
    }

    EventType<?> type() {
        return type;
    }

    boolean isAvro() {
        return avro;
    }

    /** Where the encoded record begins. */
    int bodyOffset(byte[] value) {
        return avro ? Math.min(AvroFields.FRAME_BYTES, value.length) : 0;
    }

    int bodyLength(byte[] value) {
        return value.length - bodyOffset(value);
    }

    Optional<List<String>> fields(byte[] value) {
        return fields.read(value);
    }

    /** Whether a value is all that the type's are in the format that the load's are not in. */
    boolean isInOtherFormat(byte[] value) {
        return otherFields.holds(value);
    }

    /** What identifies an event; empty where that can't be read. */
    Optional<UUID> id(byte[] value) {
        return fields.read(value, 1).flatMap(read -> uuid(read.get(0)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an identifier is one of this load's events. */
    boolean isOurs(UUID id) {
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
    AvroFields read(byte[] value) {
        return avro && quick.read(value) ? quick : null;
    }

    /** Whether a record has the time that its value has: only of loads where no digest says so of all records together. */
    boolean isOfItsTime(ConsumerRecord<byte[], byte[]> record, AvroFields read) {
        return read.number(time) == record.timestamp();
    }

    /** A record is there. */
    void found(ConsumerRecord<byte[], byte[]> record) {
        found(record, read(RecordWords.value(record)));
    }

    /** A record is there, whose value has been {@linkplain #read}. */
    void found(ConsumerRecord<byte[], byte[]> record, @Nullable AvroFields read) {
        times.found(record);
        if (read == null || !followQuickly(read)) {
            followAndMove(record);
        }
    }

    private void followAndMove(ConsumerRecord<byte[], byte[]> record) {
        Optional<List<String>> read = follow(record);
        if (moves && read.isPresent()) {
            move(read.get(), rows.orElseThrow());
        }
    }

    /** The same for an Avro value all of whose references lead to rows; false if it is none. */
    private boolean followQuickly(AvroFields found) {
        if (rows.isEmpty()) {
            return false;
        }
        Rows there = rows.get();
        long account = Rows.NOWHERE;
        for (Reference reference : references) {
            long row = there.find(reference.kind(), found.id(reference.field()));
            if (row == Rows.NOWHERE) {
                return false;
            }
            account = reference.field() == ACCOUNT ? row : account;
        }
        followed += references.length;
        if (moves && found.is(STATUS, COMPLETED)) {
            long cents = found.decimal(AMOUNT);
            there.moved(account, found.is(DIRECTION, CREDIT) ? cents : -cents);
        }
        return true;
    }

    /** Whether a record is an event under its key, in Avro or JSON: a stream may write the other one than the load. */
    boolean isEvent(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = RecordWords.value(record);
        return Stream.of(fields, otherFields)
                .filter(format -> format.holds(value))
                .flatMap(format -> format.read(value).stream())
                .anyMatch(read -> read.get(key).equals(RecordWords.key(record)));
    }

    /** A record is there that a stream has sent: balances know of it only where rows have followed. */
    void streamed(ConsumerRecord<byte[], byte[]> record, boolean rowsFollowed) {
        if (rowsFollowed) {
            followAndMove(record);
        } else {
            follow(record);
        }
    }

    /** Follows references to rows, if anybody has looked at those; the fields that were read. */
    private Optional<List<String>> follow(ConsumerRecord<byte[], byte[]> record) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<String>> read = fields.read(RecordWords.value(record), wanted());
        if (read.isPresent()) {
            for (Reference reference : references) {
                follow(record, reference, read.get(), rows.get());
            }
        }
        return read;
    }

    /** How many of the first fields say what is to be known. */
    private int wanted() {
        int last = references[references.length - 1].field();
        if (moves) {
            last = Math.max(AMOUNT, Math.max(DIRECTION, STATUS));
        }
        if (LoadOptions.isShared(load)) {
            last = Math.max(last, time);
        }
        return last + 1;
    }

    private void follow(ConsumerRecord<byte[], byte[]> record, Reference reference, List<String> read, Rows there) {
        String text = read.get(reference.field());
        if (uuid(text)
                .filter(id -> there.find(reference.kind(), id) != Rows.NOWHERE)
                .isPresent()) {
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
        long cents = cents(read.get(AMOUNT));
        boolean credit = read.get(DIRECTION).equals(Direction.CREDIT.name());
        uuid(read.get(ACCOUNT))
                .ifPresent(account -> there.moved(there.find(IdKind.ACCOUNT, account), credit ? cents : -cents));
    }

    /** As {@link AvroFields#decimal} has it: 0 where it is no amount. That it is none has been said of the record. */
    private static long cents(String amount) {
        try {
            return new BigDecimal(amount).movePointRight(2).longValue();
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
