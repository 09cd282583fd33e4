package dev.datagen.world.life.card;

import dev.datagen.world.bills.Subscriptions;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.population.Profile;
import dev.datagen.world.reference.PlanSeller;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Charges for plans: for each subscription one a month, numbered from 0, by who sells it in the spell that the month lies in. Remembers the customer
 * asked about last; belongs to one thread.
 */
final class PlanCharges {

    private final Subscriptions subscriptions;
    private final @Nullable PlanSeller[] sellers = new PlanSeller[Subscriptions.MOST];
    private final int[] spells = new int[Subscriptions.MOST];
    private long ordinal = -1;
    private int count;

    PlanCharges(Setting setting) {
        subscriptions = new Subscriptions(
                setting.key().derive("subscriptions"),
                setting.reference(),
                setting.bills(),
                setting.period().firstDay());
    }

    /**
     * How many there are in each month.
     *
     * @param perYear purchases of the customer, all together
     */
    int count(Profile profile, double perYear) {
        if (profile.ordinal() != ordinal) {
            ordinal = profile.ordinal();
            count = subscriptions.count(profile, perYear);
            Arrays.fill(sellers, null);
        }
        return count;
    }

    /** How many there are on average of such customers, likewise. */
    double perMonth(Profile profile, double perYear) {
        return subscriptions.perMonth(profile, perYear);
    }

    /** Who charges for one of them; of the customer whose {@link #count} was asked for. */
    PlanSeller seller(Profile profile, int month, int number) {
        int spell = subscriptions.spell(profile.ordinal(), number, month);
        PlanSeller seller = sellers[number];
        if (seller == null || spells[number] != spell) {
            seller = subscriptions.seller(profile, number, count, spell);
            sellers[number] = seller;
            spells[number] = spell;
        }
        return seller;
    }

    /** On which day of a month, from 0. */
    int day(Profile profile, PlanSeller seller) {
        return subscriptions.day(profile.ordinal(), seller);
    }

    /** In which hour. */
    int hour(Profile profile, PlanSeller seller) {
        return subscriptions.hour(profile.ordinal(), seller);
    }

    /** What the shop and its place are drawn from. */
    long place(Profile profile, int month, int number, long random) {
        return subscriptions.place(profile.ordinal(), seller(profile, month, number), random);
    }
}
