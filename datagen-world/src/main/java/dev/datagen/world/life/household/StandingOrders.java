package dev.datagen.world.life.household;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.counterparty.Counterparty;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;

/**
 * Pix between customers that are ordered beforehand: some for one day, some, within families, for the same day and sum of each month. Institutions run
 * them in the early morning, and in the evening those that they could not. Immutable.
 */
public final class StandingOrders {

    /** Of the payments over a tie, and of the families' ties that see one each month (estimates). */
    private static final double SCHEDULED = 0.05;

    private static final double RECURRING = 0.10;

    /** And of those that see one anyhow, those where people pay the same sum each month by hand: a rent that is shared, a child (estimate). */
    private static final double REGULAR = 0.25;

    private static final int REGULAR_FROM_DAY = 5;
    private static final int REGULAR_DAYS = 6;
    private static final int DAYS_LATE = 3;

    /** Since when recurring Pix must be offered (Res. BCB 403/2024). */
    private static final int OFFERED_SINCE = Brasilia.epochDay(2024, 10, 28);

    /**
     * Of what was ordered, so much finds a payer who did not look the evening before whether there is enough for it, and of that so much is given up
     * for the day, for lack of money or because its payer takes the order back (estimates).
     */
    private static final double FORGOTTEN = 0.15;

    private static final double GIVEN_UP = 0.75;

    /** Who would pay less often does not give such an order. */
    private static final int LEAST_A_YEAR = 3;

    private static final int DAYS_BEFORE = 12;

    /** Since then, people come to give such orders within so many days (estimate). */
    private static final int ORDERED_WITHIN_DAYS = 600;

    private static final long RUN_FROM = 6 * Moments.HOUR;
    private static final long RUN_WITHIN = 2 * Moments.HOUR;

    /** When what was not paid in the morning is, before the night limit holds. */
    private static final long AGAIN_FROM = 18 * Moments.HOUR;

    private static final long DAY_STARTS = 8 * Moments.HOUR;
    private static final long DAY_LASTS = 13 * Moments.HOUR;
    private static final long ORDER = 1L << 60;
    private static final long PAYMENT = 1L << 61;

    /** Above the numbers of bills. */
    private static final int FIRST_TIE = 64;

    private final Key key;
    private final Ids ids;

    StandingOrders(Setting setting) {
        this.key = setting.key().derive("standing orders");
        this.ids = setting.ids();
    }

    /** Payments a year over a tie: at least one a month where they recur. */
    double perYear(long payer, int tie, double drawnPerYear) {
        return drawnPerYear >= LEAST_A_YEAR && drawnPerYear < Months.A_YEAR && isStanding(payer, tie)
                ? Months.A_YEAR
                : drawnPerYear;
    }

    /** Whether the first payment of each month over a tie recurs. */
    public boolean recurs(long payer, int tie, double perYear, int number) {
        return mayRecur(tie, number) && perYear >= Months.A_YEAR && isStanding(payer, tie);
    }

    /** Whether it is the same each month, though nobody ordered it. */
    public boolean isRegular(long payer, int tie, double perYear, int number) {
        return mayRecur(tie, number) && perYear >= Months.A_YEAR && isOf(RECURRING + REGULAR, payer, tie);
    }

    /** Whether that may be, whoever pays: the first payment of a month, within a family. */
    public static boolean mayRecur(int tie, int number) {
        return number == 0 && tie < FriendNetwork.FAMILY;
    }

    private boolean isStanding(long payer, int tie) {
        return tie < FriendNetwork.FAMILY && isOf(RECURRING, payer, tie);
    }

    private boolean isOf(double share, long payer, int tie) {
        return unit(payer, ORDER | tie, 0) < share;
    }

    /** Whether another payment is ordered beforehand. */
    public boolean isScheduled(long payer, long position) {
        return unit(payer, PAYMENT | position, 0) < SCHEDULED;
    }

    /** The day of the month, 0 for the first, on which a payment recurs. */
    public int day(long payer, int tie) {
        return (int) (unit(payer, ORDER | tie, 1) * Months.SHORTEST);
    }

    /** Likewise, where it is paid by hand: on that day or soon after. */
    public int dayByHand(long payer, int tie, long position) {
        return REGULAR_FROM_DAY
                + (int) (REGULAR_DAYS * unit(payer, ORDER | tie, 1))
                + (int) (DAYS_LATE * unit(payer, PAYMENT | position, 6));
    }

    /** When in the morning an institution pays what was ordered beforehand, or finds no money for it. */
    public long timeOfDay(long payer, long position) {
        return RUN_FROM + (long) (RUN_WITHIN * unit(payer, PAYMENT | position, 1));
    }

    /** When in the evening it does so if it did not in the morning. */
    public long timeAgain(long payer, long position) {
        return AGAIN_FROM + timeOfDay(payer, position) - RUN_FROM;
    }

    /** Whether a payment that was ordered is not made in the morning of its day, as both sides know. */
    public boolean isForgotten(long payer, long position) {
        return unit(payer, PAYMENT | position, 5) < FORGOTTEN;
    }

    /** Whether a payment that is not made in the morning is not made at all. */
    public boolean isGivenUp(long payer, long position) {
        return unit(payer, PAYMENT | position, 5) < FORGOTTEN * GIVEN_UP;
    }

    /** Some bits that are the same for all payments of a recurring order. */
    public long randomOf(long payer, int tie) {
        return key.at(key.at(payer, ORDER | tie), 2);
    }

    /** The same, ordered in the days before. */
    public Counterparty scheduled(Counterparty other, long payer, long position, long millis) {
        int daysBefore = 1 + (int) (DAYS_BEFORE * unit(payer, PAYMENT | position, 2));
        return other.ordered(at(Brasilia.epochDay(millis) - daysBefore, payer, PAYMENT | position), null);
    }

    /** The same, under an order that stands once such orders exist; until then each payment is ordered by itself. */
    public Counterparty recurring(Counterparty other, long payer, int tie, long position, long millis) {
        int day = OFFERED_SINCE + (int) (ORDERED_WITHIN_DAYS * unit(payer, ORDER | tie, 3));
        long ordered = at(day, payer, ORDER | tie);
        return ordered < millis
                ? other.ordered(ordered, ids.id(IdKind.PIX_RECURRENCE, payer, FIRST_TIE + tie))
                : scheduled(other, payer, position, millis);
    }

    private long at(int day, long payer, long purpose) {
        return Brasilia.startOfDay(day) + DAY_STARTS + (long) (DAY_LASTS * unit(payer, purpose, 4));
    }

    private double unit(long payer, long purpose, int what) {
        return Key.unit(key.at(key.at(payer, purpose), what));
    }
}
