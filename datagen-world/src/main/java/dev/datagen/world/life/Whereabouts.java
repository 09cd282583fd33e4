package dev.datagen.world.life;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which city somebody is: at home, next door, or on a trip through Brazil or abroad; in one city all day, and a day begins at four, when
 * hardly anybody buys, so that a night lies between two cities. Remembers the last customer and day; belongs to one thread.
 */
final class Whereabouts {

    private static final long DAY_BEGINS = 4 * Moments.HOUR;

    /** Days spent in a neighbouring city, where there is one (estimate). */
    private static final double NEXT_DOOR = 0.09;

    /** In so many days, one trip may fall. */
    private static final int TRIP_DAYS = 91;

    /**
     * And does the more often, the more somebody earns (IBGE, PNAD Contínua Turismo 2024: within three months, in 10.4 % of the households with the
     * lowest incomes, in 45.7 % of those with the highest, in 19.3 % of all).
     */
    private static final double LEAST_TRAVELS = 0.04;

    private static final double TRAVELS_BY_INCOME = 0.5;
    private static final double TRAVELLING_INCOME = 7000_00;
    private static final int SHORTEST = 2;
    private static final int LENGTHS = 11;

    private final Key neighbours;
    private final Key trips;
    private final Places places;
    private final Trips abroadTrips;
    private final Draws draws = new Draws();

    private long ordinal = -1;
    private int day;
    private int tripsOf;
    private int firstDay;
    private int lastDay;
    private Municipality destination;
    private Municipality city;
    private Abroad.@Nullable City abroad;
    private boolean onTrip;

    Whereabouts(Setting setting) {
        neighbours = setting.key().derive("days next door");
        trips = setting.key().derive("trips in Brazil");
        places = setting.reference().places();
        abroadTrips = new Trips(setting.key(), setting.reference().abroad());
        destination = places.municipality(0);
        city = destination;
    }

    /** Looks at a customer at an instant, which all that follows is about. */
    void enter(Profile profile, long millis) {
        int dayThen = Brasilia.epochDay(millis - DAY_BEGINS);
        if (profile.ordinal() == ordinal && dayThen == day) {
            return;
        }
        int block = dayThen / TRIP_DAYS;
        if (profile.ordinal() != ordinal || block != tripsOf) {
            travel(profile, block);
        }
        ordinal = profile.ordinal();
        day = dayThen;
        abroad = abroadTrips.city(profile, day);
        onTrip = abroad != null || day >= firstDay && day <= lastDay;
        city = day >= firstDay && day <= lastDay ? destination : atHome(profile);
    }

    private void travel(Profile profile, int block) {
        tripsOf = block;
        draws.from(trips.at(profile.ordinal(), block));
        int days = SHORTEST + draws.below(LENGTHS);
        firstDay = block * TRIP_DAYS + draws.below(TRIP_DAYS - days);
        if (!draws.chance(travels(profile) * Trips.season(firstDay))) {
            firstDay = Integer.MAX_VALUE;
            return;
        }
        lastDay = firstDay + days - 1;
        destination = draws.chance(0.5)
                ? places.municipalityIn(
                        places.municipality(profile.municipality()).state().index(), draws.unit())
                : places.municipality(places.municipalityPopulation().pick(draws.unit()));
    }

    private static double travels(Profile profile) {
        double income = profile.incomeCents();
        return LEAST_TRAVELS + TRAVELS_BY_INCOME * income / (income + TRAVELLING_INCOME);
    }

    private Municipality atHome(Profile profile) {
        List<Municipality> near = places.neighbours(profile.municipality());
        if (near.isEmpty() || Key.unit(neighbours.at(profile.ordinal(), day)) >= NEXT_DOOR) {
            return places.municipality(profile.municipality());
        }
        return near.get((int) Long.remainderUnsigned(neighbours.at(profile.ordinal()), near.size()));
    }

    /** Whether that is a trip, in Brazil or abroad. */
    boolean isOnTrip() {
        return onTrip;
    }

    /** The city in Brazil; where they would be, if they are abroad. */
    Municipality city() {
        return city;
    }

    /** The city abroad; null in Brazil. */
    Abroad.@Nullable City abroad() {
        return abroad;
    }
}
