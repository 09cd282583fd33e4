package dev.datagen.world.identity;

/**
 * What an identifier stands for.
 *
 * @param kind what it identifies
 * @param ordinal the customer it belongs to, from 0; for a stock, its place in the list
 * @param month of an event, in months since January 2000; 0 for what is not an event
 * @param sequence which one of that customer, kind and month, from 0
 */
public record Identity(IdKind kind, long ordinal, int month, int sequence) {

    /** Ordinals are below 2^40. */
    public static final int ORDINAL_BITS = 40;

    /** The sequences of the random Pix keys of those whom a customer pays, above those of the customer's own. */
    public static final int FIRST_KEY_OF_OTHERS = 1 << 8;

    static final int KIND_BITS = 5;
    /** Months are below 2^12. */
    public static final int MONTH_BITS = 12;

    static final int SEQUENCE_BITS = 24;

    public Identity {
        if (ordinal < 0 || ordinal >>> ORDINAL_BITS != 0) {
            throw new IllegalArgumentException("ordinal is " + ordinal + ", but must be 0 to 2^40 - 1");
        }
        if (month < 0 || month >>> MONTH_BITS != 0) {
            throw new IllegalArgumentException("month is " + month + ", but must be 0 to 4095");
        }
        if (sequence < 0 || sequence >>> SEQUENCE_BITS != 0) {
            throw new IllegalArgumentException("sequence is " + sequence + ", but must be 0 to 2^24 - 1");
        }
    }
}
