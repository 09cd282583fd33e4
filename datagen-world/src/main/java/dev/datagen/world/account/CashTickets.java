package dev.datagen.world.account;

import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/**
 * How much cash people take from machines, in cents: pocket money, or what a good part of the month is paid with; the sums that machines
 * offer. Fitted to BCB's mean of 2024, R$ 805, as far as incomes allow.
 */
public final class CashTickets {

    /** In reais, and by how much each is asked for (estimate). */
    private static final int[] POCKET = {20, 30, 40, 50, 60, 70, 80, 100, 120, 150, 200, 250, 300, 400, 500};

    private static final double[] POCKET_WEIGHTS = {5, 1, 1, 14, 0.7, 0.7, 1.6, 29, 1, 7, 23, 1, 9, 1.5, 4.5};
    private static final Categorical POCKET_SHARE = Categorical.of(POCKET_WEIGHTS);
    private static final double MEAN_POCKET_CENTS = meanPocketCents();

    /** Of who withdraws seldom, so many withdrawals are of a good part of the month's income. */
    private static final double LARGE = 0.75;

    /** Of who earns {@link #MIDDLING_INCOME}; it grows with the root of the income. */
    private static final LogNormal LARGE_CENTS = new LogNormal(2900_00, 0.45);

    private static final double MEAN_OF_MEDIAN = 1.1;
    private static final double MIDDLING_INCOME = 3000_00;

    /** What machines offer, and of that what people ask for most often; other sums have to be typed. */
    private static final int[] OFFERED = {20, 50, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000, 2500, 3000};

    private static final int[] ROUND = {20, 50, 100, 200, 300, 500, 1000, 1500, 2000, 3000};
    private static final double ROUND_OF_OFFERED = 0.55;
    private static final double TYPED = 0.08;
    private static final long NOTE_CENTS = 10_00;

    /** Machines give no less at once. */
    public static final long LEAST_CENTS = 20_00;

    /** Machines give no more at once. */
    public static final long MOST_CENTS = 3000_00;

    /** What a customer may withdraw in a day, by bank and by what they asked for: R$ 1,000 to 5,000, how many have each is an estimate. */
    private static final long[] LIMITS_CENTS = {1000_00, 1500_00, 2000_00, 3000_00, 5000_00};

    private static final Categorical LIMIT_SHARE = Categorical.of(8, 12, 25, 30, 25);

    /** Of a month's income, expected to be withdrawn in a month at the most. */
    private static final double MOST_OF_INCOME = 0.8;

    /** Who would take more than they can takes all of that, or such a part at the least. */
    private static final double LEAST_OF_LIMIT = 0.5;

    /** Of their withdrawals, people make so many of the sum that they are used to (estimate). */
    private static final double HABITUAL = 0.5;

    /** Beside ordinals, for draws of their own. */
    private static final int HABIT = 1;

    /** Of the movements of a month, withdrawals, where they are not too many; and how many a month are. */
    private static final double OF_MOVEMENTS = 0.045;

    private static final double MOST_A_MONTH = 3;

    private final Purses purses;
    private final Key limitKey;
    private final Draws draws;
    private final Draws habits = new Draws();

    /** Draws from a sequence that its user starts anew for each movement. */
    public CashTickets(Purses purses, Key limitKey, Draws draws) {
        this.purses = purses;
        this.limitKey = limitKey;
        this.draws = draws;
    }

    /** Whether it is cash that is needed, where anybody else would withdraw some; who pays day by day does so mostly by Pix. */
    public boolean isNeeded(Profile profile, int day) {
        double aMonth = OF_MOVEMENTS * purses.perMonth(profile);
        return aMonth <= MOST_A_MONTH || !PixInitiation.KEY.exists(day) || draws.chance(MOST_A_MONTH / aMonth);
    }

    private static double meanPocketCents() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < POCKET.length; i++) {
            sum += POCKET[i] * POCKET_WEIGHTS[i];
            weights += POCKET_WEIGHTS[i];
        }
        return sum / weights * 100;
    }

    /** The most that a customer withdraws in a day, in cents; nobody takes more than a month's income. */
    private long mostCents(Profile profile, long incomeCents) {
        long limit = LIMITS_CENTS[LIMIT_SHARE.pick(limitKey.unitAt(profile.ordinal()))];
        return Math.min(Math.min(MOST_CENTS, limit), Math.max(LEAST_CENTS, incomeCents));
    }

    /**
     * What is withdrawn at the only time on a day, if there is as much on the account.
     *
     * @param incomeCents of the month, which may be that of who has lost a job
     */
    public long withdrawn(Profile profile, long incomeCents) {
        double income = incomeCents;
        double aMonth = Math.min(MOST_A_MONTH, OF_MOVEMENTS * purses.perMonth(profile));
        double mean = MOST_OF_INCOME * income / aMonth;
        double byIncome = Math.sqrt(income / MIDDLING_INCOME);
        double most = mostCents(profile, incomeCents);
        Draws asked = draws.chance(HABITUAL) ? habits.from(limitKey.at(profile.ordinal(), HABIT)) : draws;
        double meanLarge = Math.min(most, LARGE_CENTS.median() * MEAN_OF_MEDIAN * byIncome);
        double large = Math.min(LARGE, (mean - MEAN_POCKET_CENTS) / (meanLarge - MEAN_POCKET_CENTS));
        if (!asked.chance(large)) {
            long pocket = POCKET[POCKET_SHARE.pick(asked.unit())] * 100L;
            return mean >= MEAN_POCKET_CENTS && pocket <= most
                    ? pocket
                    : offered(asked, (long) Math.min(most, pocket * mean / MEAN_POCKET_CENTS));
        }
        double cents = LARGE_CENTS.at(asked.unit()) * byIncome;
        return offered(asked, (long) (cents <= most ? cents : most * Math.min(1, LEAST_OF_LIMIT + asked.unit())));
    }

    /** A sum that can be withdrawn of so much, at least {@link #LEAST_CENTS}: most often one that is offered. */
    public long offered(long cents) {
        return offered(draws, cents);
    }

    private static long offered(Draws draws, long cents) {
        if (draws.chance(TYPED)) {
            long step = cents < 300_00 ? NOTE_CENTS : 5 * NOTE_CENTS;
            return Math.max(LEAST_CENTS, Math.min(MOST_CENTS, cents / step * step));
        }
        int[] choice = draws.chance(ROUND_OF_OFFERED) ? ROUND : OFFERED;
        int i = choice.length - 1;
        while (i > 0 && choice[i] * 100L > cents) {
            i--;
        }
        return choice[i] * 100L;
    }

    /** The least sum that is offered and more than so much, which is less than {@link #MOST_CENTS}. */
    public static long above(long cents) {
        for (int reais : OFFERED) {
            if (reais * 100L > cents) {
                return reais * 100L;
            }
        }
        return MOST_CENTS;
    }
}
