package dev.datagen.world.account;

import dev.datagen.model.DisputeStatus;
import dev.datagen.model.NoReturnReason;
import org.jspecify.annotations.Nullable;

/**
 * A Pix that its payer will contest, and what will come of it. Instants are in milliseconds since 1970-01-01T00:00Z.
 *
 * @param year in which it is paid; a customer has at most one each year
 * @param accepted whether it is found to be fraud
 * @param returnedCents what comes back, at the instant it is closed
 * @param random of the payment
 */
public record Dispute(
        int year,
        long paidMillis,
        long cents,
        long contestedMillis,
        long analysedMillis,
        boolean accepted,
        long closedMillis,
        long returnedCents,
        @Nullable NoReturnReason noReturnReason,
        long random) {

    /** Its status at an instant after it was contested. */
    public DisputeStatus status(long millis) {
        if (millis < analysedMillis) {
            return DisputeStatus.CONTESTED;
        } else if (!accepted) {
            return DisputeStatus.REJECTED;
        } else if (millis < closedMillis) {
            return DisputeStatus.ACCEPTED;
        } else if (returnedCents == 0) {
            return DisputeStatus.NOT_RETURNED;
        }
        return returnedCents == cents ? DisputeStatus.RETURNED_FULL : DisputeStatus.RETURNED_PARTIAL;
    }
}
