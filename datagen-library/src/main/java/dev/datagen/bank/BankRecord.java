package dev.datagen.bank;

import dev.datagen.model.schema.Entity;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.JsonEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * A record of any kind together with its description: a {@link BankRow row} of a table or an {@link BankEvent event} of a topic.
 *
 * @param <T> the record
 */
public sealed interface BankRecord<T> permits BankRow, BankEvent {

    /** The description: the name of table or topic, and the fields. */
    Entity<T> type();

    /** The record itself, one of {@code dev.datagen.model}. */
    T record();

    /** The name of the table or topic where it is found, as sinks take it. */
    default String collection() {
        return type().collection();
    }

    /** The value of the first field: the record's identifier; of a position the account's, and of a price the share's. */
    default UUID id() {
        return (UUID) Objects.requireNonNull(type().values(record()).get(0));
    }

    /**
     * One JSON object, as Kafka's JSON values have it. For looking at some; many are written faster by
     * {@link dev.datagen.sinks.json.JsonFileSink}.
     */
    default String json() {
        Bytes bytes = new Bytes(1024);
        JsonEncoder.of(type()).encode(record(), bytes);
        return new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
    }
}
