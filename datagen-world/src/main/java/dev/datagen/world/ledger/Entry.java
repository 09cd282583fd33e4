package dev.datagen.world.ledger;

import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.counterparty.MovementNumbers;

/**
 * What a {@link Bookkeeper} is asked to book.
 *
 * @param month in months since January 2000
 * @param number see {@link MovementNumbers}
 * @param slot which of the holder's accounts
 * @param cents always positive
 */
public record Entry(
        int month, int number, int slot, TransactionType type, TransactionPurpose purpose, long cents, long millis) {

    /** What has to be fetched for it from the holder's account elsewhere: by Pix, and by TED before there was Pix. */
    Entry fetched(long lackingCents, TransactionType by) {
        return new Entry(
                month,
                MovementNumbers.fetchedFor(number),
                slot,
                by,
                TransactionPurpose.OWN_TRANSFER,
                lackingCents,
                millis);
    }

    /** What comes before it: it is refused, or its holder looks whether there is enough for it. */
    public Entry before() {
        return new Entry(month, MovementNumbers.before(number), slot, type, purpose, cents, millis);
    }

    /** The same under another number. */
    public Entry numbered(int otherNumber) {
        return new Entry(month, otherNumber, slot, type, purpose, cents, millis);
    }

    /** The same at another time. */
    Entry at(long otherMillis) {
        return new Entry(month, number, slot, type, purpose, cents, otherMillis);
    }

    /** One side of it, as a transfer between two of the holder's accounts here. */
    Entry side(int ofSlot, TransactionType by, int numbered) {
        return new Entry(month, numbered, ofSlot, by, TransactionPurpose.OWN_TRANSFER, cents, millis);
    }
}
