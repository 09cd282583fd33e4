package dev.datagen.world.shop;

import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.Places;
import dev.datagen.world.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Who travels through Brazil, when and where to. Remembers the customer and block of days last entered; belongs to one thread. */
final class DomesticTrips {

    /** In a block of so many days, one trip may fall. */
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

    private final Key key;
    private final Places places;
    private final Draws draws = new Draws();

    private long ordinal = -1;
    private int block;
    private int firstDay;
    private int lastDay;
    private int home;

    /** Null until somebody asks. */
    private @Nullable Municipality destination;

    DomesticTrips(Key key, ReferenceData reference) {
        this.key = key.derive("trips in Brazil");
        places = reference.places();
    }

    /** The block in which a day is, in days since 1970-01-01. */
    static int block(int day) {
        return day / TRIP_DAYS;
    }

    /** Looks at a customer's trip of a block, which all that follows is about. */
    void enter(Profile profile, int ofBlock) {
        if (profile.ordinal() == ordinal && ofBlock == block) {
            return;
        }
        ordinal = profile.ordinal();
        block = ofBlock;
        home = profile.municipality();
        destination = null;
        draws.from(key.at(ordinal, block));
        int days = SHORTEST + draws.below(LENGTHS);
        firstDay = block * TRIP_DAYS + draws.below(TRIP_DAYS - days);
        if (!draws.chance(travels(profile) * Trips.season(firstDay))) {
            firstDay = Integer.MAX_VALUE;
            return;
        }
        lastDay = firstDay + days - 1;
    }

    private static double travels(Profile profile) {
        double income = profile.incomeCents();
        return LEAST_TRAVELS + TRAVELS_BY_INCOME * income / (income + TRAVELLING_INCOME);
    }

    /** {@link Integer#MAX_VALUE} if there is no trip. */
    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return lastDay;
    }

    /** Where to, if there is a trip. */
    Municipality destination() {
        Municipality known = destination;
        if (known == null) {
            known = draws.chance(0.5)
                    ? places.municipalityIn(places.municipality(home).state().index(), draws.unit())
                    : places.municipality(places.municipalityPopulation().pick(draws.unit()));
            destination = known;
        }
        return known;
    }
}
