package dev.datagen.world.life;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.Merchants;
import java.util.List;

/**
 * How often customers buy with their cards, when, and in which kind of shop: the same whenever it is asked. Mutable scratch space; belongs to
 * one thread.
 */
final class PurchasePlan {

    private static final double[] SEASON = {0.95, 0.92, 0.98, 0.97, 1.00, 0.99, 1.00, 1.02, 1.00, 1.03, 1.09, 1.12};

    /** Of the events that the contract promises: some purchases come back, and others are not tried, the card being blocked or its limit used up. */
    private static final double PURCHASES = 1.003;

    /** Plans are charged on the same day each month. */
    private static final int CHARGE_DAYS = 28;

    private final Key charges;
    private final Merchants merchants;
    private final double aYear;
    private final List<DayWeights> days;
    private final Draws draws = new Draws();
    private final EventDraws events;
    private final Rhythm rhythm;
    private final CategoryMix mix;
    private final Categorical[] hours;
    private int mcc;
    private int day;

    PurchasePlan(Setting setting) {
        Key key = setting.key().derive("purchases");
        charges = setting.key().derive("days of charges");
        merchants = setting.reference().merchants();
        aYear = setting.purchases() * PURCHASES;
        days = setting.purchaseDays();
        events = new EventDraws(key, draws);
        rhythm = new Rhythm(key.derive("rhythm"), SEASON);
        List<Mcc> mccs = setting.reference().mccs().all();
        mix = new CategoryMix(setting);
        hours = mccs.stream().map(each -> each.hours().distribution()).toArray(Categorical[]::new);
    }

    /** Purchases of a year, on average. */
    double perYear(Profile profile) {
        return profile.purchasesPerYear() * aYear;
    }

    /** Purchases of a month. */
    int count(Profile profile, int month) {
        return rhythm.count(profile.ordinal(), month, perYear(profile));
    }

    /** Looks at a purchase, which all that follows is about. */
    void enter(Profile profile, int month, int number) {
        long ordinal = profile.ordinal();
        events.startPlan(ordinal, month, number);
        mcc = mix.pick(profile, month, draws.unit());
        double u = draws.unit();
        day = merchants.hasPlans(mcc)
                ? (int) (Key.unit(charges.at(ordinal, mcc)) * CHARGE_DAYS)
                : days.get(mcc).pick(month, u);
    }

    /** Index of the category of the shop. */
    int mcc() {
        return mcc;
    }

    /** Day of the month, 0 for the first. */
    int day() {
        return day;
    }

    /** In milliseconds since midnight; to be asked once. */
    long timeOfDay() {
        return Moments.inHour(hours[mcc].pick(draws.unit()), draws);
    }

    /** What the purchase itself is drawn from. */
    long details(long ordinal, int month, int number) {
        return events.details(ordinal, month, number);
    }

    /** What the shop and its place are drawn from. */
    long place(long ordinal, int month, int number) {
        return events.place(ordinal, month, number);
    }
}
