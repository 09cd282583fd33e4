package dev.datagen.world.life;

import dev.datagen.model.ReversalReason;
import dev.datagen.world.population.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase with a card, or its return.
 *
 * @param id of the purchase
 * @param mcc index of the category that was planned; see {@link PurchasePlace#mcc}
 * @param place what the shop and its place are drawn from
 * @param reversal why it comes back later
 * @param cents what is paid, or comes back
 * @param availableCents what is left of the limit then
 */
record Purchase(
        Profile profile,
        UUID id,
        int mcc,
        long place,
        @Nullable ReversalReason reversal,
        long cents,
        int parts,
        long millis,
        long availableCents) {

    /** Whether its holder disputes it in the end. */
    boolean isDisputed() {
        return reversal == ReversalReason.CHARGEBACK;
    }
}
