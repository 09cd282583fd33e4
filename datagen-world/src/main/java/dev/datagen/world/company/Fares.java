package dev.datagen.world.company;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.BusFares;
import dev.datagen.world.reference.Merchants;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;

/**
 * What rides in a city cost: as the carrier's fare is known; else one fare in all of the city, as that of its buses is known, or of some R$ 4 to 5.50
 * in 2024 and dearer each January (estimate). Who pays online fills up a travel card. Immutable.
 */
final class Fares {

    private static final int LOCAL_TRANSPORT = 4111;
    private static final int FIRST_YEAR = 2024;
    private static final long LEAST_CENTS = 4_00;
    private static final long STEP_CENTS = 10;
    private static final int STEPS = 16;
    private static final long RISE_CENTS = 20;

    /** Rides for which a card is filled up. */
    private static final int FILLED_UP = 10;

    private final Key key;
    private final Merchants merchants;
    private final BusFares buses;
    private final int category;

    Fares(Key key, ReferenceData reference) {
        this.key = key;
        this.merchants = reference.merchants();
        this.buses = reference.busFares();
        this.category = reference.mccs().ofCode(LOCAL_TRANSPORT).index();
    }

    /** Whether shops of a category have fares. */
    boolean areOf(int category) {
        return category == this.category;
    }

    /** @param day in days since 1970-01-01 */
    long cents(int merchant, Municipality city, boolean online, int day) {
        long ofCarrier = merchants.fareCents(merchant, day);
        long fare = ofCarrier == 0 ? inCity(city, day) : ofCarrier;
        return online ? fare * FILLED_UP : fare;
    }

    private long inCity(Municipality city, int day) {
        long known = buses.cents(city, day);
        return known == 0 ? estimate(city, day) : known;
    }

    private long estimate(Municipality city, int day) {
        int years = Math.max(0, Months.year(Months.of(day)) - FIRST_YEAR);
        return LEAST_CENTS + STEP_CENTS * (int) (key.unitAt(city.index()) * STEPS) + RISE_CENTS * years;
    }
}
