package dev.datagen.world.shop;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import org.jspecify.annotations.Nullable;

/** Who is abroad on a day: the richer, the more often, at most once a year. Remembers the last customer and year; belongs to one thread. */
final class Trips {

    /**
     * Monthly income for which somebody would travel each year, R$ cents; of who earns half, a quarter do: one holder of a card in twenty does
     * (estimate).
     */
    private static final double YEARLY_INCOME = 20_000_00;

    private static final double MOST = 0.6;

    /** Trips that begin in a month, against the mean (estimate: school holidays). */
    private static final double[] SEASON = {1.8, 1.1, 0.8, 0.9, 0.8, 0.8, 1.5, 0.8, 0.85, 0.9, 0.85, 1.5};

    /**
     * Of the trips of a month, so many were made in the pandemic: in Brazil and abroad, in each quarter from the second of 2020 on (estimates; BCB,
     * travel in the balance of payments, and ANAC, passengers, against 2019).
     */
    private static final double[] IN_BRAZIL = {0.08, 0.25, 0.5, 0.4, 0.5, 0.75, 0.9};

    private static final double[] ABROAD = {0.03, 0.05, 0.15, 0.1, 0.15, 0.3, 0.5};

    private static final int PANDEMIC = Months.of(2020, 4);

    private static final Categorical MONTH = Categorical.of(SEASON);
    private static final int MONTHS_A_QUARTER = 3;
    private static final int SHORTEST = 5;
    private static final int LENGTHS = 12;

    /** Days of a month on which a trip begins; so that it ends with the year, fewer of December. */
    private static final int STARTS = 28;

    private static final int STARTS_IN_DECEMBER = 14;
    private static final int DECEMBER = 11;

    private final Key key;
    private final Abroad abroad;
    private final Draws draws = new Draws();
    private long ordinal = -1;
    private int year;

    /** In days since 1970-01-01; the latter is the next year's. */
    private int firstOfYear;

    private int firstOfNextYear;
    private int first;
    private int last;
    private Abroad.@Nullable City city;

    Trips(Key key, Abroad abroad) {
        this.key = key.derive("trips");
        this.abroad = abroad;
    }

    /** How many more trips through Brazil begin in the month of a day than on average. */
    static double season(int day) {
        return SEASON[Months.monthOfYear(Months.of(day))] * inPandemic(IN_BRAZIL, day);
    }

    private static double inPandemic(double[] quarters, int day) {
        int quarter = Math.floorDiv(Months.of(day) - PANDEMIC, MONTHS_A_QUARTER);
        return quarter >= 0 && quarter < quarters.length ? quarters[quarter] : 1;
    }

    /** The day on which a customer's trip of a year begins; {@link Integer#MAX_VALUE} if there is none. */
    int firstDay(Profile profile, int ofYear) {
        if (profile.ordinal() != ordinal || ofYear != year) {
            remember(profile, ofYear);
        }
        return city == null ? Integer.MAX_VALUE : first;
    }

    /** Where a customer is on a day; null at home. */
    Abroad.@Nullable City city(Profile profile, int day) {
        if (profile.ordinal() != ordinal || day < firstOfYear || day >= firstOfNextYear) {
            remember(profile, Months.year(Months.of(day)));
        }
        return day >= first && day <= last ? city : null;
    }

    private void remember(Profile profile, int ofYear) {
        ordinal = profile.ordinal();
        year = ofYear;
        firstOfYear = Months.firstDay(Months.of(year, 1));
        firstOfNextYear = Months.firstDay(Months.of(year + 1, 1));
        draws.from(key.at(ordinal, year));
        city = null;
        double means = profile.incomeCents() / YEARLY_INCOME;
        if (draws.chance(Math.min(MOST, means * means))) {
            Abroad.City destination = abroad.destination(draws.unit());
            int month = MONTH.pick(draws.unit());
            first = Months.firstDay(Months.of(year, month + 1))
                    + draws.below(month == DECEMBER ? STARTS_IN_DECEMBER : STARTS);
            last = first + SHORTEST + draws.below(LENGTHS);
            city = draws.chance(inPandemic(ABROAD, first)) ? destination : null;
        }
    }
}
