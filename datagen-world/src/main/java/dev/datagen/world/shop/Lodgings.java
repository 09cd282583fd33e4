package dev.datagen.world.shop;

import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Places;
import dev.datagen.world.reference.ReferenceData;

/** Where the hotels stand that customers book: where their next trip leads, if there is one soon. Scratch space; belongs to one thread. */
public final class Lodgings {

    private final DomesticTrips trips;
    private final Places places;

    /** Places and trips of a world. */
    public Lodgings(Key key, ReferenceData reference) {
        trips = new DomesticTrips(key, reference);
        places = reference.places();
    }

    /**
     * Where a customer books on a day.
     *
     * @param u quantile in [0, 1), by which somebody books who does not travel then: for others, or in vain
     */
    public Municipality of(Profile profile, int day, double u) {
        int block = DomesticTrips.block(day);
        trips.enter(profile, block);
        if (trips.firstDay() == Integer.MAX_VALUE || trips.firstDay() < day) {
            trips.enter(profile, block + 1);
        }
        return trips.firstDay() == Integer.MAX_VALUE
                ? places.municipality(places.municipalityPopulation().pick(u))
                : trips.destination();
    }
}
