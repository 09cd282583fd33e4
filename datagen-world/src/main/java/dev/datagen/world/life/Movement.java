package dev.datagen.world.life;

import dev.datagen.model.Direction;
import dev.datagen.model.FailureReason;
import dev.datagen.model.TransactionType;
import dev.datagen.world.population.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A movement of an account as it was booked.
 *
 * @param profile the holder
 * @param month in months since January 2000
 * @param number which of the holder's movements of that month, from 0
 * @param slot which of the holder's accounts
 * @param company whether the other side is a company
 * @param invested whether it moves between the holder's own accounts
 * @param balanceCents of the account afterwards
 * @param failure why it did not take effect
 */
record Movement(
        Profile profile,
        int month,
        int number,
        int slot,
        TransactionType type,
        Direction direction,
        boolean company,
        boolean invested,
        long amountCents,
        long millis,
        long balanceCents,
        @Nullable FailureReason failure) {

    boolean isOut() {
        return direction == Direction.DEBIT;
    }
}
