package dev.datagen.world.life.card;

import dev.datagen.model.DeclineReason;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import org.jspecify.annotations.Nullable;

/** Why an issuer declines what is within the limit of a card that can be used. Belongs to one thread. */
final class Refusals {

    /** Of what is tried, so much is declined for wrong data: they are typed online, and passwords at a chip (estimates). */
    private static final double WRONG_ONLINE = 0.04;

    private static final double WRONG_AT_A_CHIP = 0.005;
    private static final double WRONG_CHARGED = 0.02;

    /** And for an issuer that is away. */
    private static final double UNAVAILABLE = 0.0019;

    /** No quantile from here on is of either. */
    static final double MOST_WRONG = WRONG_ONLINE + UNAVAILABLE;

    private final Key key;
    private final PurchasePlace place;
    private final Suspicion suspicion;

    Refusals(Key key, PurchasePlace place, CardTickets tickets) {
        this.key = key.derive("refusals");
        this.place = place;
        this.suspicion = new Suspicion(place, tickets);
    }

    /** Where a purchase stands among all, in [0, 1): its data are wrong if it is low, and it is suspected if it is high. */
    double quantile(long details) {
        return Key.unit(key.at(details));
    }

    /** Why the purchase that the place is about is declined; null if it is not. */
    @Nullable
    DeclineReason of(Profile profile, int month, long cents, double u) {
        // How the card comes to the purchase is seldom asked for: no way goes wrong more often than online.
        if (u < MOST_WRONG) {
            double wrong = wrongData(cents);
            if (u < wrong) {
                return DeclineReason.WRONG_CARD_DATA;
            } else if (u < wrong + UNAVAILABLE) {
                return DeclineReason.ISSUER_UNAVAILABLE;
            }
        }
        return suspicion.falls(profile, month, cents, 1 - u) ? DeclineReason.SUSPECTED_FRAUD : null;
    }

    private double wrongData(long cents) {
        if (place.isCharge()) {
            return WRONG_CHARGED;
        }
        return switch (place.mode(cents)) {
            case ONLINE -> WRONG_ONLINE;
            case CHIP -> WRONG_AT_A_CHIP;
            case CONTACTLESS -> 0;
        };
    }
}
