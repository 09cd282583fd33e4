package dev.datagen.world.counterparty;

import dev.datagen.model.PixKeyType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.value.PixInitiation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a movement, and how it was reached.
 *
 * @param name null where there is nobody
 * @param key Pix key, or a document
 * @param keyType of the Pix key
 * @param ispb of the institution
 * @param endToEndId of a Pix
 * @param initiation of a Pix
 * @param paymentLine of a bill
 * @param dueDay of a bill, else {@link Field#ABSENT}
 * @param originalEndToEndId of the Pix that is returned
 * @param reference what the movement settles, or the other side of a transfer between two accounts here
 * @param scheduledMillis when it was ordered, if it was to be paid later, else {@link Field#ABSENT}
 * @param recurrence the order or consent under which it recurs
 */
public record Counterparty(
        @Nullable String name,
        @Nullable String key,
        @Nullable PixKeyType keyType,
        @Nullable String ispb,
        @Nullable String endToEndId,
        @Nullable PixInitiation initiation,
        @Nullable String paymentLine,
        long dueDay,
        @Nullable String originalEndToEndId,
        @Nullable UUID reference,
        long scheduledMillis,
        @Nullable UUID recurrence) {

    /** Where nobody is told of. */
    public static final Counterparty NOBODY = document(null, null, null);

    /** What stands at the end of most: nothing is returned, settled or recurs. */
    private Counterparty(
            @Nullable String name,
            @Nullable String key,
            @Nullable PixKeyType keyType,
            @Nullable String ispb,
            @Nullable String endToEndId,
            @Nullable PixInitiation initiation,
            @Nullable String paymentLine,
            long dueDay) {
        this(name, key, keyType, ispb, endToEndId, initiation, paymentLine, dueDay, null, null, Field.ABSENT, null);
    }

    /** Somebody known by a document. */
    public static Counterparty document(@Nullable String name, @Nullable String document, @Nullable String ispb) {
        return new Counterparty(name, document, null, ispb, null, null, null, Field.ABSENT);
    }

    /** Who sent a bill that was paid by its line, or by direct debit without one. */
    public static Counterparty biller(
            String name, @Nullable String document, @Nullable String paymentLine, long dueDay) {
        return new Counterparty(name, document, null, null, null, null, paymentLine, dueDay);
    }

    /** The other side of a Pix. */
    public static Counterparty pix(
            @Nullable String name,
            @Nullable String key,
            @Nullable PixKeyType keyType,
            String ispb,
            String endToEndId,
            PixInitiation initiation) {
        return new Counterparty(name, key, keyType, ispb, endToEndId, initiation, null, Field.ABSENT);
    }

    /** The same, for a bill. */
    public Counterparty due(long day) {
        return new Counterparty(
                name,
                key,
                keyType,
                ispb,
                endToEndId,
                initiation,
                paymentLine,
                day,
                originalEndToEndId,
                reference,
                scheduledMillis,
                recurrence);
    }

    /** The same, of what is settled. */
    public Counterparty settling(UUID what) {
        return with(what, scheduledMillis, recurrence);
    }

    /**
     * The same, ordered beforehand, or under a standing order.
     *
     * @param orderedMillis {@link Field#ABSENT} if nobody orders each payment
     */
    public Counterparty ordered(long orderedMillis, @Nullable UUID standing) {
        return with(reference, orderedMillis, standing);
    }

    private Counterparty with(@Nullable UUID what, long orderedMillis, @Nullable UUID standing) {
        return new Counterparty(
                name,
                key,
                keyType,
                ispb,
                endToEndId,
                initiation,
                paymentLine,
                dueDay,
                originalEndToEndId,
                what,
                orderedMillis,
                standing);
    }

    /** Whoever made this Pix gets it back, or gives it back. */
    public Counterparty returning(String returnId) {
        return new Counterparty(
                name, key, null, ispb, returnId, null, null, Field.ABSENT, endToEndId, null, Field.ABSENT, null);
    }
}
