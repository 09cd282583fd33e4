package dev.datagen.world.life.payment;

import dev.datagen.model.Direction;
import dev.datagen.model.TransactionType;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.household.OpeningBalances;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;

/**
 * Which way drawn movements go. Who has more than they are used to spends more, and is sent less. Draws from the sequence of its user, and remembers the
 * last customer; belongs to one thread.
 */
final class Directions {

    /** Of Pix, so many go out. */
    static final double PIX_OUT = 0.58;

    private static final double TRANSFERS_OUT = 0.5;

    /** Nobody is used to less on the account from which they pay, in months of income (estimate). */
    private static final double LEAST_USED_TO = 0.3;

    private final OpeningBalances openings;
    private final Draws draws;

    private long ordinal = -1;

    /** What lay on that customer's checking account at first, in cents. */
    private long openingCents;

    Directions(OpeningBalances openings, Draws draws) {
        this.openings = openings;
        this.draws = draws;
    }

    /** Between accounts of one holder, money goes where what is there comes nearer to what the holder wants to keep there. */
    Direction ofOwn(Cohort cohort, int index, int slot, long spare) {
        long balance = Math.max(0, cohort.balance(index, slot));
        return draws.chance(balance / (2.0 * balance - spare)) ? Direction.DEBIT : Direction.CREDIT;
    }

    /**
     * Of all others.
     *
     * @param paid of all movements by the instrument, how many businesses pay, of which this is none
     */
    Direction of(TransactionType type, double paid, Cohort cohort, int index, int slot) {
        double out = switch (type) {
            case PIX -> PIX_OUT / (1 - paid);
            case TED, DOC -> TRANSFERS_OUT;
            case DEPOSIT -> 0;
            case WITHDRAW, BOLETO -> 1;
        };
        double u = draws.unit();
        return u < out || out > 0 && u < outOfPlenty(out, cohort, index, slot) ? Direction.DEBIT : Direction.CREDIT;
    }

    /**
     * What comes in falls as what is there grows beyond the usual: twice as much there, half as much comes. Who goes into the red has no plenty for long.
     */
    private double outOfPlenty(double out, Cohort cohort, int index, int slot) {
        Profile profile = cohort.profile(index);
        long atHand = cohort.balance(index, slot);
        double least = LEAST_USED_TO * profile.incomeCents();
        if (atHand <= least
                || slot > 0
                || !profile.holdsChecking()
                || cohort.overdrafts().isUsed(index)) {
            return out;
        }
        double usual = Math.max(least, openingCents(profile));
        return 1 - (1 - out) * Math.min(1, usual / atHand);
    }

    private long openingCents(Profile profile) {
        if (profile.ordinal() != ordinal) {
            ordinal = profile.ordinal();
            openingCents = openings.cents(profile, 0);
        }
        return openingCents;
    }
}
