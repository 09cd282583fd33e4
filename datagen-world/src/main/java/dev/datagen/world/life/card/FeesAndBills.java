package dev.datagen.world.life.card;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.company.Shops;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Quantile;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ReferenceData;
import java.util.Arrays;

/**
 * The monthly fees and bills that customers pay with their cards to a gym or club, a school, a college of theirs, for telephone, utilities and
 * insurance: who pays one pays it in each month of a year, on one day; what a fee is, {@link FeePrices} tells. Remembers the last customer and year;
 * belongs to one thread.
 */
final class FeesAndBills {

    private final Key days;
    private final Key hours;
    private final CategoryMix mix;

    /** By fee: the category, by index; its share of all purchases; whether a customer pays it; at which hour. */
    private final int[] mccs;

    private final double[] shares;
    private final Quantile[] payers;
    private final Categorical[] hoursOfCategories;

    private long ordinal = -1;
    private int year;
    private final int[] paid;
    private int count;
    private double perMonth;
    private int most;

    FeesAndBills(Key key, ReferenceData reference, CategoryMix mix) {
        this.days = key.derive("days");
        this.hours = key.derive("hours");
        this.mix = mix;
        Mcc[] asking = reference.mccs().all().stream()
                .filter(mcc -> Shops.KEPT.contains(mcc.code()))
                .toArray(Mcc[]::new);
        this.mccs = Arrays.stream(asking).mapToInt(Mcc::index).toArray();
        this.shares = Arrays.stream(asking)
                .mapToDouble(mcc -> mcc.share() * reference.merchants().ordinaryShare(mcc.index()))
                .toArray();
        this.payers = Arrays.stream(asking)
                .map(mcc -> new Quantile(key.derive("monthly payers of " + mcc.code())))
                .toArray(Quantile[]::new);
        this.hoursOfCategories =
                Arrays.stream(asking).map(mcc -> mcc.hours().distribution()).toArray(Categorical[]::new);
        this.paid = new int[mccs.length];
    }

    /** Looks at a month of a customer who makes so many purchases a year, which all that follows is about. */
    void enter(Profile profile, int month, double purchasesPerYear) {
        if (profile.ordinal() == ordinal && Months.year(month) == year) {
            return;
        }
        ordinal = profile.ordinal();
        year = Months.year(month);
        count = 0;
        perMonth = 0;
        most = 0;
        for (int fee = 0; fee < mccs.length; fee++) {
            double each = Math.min(
                    1, purchasesPerYear / Months.A_YEAR * shares[fee] * mix.preference(profile, month, mccs[fee]));
            perMonth += each;
            most += each > 0 ? 1 : 0;
            if (payers[fee].at(ordinal) < each) {
                paid[count++] = fee;
            }
        }
    }

    /** How many fees customers like this one pay in a mean month. */
    double perMonth() {
        return perMonth;
    }

    /** How many customers like this one pay at most; 1 if none. */
    int most() {
        return Math.max(1, most);
    }

    /** How many this one pays. */
    int count() {
        return count;
    }

    /** Index of the category of one of them. */
    int mcc(int which) {
        return mccs[paid[which]];
    }

    /** Day of the month, 0 for the first. */
    int day(int which) {
        return (int) (Key.unit(days.at(ordinal, mcc(which))) * Months.SHORTEST);
    }

    int hour(int which) {
        return hoursOfCategories[paid[which]].pick(Key.unit(hours.at(ordinal, mcc(which))));
    }
}
