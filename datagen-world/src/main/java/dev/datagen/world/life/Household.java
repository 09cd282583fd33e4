package dev.datagen.world.life;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/**
 * How much of a customer's life recurs at this bank: whether income arrives here, which bills are paid from here, whether what is left goes
 * elsewhere. What recurs counts among the movements that the profile promises, so less is drawn.
 *
 * <p>Is about the customer last entered; belongs to one thread.
 */
final class Household {

    /** Who moves less in a year banks mainly elsewhere: income, bills and savings of substance are there. */
    private static final int MAIN_BANK_PER_YEAR = 24;

    /** And who moves so little here that not even what recurs would fit. */
    private static final int LEAST_MOVED = 20;

    private static final int INCOMES_A_YEAR = 14;

    /** Transfers to the account elsewhere: not every month leaves something to send. */
    private static final int SENT_ELSEWHERE_A_YEAR = 11;

    private static final int MONTHS = 12;

    /** Where a little used savings account is all there is, so many of its movements are not interest. */
    private static final double DRAWN_OF_SAVINGS = 0.4;

    /** Of the movements that are neither income nor transfer, so many are bills. */
    private static final double BILLS = 0.4;

    /** Bookings of a day on which shares are traded: what settles, and what has to be fetched for it. */
    private static final double SETTLED_A_TRADING_DAY = 1.25;

    /** And as much again for those who settle more than all that is promised of them; the more is promised, the fewer they are. */
    private static final double SETTLED_FOR_OTHERS = 1.4;

    private final double activity;
    private final Key key;
    private final Bills bills;
    private final Friends friends;
    private final TradingDays tradingDays;
    private final double settledADay;

    private boolean banksHere;
    private boolean paidHere;
    private int billsPaid;
    private double drawnPerYear;

    Household(Setting setting, Friends friends) {
        this.activity = setting.movements();
        this.key = setting.key().derive("household");
        this.bills = setting.bills();
        this.friends = friends;
        this.tradingDays = TradeLife.tradingDays(setting);
        this.settledADay = SETTLED_A_TRADING_DAY + SETTLED_FOR_OTHERS / Math.sqrt(activity);
    }

    /** Looks at a customer, whom all that follows is about. */
    void enter(Cohort cohort, int index) {
        Profile profile = cohort.profile(index);
        friends.enter(cohort, index);
        double moved = profile.transactionsPerYear() * activity;
        banksHere =
                profile.holdsChecking() && profile.transactionsPerYear() >= MAIN_BANK_PER_YEAR && moved >= LEAST_MOVED;
        paidHere = banksHere && hasRegularIncome(profile);
        double left = moved - friends.perYear();
        billsPaid = 0;
        if (banksHere) {
            left -= SENT_ELSEWHERE_A_YEAR + (paidHere ? INCOMES_A_YEAR : 0);
            billsPaid = bills.of(profile, (int) (Math.max(0, left) * BILLS));
            left -= Bills.perYear(billsPaid);
        }
        if (profile.savingsSlot() >= 0 && saves(profile, activity)) {
            left -= MONTHS;
        } else if (profile.savingsSlot() == 0) {
            left *= DRAWN_OF_SAVINGS;
        }
        left -= settledADay * tradingDays.perYear(profile);
        drawnPerYear = Math.max(0, left);
    }

    /** Whether there is anything on a savings account; of those who hardly use this bank, it is empty. */
    static boolean saves(Profile profile, double activity) {
        return profile.transactionsPerYear() * activity >= (profile.holdsChecking() ? MAIN_BANK_PER_YEAR : MONTHS);
    }

    private static boolean hasRegularIncome(Profile profile) {
        return profile.employment() == EmploymentStatus.EMPLOYED || profile.employment() == EmploymentStatus.RETIRED;
    }

    /** Whether this is the customer's main bank. */
    boolean banksHere() {
        return banksHere;
    }

    /** Whether wage or pension arrives here. */
    boolean isPaidHere() {
        return paidHere;
    }

    /** The bills paid from here, as {@link Bills} numbers them: a set of bits. */
    int billsPaid() {
        return billsPaid;
    }

    /** How many movements a year do not recur. */
    double drawnPerYear() {
        return drawnPerYear;
    }

    /** What stays on the account when the rest is sent elsewhere, in cents. */
    long keptCents(Profile profile) {
        return (long) (profile.incomeCents() * (0.3 + 1.4 * key.unitAt(profile.ordinal())));
    }
}
