package dev.datagen.sinks.encode;

/**
 * Writes records as bytes.
 *
 * <p>Encoders hold no state between records: one encoder may serve any number of threads, each with its own
 * {@link Bytes}.
 *
 * @param <T> the record it writes
 */
public interface Encoder<T> {

    /**
     * Appends one record.
     *
     * @throws IllegalArgumentException if a required field has no value or a value does not fit its type; the message
     *     names collection and field, and what was appended of the record is to be thrown away
     */
    void encode(T record, Bytes out);
}
