package dev.datagen.world.counterparty;

import dev.datagen.model.Direction;
import dev.datagen.model.FailureReason;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.model.TransactionType;
import dev.datagen.world.population.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A movement of an account as it was booked.
 *
 * @param profile the holder
 * @param month in months since January 2000
 * @param number which of the holder's movements of that month: see {@link MovementNumbers}
 * @param slot which of the holder's accounts
 * @param balanceCents of the account afterwards
 * @param failure why it did not take effect
 */
public record Movement(
        Profile profile,
        int month,
        int number,
        int slot,
        TransactionType type,
        Direction direction,
        TransactionPurpose purpose,
        long amountCents,
        long millis,
        long balanceCents,
        @Nullable FailureReason failure) {

    /** Whether it takes from the account. */
    public boolean isOut() {
        return direction == Direction.DEBIT;
    }

    /** Whether the other side is a business. */
    public boolean isWithBusiness() {
        return purpose == TransactionPurpose.PURCHASE;
    }

    /** Whether both accounts are the holder's. */
    public boolean isOwn() {
        return purpose == TransactionPurpose.OWN_TRANSFER;
    }
}
