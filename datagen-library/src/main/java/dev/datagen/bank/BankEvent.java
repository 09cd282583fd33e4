package dev.datagen.bank;

import dev.datagen.model.schema.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param type the topic's description
 * @param record the event
 * @param <T> the record an event is written from
 */
public record BankEvent<T>(EventType<T> type, T record) implements BankRecord<T> {

    /** The account, card or loan it happened to: Kafka's record key. */
    public UUID key() {
        return type.key().apply(record);
    }

    /** When it happened, to the millisecond: Kafka's record timestamp. */
    public Instant happenedAt() {
        return Instant.ofEpochMilli(millis());
    }

    long millis() {
        return type.eventMillis().applyAsLong(record);
    }
}
