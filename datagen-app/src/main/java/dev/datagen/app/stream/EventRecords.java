package dev.datagen.app.stream;

import dev.datagen.app.make.Headers;
import dev.datagen.app.make.Schemas;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.kafka.CloudEvents;
import dev.datagen.sinks.kafka.RecordEncoder;
import dev.datagen.sinks.kafka.ValueFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes a Kafka record of each event; keeps the last one. Belongs to one thread. */
final class EventRecords implements EventConsumer {

    private static final int SCRATCH_BYTES = 1024;

    private final RecordEncoder<Transaction> transactions;
    private final RecordEncoder<CardTransaction> purchases;
    private final RecordEncoder<Trade> trades;
    private final RecordEncoder<Installment> installments;
    private final Bytes scratch = new Bytes(SCRATCH_BYTES);
    private @Nullable ProducerRecord<byte[], byte[]> last;

    /** Records of values that are written with these schemas. */
    EventRecords(Schemas schemas, Headers headers) {
        transactions = encoder(Transaction.EVENT, schemas, headers);
        purchases = encoder(CardTransaction.EVENT, schemas, headers);
        trades = encoder(Trade.EVENT, schemas, headers);
        installments = encoder(Installment.EVENT, schemas, headers);
    }

    private static <T> RecordEncoder<T> encoder(EventType<T> type, Schemas schemas, Headers headers) {
        return new RecordEncoder<>(
                schemas.encoder(type), headers == Headers.CLOUD_EVENTS ? CloudEvents.of(type, schemas.format()) : null);
    }

    private <T> void keep(RecordEncoder<T> encoder, T event) {
        last = encoder.record(event, scratch);
    }

    /** The record of the event that was told last; null if there was none since this was asked. */
    @Nullable
    ProducerRecord<byte[], byte[]> take() {
        ProducerRecord<byte[], byte[]> record = last;
        last = null;
        return record;
    }

    ValueFormat format() {
        return transactions.values().format();
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
