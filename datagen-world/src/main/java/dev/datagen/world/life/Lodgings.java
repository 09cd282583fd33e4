package dev.datagen.world.life;

import dev.datagen.world.population.Profile;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Places;

/** Where the hotels stand that customers book: where their next trip leads, if there is one soon. Scratch space; belongs to one thread. */
final class Lodgings {

    private final DomesticTrips trips;
    private final Places places;

    Lodgings(Setting setting) {
        trips = new DomesticTrips(setting);
        places = setting.reference().places();
    }

    /**
     * Where a customer books on a day.
     *
     * @param u quantile in [0, 1), by which somebody books who does not travel then: for others, or in vain
     */
    Municipality of(Profile profile, int day, double u) {
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
