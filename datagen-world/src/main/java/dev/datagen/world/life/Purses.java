package dev.datagen.world.life;

import dev.datagen.world.population.Profile;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;

/** How much money customers move at a time, by what they earn, where they live and how often they move any. Immutable. */
final class Purses {

    /** Who earns so much a month, and moves money as seldom as most, pays the middling sums. */
    private static final double MIDDLING_INCOME = 2850_00;

    private static final double LEAST_FACTOR = 0.4;
    private static final double MOST_FACTOR = 3;

    /**
     * What incomes leave unexplained of the states' mean Pix (BCB, 2025; PNAD Contínua, 2024): a ticket grows with the root of an income, and
     * incomes differ by {@code Population}'s 0.8 of a state's.
     */
    private static final double BY_STATE = 0.25;

    /** Mean Pix that a person pays, 2025. */
    private static final double MEAN_PIX_CENTS = 189_00;

    /** Who would pay, with so much a movement, more than the income of a month pays less each time. */
    private static final double SPENT_CENTS = 20_00;

    private static final int MONTHS = 12;

    /** No payment takes more of a month's income, and of who pays often still less. */
    private static final double MOST_OF_INCOME = 1;

    private static final double OFTEN_A_MONTH = 60;
    private static final double LEAST_SHARE = 0.4;

    private final ReferenceData reference;
    private final double activity;
    private final double[] byState;

    Purses(ReferenceData reference, double activity) {
        this.reference = reference;
        this.activity = activity;
        this.byState = reference.states().stream()
                .mapToDouble(state -> StrictMath.pow(state.meanPixCents() / MEAN_PIX_CENTS, BY_STATE))
                .toArray();
    }

    /** What a middling sum is multiplied by. */
    double factor(Profile profile) {
        double income = profile.incomeCents();
        double often = Math.max(1, SPENT_CENTS * perMonth(profile) / income);
        double factor = Math.sqrt(income / MIDDLING_INCOME / Math.sqrt(often));
        Municipality home = reference.municipality(profile.municipality());
        State state = home.state();
        return Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, factor)) * byState[state.index()];
    }

    /** No payment is above this, in cents. */
    long mostCents(Profile profile) {
        double share = Math.max(LEAST_SHARE, Math.min(1, OFTEN_A_MONTH / perMonth(profile)));
        return (long) (MOST_OF_INCOME * share * profile.incomeCents());
    }

    private double perMonth(Profile profile) {
        return profile.transactionsPerYear() * activity / MONTHS;
    }
}
