package dev.datagen.world.life;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Abroad;
import org.jspecify.annotations.Nullable;

/** Who is abroad on a day: the richer, the more often, at most once a year. Remembers the last customer and year; belongs to one thread. */
final class Trips {

    /** Monthly income for which somebody travels each year, R$ cents: one holder of a card in twenty does (estimate). */
    private static final double YEARLY_INCOME = 60_000_00;

    private static final double MOST = 0.5;
    private static final int SHORTEST = 5;
    private static final int LENGTHS = 12;
    private static final int STARTS = 345;

    private final Key key;
    private final Abroad abroad;
    private final Draws draws = new Draws();
    private long ordinal = -1;
    private int year;
    private int first;
    private int last;
    private Abroad.@Nullable City city;

    Trips(Key key, Abroad abroad) {
        this.key = key.derive("trips");
        this.abroad = abroad;
    }

    /** Where a customer is on a day; null at home. */
    Abroad.@Nullable City city(Profile profile, int day) {
        int yearOfDay = Months.year(Months.of(day));
        if (profile.ordinal() != ordinal || yearOfDay != year) {
            remember(profile, yearOfDay);
        }
        return day >= first && day <= last ? city : null;
    }

    private void remember(Profile profile, int ofYear) {
        ordinal = profile.ordinal();
        year = ofYear;
        draws.from(key.at(ordinal, year));
        city = null;
        if (draws.chance(Math.min(MOST, profile.incomeCents() / YEARLY_INCOME))) {
            city = abroad.destination(draws.unit());
            first = Months.firstDay(Months.of(year, 1)) + draws.below(STARTS);
            last = first + SHORTEST + draws.below(LENGTHS);
        }
    }
}
