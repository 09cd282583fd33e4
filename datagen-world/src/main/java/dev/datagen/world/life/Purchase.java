package dev.datagen.world.life;

import dev.datagen.world.population.Profile;
import java.util.UUID;

/**
 * A purchase with a card, or its return.
 *
 * @param id of the purchase
 * @param mcc index of the category that was planned; see {@link PurchasePlace#mcc}
 * @param place what the shop and its place are drawn from
 * @param cents what is paid, or comes back
 * @param availableCents what is left of the limit then
 */
record Purchase(
        Profile profile, UUID id, int mcc, long place, long cents, int parts, long millis, long availableCents) {}
