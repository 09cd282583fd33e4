package dev.datagen.world.account;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.TradingCalendar;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.population.Leaving;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Remembered;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;

/**
 * When customers leave the bank, who close all they have here: after an exponential wait from the first day of the period, or from when they joined, so that
 * a longer period has the same ones and more.
 *
 * <p>Only such leave as have an account to close, no loan that is not paid off and no payments that they miss; and none who has closed an account, or opened
 * it again, within the period. Investors sell all they hold first, some months before, so that tax and dividends of it have been paid by then, and who
 * goes into the red does so no more from the end of a month before. Immutable, but for what it remembers of some customers.
 */
public final class Departures {

    /** The instant of who stays. */
    public static final long NEVER = Long.MAX_VALUE;

    /** One account is closed after the other, the first one last, within so long (estimates). */
    private static final long SOONEST_MILLIS = 2 * Moments.MINUTE;

    private static final long WITHIN_MILLIS = 25 * Moments.MINUTE;

    /** But so many come back for the first one, after up to so many business days (estimates). */
    private static final double COME_BACK = 0.4;

    private static final int MOST_DAYS_UNTIL = 7;

    /** Nobody leaves sooner after having joined within the period. */
    private static final int LEAST_DAYS_STAYED = 90;

    /** Nor so soon after a loan is paid off. */
    private static final int LEAST_DAYS_AFTER_LOAN = 10;

    /** So many months before that in which they leave, investors sell all: what is due of it falls due in the two after it. */
    private static final int MONTHS_AFTER_SALE = 3;

    /** And no later in that month, so that it settles in it. */
    private static final int LATEST_DAY_OF_SALE = 18;

    /** From the day on which they sell to that on which they leave, at the most. */
    private static final int MOST_DAYS_AFTER_SALE = 123;

    private static final long BANKS_OPEN = 10 * Moments.HOUR;
    private static final long BANKS_CLOSE = 16 * Moments.HOUR;

    /** Nothing looks further ahead: whoever leaves within a year buys in no more parts than fall due until then. */
    private static final int DAYS_AHEAD = 430;

    private static final long OFFICE_OPENS = 9 * Moments.HOUR;
    private static final long OFFICE_HOURS = 7 * Moments.HOUR;
    private static final int COMING_BACK = Profile.MOST_ACCOUNTS;
    private static final int SALE = COMING_BACK + 1;
    private static final int OUT_OF_THE_RED = COMING_BACK + 2;
    private static final int IN_OFFICE = COMING_BACK + 3;

    private final Key key;
    private final Period period;
    private final Beginnings beginnings;
    private final AccountStatuses ofWhoStays;
    private final Bonds bonds;
    private final int latest;

    private final Remembered<Long> reckoned = new Remembered<>(this::reckon);

    /** Before which quantile somebody may leave at all. */
    private final double may;

    /**
     * Departures of a world.
     *
     * @param key of the world
     * @param lived the period, and what may be lived after it
     * @param ofWhoStays what becomes of accounts otherwise
     * @param bonds what keeps customers
     */
    public Departures(
            Key key, Period period, Period lived, Beginnings beginnings, AccountStatuses ofWhoStays, Bonds bonds) {
        this.key = key.derive("departures 254");
        this.period = period;
        this.beginnings = beginnings;
        this.ofWhoStays = ofWhoStays;
        this.bonds = bonds;
        this.latest = lived.lastDay() + DAYS_AHEAD;
        this.may = 1 - StrictMath.exp(-Leaving.MOST_A_YEAR * (latest + 1 - period.firstDay()) / Years.DAYS);
    }

    /**
     * When a customer gives up the card and then, one by one, the accounts, after which nothing else happens to them; in milliseconds since
     * 1970-01-01T00:00Z; {@link #NEVER} if they stay.
     */
    public long millis(Profile profile) {
        return quantile(profile) < may ? reckoned.of(profile) : NEVER;
    }

    /** Remembers when so many customers leave, who are asked about in any order. */
    public void remember(int customers) {
        reckoned.widen(customers);
    }

    private double quantile(Profile profile) {
        return Key.unit(key.at(profile.ordinal()));
    }

    private long reckon(Profile profile) {
        double years = Years.between(profile.birthDay(), period.firstDay());
        double days = Leaving.days(years, bonds.count(profile), quantile(profile));
        int stays = (int) Math.min(days, latest);
        int settled = settledIn(profile);
        // Most would stay beyond the last day anyhow; what becomes of a loan takes long to find.
        if (settled + stays > latest || ofWhoStays.allClosedAtFirst(profile)) {
            return NEVER;
        }
        int free = bonds.freeSince(profile);
        if (free > latest) {
            return NEVER;
        }
        int wished = Math.max(free + LEAST_DAYS_AFTER_LOAN, settled) + stays;
        if (wished > latest) {
            return NEVER;
        }
        long timeOfDay = OFFICE_OPENS + (long) ((days - Math.floor(days)) * OFFICE_HOURS);
        long leaves = Brasilia.startOfDay(BankCalendar.BRAZIL.businessDayFrom(
                        wished, drawsOf(profile, IN_OFFICE).unit()))
                + timeOfDay;
        return ofWhoStays.changeBefore(profile, leaves) ? NEVER : leaves;
    }

    /** The first day on which they may leave, of who has no loan. */
    private int settledIn(Profile profile) {
        if (!beginnings.isNew(profile)) {
            return period.firstDay();
        }
        return profile.createdDay() + LEAST_DAYS_STAYED + (profile.investmentSlot() < 0 ? 0 : MOST_DAYS_AFTER_SALE);
    }

    /** The day of {@link #millis}, in days since 1970-01-01; after all days if they stay. */
    public int day(Profile profile) {
        long millis = millis(profile);
        return millis == NEVER ? Integer.MAX_VALUE : Brasilia.epochDay(millis);
    }

    /**
     * The session in which an investor who leaves sells all shares, after which they give no order; in days since 1970-01-01, after all days if they
     * stay or never invested. It may lie before the period.
     */
    public int saleDay(Profile profile) {
        int day = profile.investmentSlot() < 0 ? Integer.MAX_VALUE : day(profile);
        if (day == Integer.MAX_VALUE) {
            return day;
        }
        int first = Months.firstDay(Months.of(day) - MONTHS_AFTER_SALE);
        return TradingCalendar.B3.nextSession(first + drawsOf(profile, SALE).below(LATEST_DAY_OF_SALE));
    }

    /** Whether a customer ever gives an order: who trades, and who has never done so but sells all before they leave. */
    public boolean givesOrders(Profile profile) {
        return profile.tradesPerYear() > 0
                || profile.transactionsPerYear() > 0
                        && !beginnings.isNew(profile)
                        && saleDay(profile) != Integer.MAX_VALUE;
    }

    /**
     * From when on who leaves goes into the red no more, so that nothing is charged for it after they have left: the last business day of a month, but
     * not before the period; in milliseconds since 1970-01-01T00:00Z, {@link #NEVER} if they stay.
     */
    public long outOfTheRedMillis(Profile profile) {
        int heard = lastDayHeard(profile);
        if (heard == Integer.MAX_VALUE) {
            return NEVER;
        }
        int day = BankCalendar.BRAZIL.previousBusinessDay(Months.firstDay(Months.of(heard)) - 1);
        long millis =
                Brasilia.startOfDay(day) + Moments.between(BANKS_OPEN, BANKS_CLOSE, drawsOf(profile, OUT_OF_THE_RED));
        return Math.max(period.startMillis(), millis);
    }

    /**
     * When an account of who leaves is closed, by its place among those of its holder, from 0; those that were closed before the period take no time.
     * Nobody who leaves within the period has something left to close after it, so that nobody has half left when it ends.
     *
     * @param millis when they leave
     */
    long accountMillis(Profile profile, int slot, long millis) {
        long closed = millis;
        for (int next = profile.accountTypes().size() - 1; next >= slot; next--) {
            if (!ofWhoStays.isClosedAtFirst(profile, next)) {
                boolean isOnlyOne = closed == millis;
                closed = next > 0 || isOnlyOne ? soonAfter(profile, next, closed) : firstAccountMillis(profile, closed);
            }
        }
        return closed;
    }

    private long soonAfter(Profile profile, int slot, long millis) {
        return millis + Moments.between(SOONEST_MILLIS, WITHIN_MILLIS, drawsOf(profile, slot));
    }

    private long firstAccountMillis(Profile profile, long millis) {
        Draws draws = drawsOf(profile, COMING_BACK);
        int today = Brasilia.epochDay(millis);
        int day = BankCalendar.BRAZIL.plusBusinessDays(today, 1 + draws.below(MOST_DAYS_UNTIL));
        boolean isHalfGone = today <= period.lastDay() && day > period.lastDay();
        return isHalfGone || !draws.chance(COME_BACK)
                ? soonAfter(profile, 0, millis)
                : Brasilia.startOfDay(day) + Moments.between(OFFICE_OPENS, OFFICE_OPENS + OFFICE_HOURS, draws);
    }

    private Draws drawsOf(Profile profile, int purpose) {
        return new Draws().from(key.at(profile.ordinal(), purpose));
    }

    /** The day on which who leaves has closed the last account, in days since 1970-01-01; after all days if they stay. */
    public int lastDay(Profile profile) {
        long millis = millis(profile);
        return millis == NEVER ? Integer.MAX_VALUE : Brasilia.epochDay(accountMillis(profile, 0, millis));
    }

    /** The last day on which the bank hears of a customer, a business day before {@link #day}; after all days if they stay. */
    public int lastDayHeard(Profile profile) {
        int day = day(profile);
        return day == Integer.MAX_VALUE ? day : BankCalendar.BRAZIL.previousBusinessDay(day - 1);
    }
}
