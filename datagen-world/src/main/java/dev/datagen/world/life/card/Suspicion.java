package dev.datagen.world.life.card;

import dev.datagen.world.population.Profile;

/**
 * How likely an issuer takes what a holder buys for a fraud: the likelier, the more unusual it is. Most of what is suspected is the holder's own, and
 * nine in ten of it is bought online. Belongs to one thread.
 */
final class Suspicion {

    /** Of what is usual in no way but that a shop of the customer's own sells it online, or in person (estimates). */
    private static final double ONLINE = 0.0199;

    private static final double IN_PERSON = 0.00045;

    /** So many times as often from a shop that the customer has not bought from, from abroad or there, on a trip (estimates). */
    private static final double NEW_SHOP = 3;

    private static final double ABROAD = 4;
    private static final double ON_TRIP = 3;

    /** And by how many times what the customer usually pays there: from so many on, up to a most (estimates). */
    private static final double USUAL = 1.5;

    private static final double MOST_UNUSUAL = 6;
    private static final double CHEAP = 0.4;

    private static final double MOST = 0.5;

    private final PurchasePlace place;
    private final CardTickets tickets;

    Suspicion(PurchasePlace place, CardTickets tickets) {
        this.place = place;
        this.tickets = tickets;
    }

    /**
     * Whether the purchase that the place is about is one that is taken for a fraud: nobody suspects what is charged each month.
     *
     * @param u quantile in (0, 1], the lower the more suspicious
     */
    boolean falls(Profile profile, int month, long cents, double u) {
        if (u > MOST || place.isCharge() || place.comesMonthly()) {
            return false;
        }
        double suspicion = whereItIs();
        // What the customer usually pays is reckoned only where it may matter, which is seldom.
        return u <= suspicion * MOST_UNUSUAL && u <= suspicion * byAmount(profile, month, cents);
    }

    private double whereItIs() {
        double suspicion = place.isOnline() ? ONLINE : IN_PERSON;
        if (place.isNew()) {
            suspicion *= NEW_SHOP;
        }
        if (place.abroad() != null) {
            suspicion *= ABROAD;
        } else if (place.isOnTrip()) {
            suspicion *= ON_TRIP;
        }
        return suspicion;
    }

    private double byAmount(Profile profile, int month, long cents) {
        double unusual = cents / (USUAL * tickets.usualCents(profile, month, place.mcc()));
        return unusual < 1 ? CHEAP : Math.min(MOST_UNUSUAL, unusual);
    }
}
