package dev.datagen.world.account;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;

/** How much money customers move at a time, by what they earn, where they live and how often they move any. Immutable. */
public final class Purses {

    /** Who earns so much a month, and moves money as seldom as most, pays the middling sums. */
    private static final double MIDDLING_INCOME = 2850_00;

    private static final double LEAST_FACTOR = 0.4;
    private static final double MOST_FACTOR = 3;

    /**
     * What incomes leave unexplained of the states' mean Pix (BCB, 2025; PNAD Contínua, 2024): a ticket grows with the root of an income, and
     * incomes differ by {@code Population}'s 0.8 of a state's.
     */
    private static final double BY_STATE = 0.25;

    /**
     * The more of people's lives is seen, the more incomes hold down those who pay often; the others pay so much more, as a power of the
     * activity: fitted to BCB's means of 2025.
     */
    private static final double BY_ACTIVITY = 0.05;

    /** What businesses pay people grows more, as a power of the activity: whose life is seen is paid by those who pay most, too; fitted likewise. */
    private static final double OF_BUSINESSES_BY_ACTIVITY = 0.23;

    /** Mean Pix that a person pays, 2025. */
    private static final double MEAN_PIX_CENTS = 189_00;

    /** What a movement brings and takes in the mean, where a middling sum is multiplied by 1. */
    private static final double TURNED_CENTS = 100_00;

    /**
     * So many months' incomes pass through an account in a month at the most, one way, in the mean; more if it is that of a business: of those
     * who work for themselves, or of a relative's, whom a job or pension leaves less time for it (estimate).
     */
    private static final double MOST_TURNED = 2.3;

    private static final double MOST_TURNED_BESIDE_A_JOB = 5;
    private static final double MOST_TURNED_BY_BUSINESS = 12;

    /** Who moves more in a year does business by way of the account. */
    private static final int BUSINESS_A_YEAR = 90;

    private static final double LEAST_OF_ALL = 0.12;

    /** No payment takes more of a month's income, and of who pays often still less. */
    private static final double MOST_OF_INCOME = 1;

    private static final double OFTEN_A_MONTH = 60;
    private static final double LEAST_SHARE = 0.6;

    private final ReferenceData reference;
    private final double activity;
    private final double[] byState;
    private final double ofBusinesses;

    /** @param activity by which movements are multiplied */
    public Purses(ReferenceData reference, double activity) {
        this.reference = reference;
        this.activity = activity;
        this.ofBusinesses = StrictMath.pow(activity, OF_BUSINESSES_BY_ACTIVITY);
        double level = StrictMath.pow(activity, BY_ACTIVITY);
        this.byState = reference.states().stream()
                .mapToDouble(state -> level * StrictMath.pow(state.meanPixCents() / MEAN_PIX_CENTS, BY_STATE))
                .toArray();
    }

    /** What a middling sum is multiplied by: the less, the more often money moves that the income has to pay for. */
    public double factor(Profile profile) {
        double income = profile.incomeCents();
        State state = reference.municipality(profile.municipality()).state();
        double usual = Math.max(LEAST_FACTOR, Math.min(MOST_FACTOR, Math.sqrt(income / MIDDLING_INCOME)))
                * byState[state.index()];
        double most = mostTurned(profile) * income / (TURNED_CENTS * perMonth(profile));
        double square = usual * usual / (most * most);
        return Math.max(LEAST_OF_ALL, usual / Math.sqrt(Math.sqrt(1 + square * square)));
    }

    /** What a middling sum that a business pays is multiplied by in addition. */
    public double ofBusinesses() {
        return ofBusinesses;
    }

    private static double mostTurned(Profile profile) {
        if (profile.transactionsPerYear() < BUSINESS_A_YEAR) {
            return MOST_TURNED;
        }
        return switch (profile.employment()) {
            case SELF_EMPLOYED -> MOST_TURNED_BY_BUSINESS;
            case EMPLOYED, UNEMPLOYED -> MOST_TURNED_BESIDE_A_JOB;
            case RETIRED -> MOST_TURNED;
        };
    }

    /** No payment is above this, in cents. */
    public long mostCents(Profile profile) {
        double share = Math.max(LEAST_SHARE, Math.min(1, OFTEN_A_MONTH / perMonth(profile)));
        return (long) (MOST_OF_INCOME * share * profile.incomeCents());
    }

    /** Movements of all accounts in a month. */
    public double perMonth(Profile profile) {
        return profile.transactionsPerYear() * activity / Months.A_YEAR;
    }
}
