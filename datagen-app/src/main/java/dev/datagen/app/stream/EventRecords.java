package dev.datagen.app.stream;

import dev.datagen.app.load.LoadPlan.Headers;
import dev.datagen.app.load.Schemas;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.kafka.CloudEvents;
import dev.datagen.sinks.kafka.ValueEncoder;
import dev.datagen.sinks.kafka.ValueFormat;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Makes a Kafka record of each event; keeps the last one. Belongs to one thread. */
final class EventRecords implements EventConsumer {

    private static final int SCRATCH_BYTES = 1024;

    private final Channel<Transaction> transactions;
    private final Channel<CardTransaction> purchases;
    private final Channel<Trade> trades;
    private final Channel<Installment> installments;
    private final Bytes scratch = new Bytes(SCRATCH_BYTES);
    private @Nullable ProducerRecord<byte[], byte[]> last;

    /** Records of values that are written with these schemas. */
    EventRecords(Schemas schemas, Headers headers) {
        transactions = channel(Transaction.EVENT, schemas, headers);
        purchases = channel(CardTransaction.EVENT, schemas, headers);
        trades = channel(Trade.EVENT, schemas, headers);
        installments = channel(Installment.EVENT, schemas, headers);
    }

    private record Channel<T>(
            EventType<T> type,
            ValueEncoder<T> encoder,
            @Nullable CloudEvents<T> headers) {}

    private static <T> Channel<T> channel(EventType<T> type, Schemas schemas, Headers headers) {
        CloudEvents<T> cloudEvents = headers == Headers.CLOUD_EVENTS ? CloudEvents.of(type, schemas.format()) : null;
        return new Channel<>(type, schemas.encoder(type), cloudEvents);
    }

    private <T> void keep(Channel<T> channel, T event) {
        byte[] key = channel.encoder.key(event);
        byte[] value = channel.encoder.value(event, scratch);
        CloudEvents<T> cloudEvents = channel.headers;
        Iterable<Header> headers = cloudEvents == null ? List.of() : cloudEvents.headers(event, key);
        last = new ProducerRecord<>(
                channel.type.collection(), null, channel.type.eventMillis().applyAsLong(event), key, value, headers);
    }

    /** The record of the event that was told last; null if there was none since this was asked. */
    @Nullable
    ProducerRecord<byte[], byte[]> take() {
        ProducerRecord<byte[], byte[]> record = last;
        last = null;
        return record;
    }

    ValueFormat format() {
        return transactions.encoder.format();
    }

    @Override
    public void transaction(Transaction transaction) {
        keep(transactions, transaction);
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        keep(purchases, purchase);
    }

    @Override
    public void trade(Trade trade) {
        keep(trades, trade);
    }

    @Override
    public void installment(Installment installment) {
        keep(installments, installment);
    }
}
