package dev.datagen.world.life.card;

import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.time.DayWeights;
import dev.datagen.world.time.PersonalTimes;
import java.util.List;

/**
 * The best days to buy (melhor dia de compra): what would be bought in the last days before an invoice closes is bought in the first after it, to be
 * paid a month later. Of what is mostly bought in parts; nobody waits so long for bread. Immutable.
 */
final class BestDays {

    /** How much of it waits (estimate). */
    private static final double WAITS = 0.35;

    /** Of the purchases of a category, on credit. */
    private static final double MANY_IN_PARTS = 0.25;

    private static final int WAITING_DAYS = 6;
    private static final int TRIES = 6;

    /** By category. */
    private final boolean[] matter;

    BestDays(List<Mcc> mccs) {
        matter = new boolean[mccs.size()];
        mccs.forEach(mcc -> matter[mcc.index()] = mcc.instalmentShare() >= MANY_IN_PARTS);
    }

    /** Whether purchases of a category wait. */
    boolean matter(int mcc) {
        return matter[mcc];
    }

    /**
     * The day of a purchase: what was drawn, or one on which an invoice has just closed.
     *
     * @param day of the month, from 0, as the answer
     * @param ofAll how likely the days are
     */
    int day(Profile profile, int day, DayWeights ofAll, PersonalTimes personal, Draws draws) {
        int closing = profile.cardClosingDay() - 1;
        if (day >= closing || day < closing - WAITING_DAYS || !draws.chance(WAITS)) {
            return day;
        }
        for (int i = 0; i < TRIES; i++) {
            int other = personal.day(ofAll, draws);
            if (other >= closing && other < closing + WAITING_DAYS) {
                return other;
            }
        }
        return day;
    }
}
