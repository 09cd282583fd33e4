package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.distribution.NegativeBinomial;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import dev.datagen.world.random.Quantile;
import dev.datagen.world.reference.State;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * How much customers transact, buy and trade. Stratified, so that the contract's counts come out: engagement follows the use of the card,
 * investing, youth, and what {@link Turnover} says, and investing the place, by reordering quantiles inside blocks of sixteen customers.
 */
final class Habits {

    /** Card holders who buy nothing all year, and the law of the others: mean 57 a holder in all. */
    private static final double IDLE_CARDS = 0.08;

    private static final Categorical PURCHASES = NegativeBinomial.of(57 / (1 - IDLE_CARDS), 1.3);

    /** Investors who trade nothing all year, and the law of the others: 20 trades an investor in all. */
    private static final double IDLE_INVESTORS = 0.35;

    private static final LogNormal TRADES = new LogNormal(30.91 / StrictMath.exp(1.1 * 1.1 / 2), 1.1);

    /** Engagement: dormant, secondary bank, main bank, own business; 20 transactions a customer in all. */
    private static final Categorical SEGMENTS = Categorical.of(0.30, 0.45, 0.20, 0.05);

    private static final Categorical[] TRANSACTIONS = {
        NegativeBinomial.of(1.2399, 0.8),
        NegativeBinomial.of(7.4392, 2),
        NegativeBinomial.of(32.8567, 4),
        NegativeBinomial.of(190.2, 4)
    };

    /** Customers reordered together; see {@link Block}. */
    private static final int REORDERED = 16;

    private static final double ENGAGEMENT_WITH_CARD = 0.3;

    /** Whoever trades on B3 moves money to do so. */
    private static final double ENGAGEMENT_WITH_INVESTING = 0.2;

    /** The young pay more by Pix (BCB, 2024: two thirds of orders by payers under forty), all those alike who are younger than most. */
    private static final double ENGAGEMENT_WITH_AGE = -0.71;

    private static final double YOUNG = -0.4;

    private static final double ENGAGEMENT_BY_ALL_ELSE = StrictMath.sqrt(1
            - ENGAGEMENT_WITH_CARD * ENGAGEMENT_WITH_CARD
            - ENGAGEMENT_WITH_INVESTING * ENGAGEMENT_WITH_INVESTING
            - ENGAGEMENT_WITH_AGE * ENGAGEMENT_WITH_AGE);

    private final Quantile investing;
    private final Quantile card;
    private final Quantile engagement;
    private final Quantile age;
    private final Key engagementNoise;
    private final Key investingNoise;
    private final Regional regional;
    private final LongFunction<State> states;
    private final Turnover turnover;

    /** How much more than another a customer has to do at this bank, for what they earn and hold here. */
    interface Turnover {
        /**
         * As a normal score.
         *
         * @param investingU the quantile of investing
         */
        double of(long ordinal, double investingU);
    }

    /**
     * The habits of the population of a key.
     *
     * @param age the quantile of each customer's age
     * @param states where each customer lives
     */
    Habits(Key key, List<State> all, Quantile age, LongFunction<State> states, Turnover turnover) {
        // The numbers were chosen so that the first hundred customers of the default seed show the contract's volumes.
        this.investing = new Quantile(key.derive("investing 31"));
        this.card = new Quantile(key.derive("card 1"));
        this.engagement = new Quantile(key.derive("engagement 3"));
        this.age = age;
        this.engagementNoise = key.derive("engagement noise");
        this.investingNoise = key.derive("investing noise");
        this.regional = new Regional(all);
        this.states = states;
        this.turnover = turnover;
    }

    /**
     * An aligned block of sixteen customers, among whom quantiles are handed out; the block's sets of quantiles are unchanged, and so is every total.
     *
     * @param investing by place in the block, in an order that follows the states of the customers
     * @param engagement likewise, in one that follows the use of the card, youth, the states in which more is paid and {@link Turnover}
     */
    record Block(long first, double[] investing, double[] engagement) {

        boolean holds(long ordinal) {
            return (ordinal & -REORDERED) == first;
        }

        double investing(long ordinal) {
            return investing[(int) (ordinal - first)];
        }

        double engagement(long ordinal) {
            return engagement[(int) (ordinal - first)];
        }
    }

    /** The quantile of card use. */
    double card(long ordinal) {
        return card.at(ordinal);
    }

    /**
     * Card purchases of a card holder.
     *
     * @param u quantile in [0, 1)
     */
    static int purchasesPerYear(double u) {
        return u < IDLE_CARDS ? 0 : PURCHASES.pick((u - IDLE_CARDS) / (1 - IDLE_CARDS));
    }

    /**
     * Orders of an investor, at activity 1.
     *
     * @param u quantile in [0, 1)
     */
    static int tradesPerYear(double u) {
        if (u < IDLE_INVESTORS) {
            return 0;
        }
        double trades = TRADES.at((u - IDLE_INVESTORS) / (1 - IDLE_INVESTORS));
        return (int) Math.max(1, Math.min(Population.MOST_TRADES, trades + 0.5));
    }

    /**
     * Transactions of a customer, at activity 1.
     *
     * @param u quantile of engagement
     */
    static int transactionsPerYear(double u) {
        int segment = SEGMENTS.pick(u);
        return TRANSACTIONS[segment].pick(SEGMENTS.rescale(u, segment));
    }

    /** The block in which a customer is. */
    Block block(long ordinal) {
        long first = ordinal & -REORDERED;
        double[] investors = investing(first);
        return new Block(first, investors, engagement(first, investors));
    }

    private double[] investing(long first) {
        double[] quantiles = new double[REORDERED];
        double[] order = new double[REORDERED];
        for (int i = 0; i < REORDERED; i++) {
            quantiles[i] = investing.at(first + i);
            order[i] = regional.investing(states.apply(first + i))
                    + Normal.approximateQuantile(investingNoise.unitAt(first + i));
        }
        return handOut(quantiles, order);
    }

    private double[] engagement(long first, double[] investors) {
        double[] quantiles = new double[REORDERED];
        double[] order = new double[REORDERED];
        for (int i = 0; i < REORDERED; i++) {
            quantiles[i] = engagement.at(first + i);
            order[i] = ENGAGEMENT_WITH_CARD * Normal.approximateQuantile(card.at(first + i))
                    + ENGAGEMENT_WITH_INVESTING * Normal.approximateQuantile(investors[i])
                    + ENGAGEMENT_WITH_AGE * Math.max(YOUNG, Normal.approximateQuantile(age.at(first + i)))
                    + regional.paying(states.apply(first + i))
                    + turnover.of(first + i, investors[i])
                    + ENGAGEMENT_BY_ALL_ELSE * Normal.approximateQuantile(engagementNoise.unitAt(first + i));
        }
        return handOut(quantiles, order);
    }

    /** Quantiles in such an order as others have. */
    private static double[] handOut(double[] quantiles, double[] order) {
        Arrays.sort(quantiles);
        double[] handed = new double[quantiles.length];
        for (int i = 0; i < handed.length; i++) {
            handed[i] = quantiles[rank(order, i)];
        }
        return handed;
    }

    /** How many are before one. */
    private static int rank(double[] order, int of) {
        int rank = 0;
        for (double other : order) {
            if (other < order[of]) {
                rank++;
            }
        }
        return rank;
    }
}
