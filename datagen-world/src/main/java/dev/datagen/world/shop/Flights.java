package dev.datagen.world.shop;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Places;
import dev.datagen.world.reference.ReferenceData;

/**
 * Tickets that are bought with the card two to ten weeks before the trips they are for. Belongs to one thread.
 *
 * <p>Of the tickets that the share of airlines in all purchases stands for, these are most; the others are for people who travel without the holder.
 */
public final class Flights {

    /** Merchant category: of airlines. */
    public static final int AIRLINES = 4511;

    /** Of the tickets, so many are for others, or for trips that nobody makes (estimate). */
    static final double FOR_OTHERS = 0.25;

    private static final double FAR_KM = 400;

    /**
     * Of trips that far, and abroad, so many have their ticket on this card: others drive, fly on miles or pay with another card (fitted, together with
     * the number of trips, to the share of airlines in all purchases).
     */
    private static final double FLIES = 0.2;

    private static final double FLIES_ABROAD = 0.8;

    private static final int LEAST_AHEAD = 14;
    private static final int MOST_AHEAD = 70;
    private static final int NONE = -1;

    private final Key key;
    private final Places places;
    /** Of even blocks, and of odd ones: a month looks at two. */
    private final DomesticTrips[] trips;

    private final Trips tripsAbroad;

    private long ordinal = -1;
    private int month;
    private int dayOfMonth;

    /** @param key of the world */
    public Flights(Key key, ReferenceData reference) {
        this.key = key.derive("flights");
        places = reference.places();
        trips = new DomesticTrips[] {new DomesticTrips(key, reference), new DomesticTrips(key, reference)};
        tripsAbroad = new Trips(key, reference.abroad());
    }

    /** Whether a customer buys a ticket in a month. */
    public boolean isBought(Profile profile, int month) {
        if (profile.ordinal() != ordinal || month != this.month) {
            ordinal = profile.ordinal();
            this.month = month;
            dayOfMonth = find(profile);
        }
        return dayOfMonth != NONE;
    }

    /** Day of the month, 0 for the first, of the ticket last asked for. */
    public int day() {
        return dayOfMonth;
    }

    private int find(Profile profile) {
        int first = Months.firstDay(month) + LEAST_AHEAD;
        int last = Months.firstDay(month + 1) - 1 + MOST_AHEAD;
        for (int year = Months.year(Months.of(first)); year <= Months.year(Months.of(last)); year++) {
            int day = bought(tripsAbroad.firstDay(profile, year), first, last, FLIES_ABROAD);
            if (day != NONE) {
                return day;
            }
        }
        for (int block = DomesticTrips.block(first); block <= DomesticTrips.block(last); block++) {
            DomesticTrips trip = trips[block & 1];
            trip.enter(profile, block);
            int day = bought(trip.firstDay(), first, last, FLIES);
            if (day != NONE && isFar(profile, trip)) {
                return day;
            }
        }
        return NONE;
    }

    /** On which day of the month the ticket for a trip is bought, if it is: of trips that begin between two days. */
    private int bought(int firstDay, int first, int last, double share) {
        if (firstDay < first || firstDay > last) {
            return NONE;
        }
        long random = key.at(ordinal, firstDay);
        int ahead = LEAST_AHEAD + (int) Long.remainderUnsigned(random, MOST_AHEAD - LEAST_AHEAD + 1);
        int day = firstDay - ahead - Months.firstDay(month);
        return day >= 0 && day < Months.length(month) && Key.unit(random * 3) < share ? day : NONE;
    }

    private boolean isFar(Profile profile, DomesticTrips trip) {
        return Places.kilometres(places.municipality(profile.municipality()), trip.destination()) > FAR_KM;
    }
}
