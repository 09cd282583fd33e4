package dev.datagen.world.life.card;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/** What customers pay for each of their fees ({@link FeesAndBills}): the same all year, and more each January. Mutable scratch space; belongs to one thread. */
final class FeePrices {

    /** Private schools rose by some 7 to 10 % a year, gyms and colleges by less (IPCA, 2023 to 2025). */
    private static final double LEAST_RISE = 0.04;

    private static final double RISES = 0.05;

    private final Key key;
    private final Key rises;
    private final int firstMonth;
    private final Draws draws = new Draws();
    private final CardTickets tickets;

    FeePrices(Setting setting, PurchasePlan plan) {
        key = setting.key().derive("fees");
        rises = key.derive("rises");
        firstMonth = setting.period().firstMonth();
        tickets = new CardTickets(setting, plan, draws);
    }

    /** In cents, of which those below R$ 1 stay what they are. */
    long cents(Profile profile, int mcc, int month) {
        draws.from(key.at(profile.ordinal(), mcc));
        long first = tickets.cents(profile, firstMonth, mcc, profile.ordinal());
        double raised = first;
        for (int year = Months.year(firstMonth) + 1; year <= Months.year(month); year++) {
            double u = Key.unit(rises.at(profile.ordinal(), (long) year << Integer.SIZE | mcc));
            raised *= 1 + LEAST_RISE + RISES * u;
        }
        return (long) (raised / 100) * 100 + first % 100;
    }
}
