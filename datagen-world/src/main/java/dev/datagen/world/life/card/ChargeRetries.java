package dev.datagen.world.life.card;

import dev.datagen.model.DeclineReason;
import dev.datagen.world.bills.Subscriptions;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;

/**
 * Who charges for a plan tries again within a week when the card is declined, at the hour at which it charges, three times at most: the schemes bear more
 * within 30 days, but by then the next month's is due. All of it follows from what the charge is drawn from. Immutable.
 *
 * <p>Each try is an item of its own, in the month in which it falls, numbered beside the first tries of {@link SecondTries}, of which charges have none. It
 * is void unless the one before was declined:
 *
 * <pre>
 * 1 │ 0…0 (10) │ months since the charge (1) │ which try (2) │ number of the charge (3)
 * </pre>
 */
final class ChargeRetries {

    /** Tries after the charge itself. */
    static final int MOST = 3;

    /** Months after that of a charge in which it may be tried again. */
    static final int MONTHS_LATER = 1;

    /** The first day of each, after the charge, and so many to choose from; no two tries are on one day (estimates). */
    private static final int[] FIRST_DAYS = {1, 3, 5};

    private static final int[] DAYS = {2, 2, 3};

    /** After each refusal, so many try again (estimate). */
    private static final double GOES_ON = 0.85;

    /** Until the next try, so many have typed their data with more care, or told the issuer that it is no fraud (estimates). */
    private static final double CORRECTED = 0.35;

    private static final double CONFIRMED = 0.6;

    private static final int CHARGE_BITS = 3;
    private static final int TRY_BITS = 2;
    private static final int BACK_SHIFT = CHARGE_BITS + TRY_BITS;

    private final Key days;
    private final Key minutes;
    private final Key patience;
    private final Key remedies;

    ChargeRetries(Key key) {
        days = key.derive("days");
        minutes = key.derive("minutes");
        patience = key.derive("patience");
        remedies = key.derive("remedies");
    }

    /**
     * The number of a try in an agenda.
     *
     * @param charge below {@link Subscriptions#MOST}
     * @param back how many months before it the charge was
     * @param which from 1
     */
    static int number(int charge, int back, int which) {
        return SecondTries.first(back << BACK_SHIFT | which << CHARGE_BITS | charge);
    }

    /** How many months before a try the charge was. */
    static int monthsBack(int number) {
        return SecondTries.second(number) >>> BACK_SHIFT;
    }

    /** Which of a charge's tries it is, from 1. */
    static int which(int number) {
        return number >>> CHARGE_BITS & (1 << TRY_BITS) - 1;
    }

    /** The number of the charge in its month. */
    static int charge(int number) {
        return number & (1 << CHARGE_BITS) - 1;
    }

    /** As what a charge is remembered that was declined: of two months, as no try is later than in the next one. */
    static int remembered(int month, int charge) {
        return (month & 1) << CHARGE_BITS | charge;
    }

    /**
     * When a charge is tried again, in milliseconds since the month of the charge began.
     *
     * @param details what the charge is drawn from
     * @param day and hour of the charge, from 0
     */
    long millis(long details, int which, int day, int hour) {
        int later = FIRST_DAYS[which - 1] + (int) (DAYS[which - 1] * Key.unit(days.at(details, which)));
        return (day + later) * Moments.DAY
                + hour * Moments.HOUR
                + (long) (Key.unit(minutes.at(details, which)) * Moments.HOUR);
    }

    /**
     * Whether a charge is tried again after it was declined.
     *
     * @param declined how often it was tried again so far
     */
    boolean goesOn(long details, int declined) {
        return declined < MOST && Key.unit(patience.at(details, declined)) < GOES_ON;
    }

    /** Whether the reason for which a charge was declined is gone at one of its tries. */
    boolean isOver(DeclineReason reason, long details, int which) {
        double share = switch (reason) {
            case WRONG_CARD_DATA -> CORRECTED;
            case SUSPECTED_FRAUD -> CONFIRMED;
            case ISSUER_UNAVAILABLE, INSUFFICIENT_LIMIT, CARD_BLOCKED, CARD_EXPIRED, CARD_REPLACED -> 1;
        };
        return Key.unit(remedies.at(details, which)) < share;
    }
}
