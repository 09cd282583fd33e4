package dev.datagen.world.life;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Banks;

/** When customers and what they hold were registered, all before the period. Immutable. */
final class Beginnings {

    private static final int CARD = 4;
    private static final int CUSTOMER_BY = 9;

    /** Since then accounts may be opened from afar (CMN, Res. 4.480/2016); until then people went to a branch. */
    private static final int FROM_AFAR = Brasilia.epochDay(2016, 4, 26);

    private final Key key;
    private final Period period;
    private final Banks banks;

    Beginnings(Key key, Period period, Banks banks) {
        this.key = key.derive("rows").derive("created");
        this.period = period;
        this.banks = banks;
    }

    long customerMillis(Profile profile) {
        return millis(profile, 0);
    }

    long accountMillis(Profile profile, int slot) {
        return millis(profile, 1 + slot);
    }

    long cardMillis(Profile profile) {
        return millis(profile, CARD);
    }

    /** Accounts and cards follow their holder by some days or years. */
    private long millis(Profile profile, int product) {
        Draws draws = new Draws().from(key.at(profile.ordinal(), product));
        int days = period.firstDay() - 1 - profile.createdDay();
        int after = product == 0 ? 0 : product == 1 ? draws.below(Math.min(days, 3)) : draws.below(days);
        return Brasilia.startOfDay(openDay(profile, profile.createdDay() + after))
                + (CUSTOMER_BY + product) * Moments.HOUR
                + draws.below((int) Moments.HOUR);
    }

    private int openDay(Profile profile, int day) {
        boolean atBranch =
                day < FROM_AFAR && banks.bank(profile.bank()).format().hasBranches();
        return atBranch ? BankCalendar.BRAZIL.nextBusinessDay(day) : day;
    }
}
