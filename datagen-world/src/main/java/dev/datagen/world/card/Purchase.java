package dev.datagen.world.card;

import dev.datagen.world.population.Profile;
import java.util.UUID;

/**
 * A purchase with a card, or its return.
 *
 * @param id of the purchase
 * @param mcc index of the category that was planned; that of the shop may be another
 * @param place what the shop and its place are drawn from
 * @param cents what is paid, or comes back
 * @param availableCents what is left of the limit then
 */
public record Purchase(
        Profile profile, UUID id, int mcc, long place, long cents, int parts, long millis, long availableCents) {}
