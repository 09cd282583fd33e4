package dev.datagen.world.card;

import dev.datagen.world.account.Beginnings;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/**
 * What issuers make of a card's limit once a year, as an invoice closes: who owes nothing from before may get a higher one, the likelier the higher the
 * score and less where it is two incomes already; who has missed a payment may lose a part of it, but never what is owed. How often, and by how much, are
 * estimates: limits grow a little faster than prices and wages, as all of the country's do (BCB). Immutable.
 */
public final class LimitReviews {

    /** A limit grows to no more than so many times what it was at first. */
    public static final int MOST_TIMES = 3;

    private static final int MONTHS_APART = 12;

    /** How often a limit is raised at the lowest score, and how much more often at the highest. */
    private static final double RAISED_AT_LEAST = 0.08;

    private static final double RAISED_WITH_SCORE = 0.4;

    /** From so many monthly incomes on, raises are rarer. */
    private static final int AMPLE_INCOMES = 2;

    private static final double RAISED_IF_AMPLE = 0.5;

    /** By so much, as a share of the limit. */
    private static final double[] RAISES = {0.1, 0.15, 0.2, 0.3, 0.5};

    /** How often a limit is lowered of who has missed a payment, and to which share at least. */
    private static final double LOWERED = 0.5;

    private static final double LEAST_LEFT = 0.5;
    private static final double LEFT_VARIES = 0.4;

    /** Limits are whole hundreds, and whole thousands from R$ 5,000 on. */
    private static final int HUNDRED_REAIS = 100_00;

    private static final int THOUSAND_REAIS = 1000_00;
    private static final int THOUSANDS_FROM = 5000_00;

    private final Key key;
    private final Beginnings beginnings;
    private final Cancellations cancellations;

    /** @param key of the world */
    public LimitReviews(Key key, Beginnings beginnings, Cancellations cancellations) {
        this.key = key.derive("limit reviews");
        this.beginnings = beginnings;
        this.cancellations = cancellations;
    }

    /** Whether a limit is reviewed as the invoice closes that is due in a month: not of a card in its first year, nor of one that is about to be given up. */
    public boolean isReviewed(Profile profile, int due) {
        int phase = (int) (key.unitAt(profile.ordinal()) * MONTHS_APART);
        if (due % MONTHS_APART != phase) {
            return false;
        }
        boolean isOld = !beginnings.isNew(profile)
                || due > Months.of(Brasilia.epochDay(beginnings.cardMillis(profile))) + MONTHS_APART;
        return isOld && due < cancellations.lastDue(profile);
    }

    /**
     * The limit from the closing of an invoice on, in cents.
     *
     * @param limitCents until then
     * @param owedCents on the card, invoices to come included
     * @param missed how many payments in a row were missed
     * @param owesFromBefore whether something is left of an invoice that has been due
     */
    public int limitCents(
            Profile profile, int due, int limitCents, long owedCents, int missed, boolean owesFromBefore) {
        Draws draws = new Draws().from(key.at(profile.ordinal(), due));
        if (missed > 0) {
            return draws.chance(LOWERED) ? lowered(limitCents, owedCents, draws) : limitCents;
        }
        return !owesFromBefore && draws.chance(raised(profile, limitCents))
                ? higher(profile, limitCents, draws)
                : limitCents;
    }

    private static double raised(Profile profile, int limitCents) {
        double chance = RAISED_AT_LEAST + RAISED_WITH_SCORE * profile.score() / 1000;
        return limitCents < (long) AMPLE_INCOMES * profile.incomeCents() ? chance : chance * RAISED_IF_AMPLE;
    }

    private static int higher(Profile profile, int limitCents, Draws draws) {
        int more = Math.max(step(limitCents), (int) (limitCents * RAISES[draws.below(RAISES.length)]));
        int most = Math.min(limitCents + more, profile.cardLimitCents() * MOST_TIMES);
        return Math.max(limitCents, most / step(most) * step(most));
    }

    private static int lowered(int limitCents, long owedCents, Draws draws) {
        int step = step(limitCents);
        double least = Math.max(owedCents, limitCents * (LEAST_LEFT + LEFT_VARIES * draws.unit()));
        return Math.min(limitCents, (int) Math.ceil(least / step) * step);
    }

    private static int step(int limitCents) {
        return limitCents < THOUSANDS_FROM ? HUNDRED_REAIS : THOUSAND_REAIS;
    }
}
