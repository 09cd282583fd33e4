package dev.datagen.app.make;

import dev.datagen.model.BankSchema;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.AvroEncoder;
import dev.datagen.sinks.encode.Encoder;
import dev.datagen.sinks.kafka.ValueEncoder;
import dev.datagen.sinks.kafka.ValueFormat;
import java.util.Collections;
import java.util.List;

/** How events become record values. Encoders are made once here and serve the batches of all threads. */
public final class EventEncoding {

    /** The event types, by their place in a batch. */
    public static final List<EventType<?>> TYPES = BankSchema.EVENTS;

    /** About as many as the largest type's value and key have. */
    private static final int AVRO_BYTES = 320;

    private static final int JSON_BYTES = 840;

    private final ValueFormat format;
    private final boolean keepsIds;
    private final List<Integer> partitions;
    private final Of<Transaction> transactions;
    private final Of<CardTransaction> purchases;
    private final Of<Trade> trades;
    private final Of<Installment> installments;

    /**
     * An encoding of every event type, for topics of one partition.
     *
     * @param headers which need the event's id beside the value, if there are any
     */
    EventEncoding(Schemas schemas, Headers headers) {
        this(schemas, headers, Collections.nCopies(TYPES.size(), 1));
    }

    /**
     * An encoding of every event type.
     *
     * @param partitions how many each topic has, in the order of {@link BankSchema#EVENTS}
     */
    public EventEncoding(Schemas schemas, Headers headers, List<Integer> partitions) {
        this.format = schemas.format();
        this.keepsIds = headers == Headers.CLOUD_EVENTS;
        this.partitions = List.copyOf(partitions);
        transactions = of(Transaction.EVENT, schemas);
        purchases = of(CardTransaction.EVENT, schemas);
        trades = of(Trade.EVENT, schemas);
        installments = of(Installment.EVENT, schemas);
    }

    /**
     * How one type's events are encoded.
     *
     * @param place in {@link #TYPES}
     * @param canonical the Avro body, whatever the format
     */
    record Of<T>(EventType<T> type, byte place, ValueEncoder<T> value, Encoder<T> canonical) {}

    /** How many partitions the topic of a type has. */
    public int partitions(int place) {
        return partitions.get(place);
    }

    private static <T> Of<T> of(EventType<T> type, Schemas schemas) {
        return new Of<>(type, (byte) TYPES.indexOf(type), schemas.encoder(type), AvroEncoder.of(type));
    }

    /** Of the values. */
    public ValueFormat format() {
        return format;
    }

    /** About how many bytes an event takes in a batch. */
    int eventBytes() {
        return (format == ValueFormat.AVRO ? AVRO_BYTES : JSON_BYTES) + (keepsIds ? EventBatch.ID_BYTES : 0);
    }

    /** Whether the event's id is kept beside the value, for headers. */
    boolean keepsIds() {
        return keepsIds;
    }

    Of<Transaction> transactions() {
        return transactions;
    }

    Of<CardTransaction> purchases() {
        return purchases;
    }

    Of<Trade> trades() {
        return trades;
    }

    Of<Installment> installments() {
        return installments;
    }
}
