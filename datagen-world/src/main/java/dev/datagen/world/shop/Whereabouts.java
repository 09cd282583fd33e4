package dev.datagen.world.shop;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Places;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.Moments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which city somebody is: at home, next door, or on a trip through Brazil or abroad; in one city all day, and a day begins at four, when
 * hardly anybody buys, so that a night lies between two cities. Remembers the last customer and day; belongs to one thread.
 */
public final class Whereabouts {

    /** When a day in a city begins, in milliseconds since midnight. */
    public static final long DAY_BEGINS = 4 * Moments.HOUR;

    /** Days spent in a neighbouring city, where there is one (estimate). */
    private static final double NEXT_DOOR = 0.09;

    private final Key neighbours;
    private final DomesticTrips trips;
    private final Places places;
    private final Trips abroadTrips;

    private long ordinal = -1;
    private int home;
    private int day;
    private boolean travels;

    /** Null until somebody asks. */
    private @Nullable Municipality city;

    private Abroad.@Nullable City abroad;
    private boolean onTrip;

    /** @param key of the world */
    public Whereabouts(Key key, ReferenceData reference) {
        neighbours = key.derive("days next door");
        trips = new DomesticTrips(key, reference);
        places = reference.places();
        abroadTrips = new Trips(key, reference.abroad());
        city = places.municipality(0);
    }

    /** Looks at a customer at an instant, which all that follows is about. */
    public void enter(Profile profile, long millis) {
        int dayThen = Brasilia.epochDay(millis - DAY_BEGINS);
        if (profile.ordinal() == ordinal && dayThen == day) {
            return;
        }
        ordinal = profile.ordinal();
        home = profile.municipality();
        day = dayThen;
        abroad = abroadTrips.city(profile, day);
        trips.enter(profile, DomesticTrips.block(day));
        travels = day >= trips.firstDay() && day <= trips.lastDay();
        onTrip = abroad != null || travels;
        city = null;
    }

    private Municipality atHome() {
        if (Key.unit(neighbours.at(ordinal, day)) >= NEXT_DOOR) {
            return places.municipality(home);
        }
        List<Municipality> near = places.neighbours(home);
        return near.isEmpty()
                ? places.municipality(home)
                : near.get((int) Long.remainderUnsigned(neighbours.at(ordinal), near.size()));
    }

    /** Whether that is a trip, in Brazil or abroad. */
    public boolean isOnTrip() {
        return onTrip;
    }

    /** The city in Brazil; where they would be, if they are abroad. */
    public Municipality city() {
        Municipality known = city;
        if (known == null) {
            known = travels ? trips.destination() : atHome();
            city = known;
        }
        return known;
    }

    /** The city abroad; null in Brazil. */
    public Abroad.@Nullable City abroad() {
        return abroad;
    }

    /** The time of the place from UTC, in minutes. */
    public int utcOffsetMinutes() {
        return abroad == null ? city().state().utcOffsetMinutes() : abroad.utcOffsetMinutes(day);
    }
}
