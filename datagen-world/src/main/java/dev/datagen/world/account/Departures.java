package dev.datagen.world.account;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Leaving;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;
import java.util.function.Predicate;

/**
 * When customers leave the bank, who close all they have here: after an exponential wait from the first day of the period, or from when they joined, so that
 * a longer period has the same ones and more.
 *
 * <p>Only such leave as have an account to close, and nothing here that would have to end with them: no loan, no investments, and no debts; and none who has
 * closed an account, or opened it again, within the period. Immutable.
 */
public final class Departures {

    /** The instant of who stays. */
    public static final long NEVER = Long.MAX_VALUE;

    /** One account is closed after the other, the first one last, within so long (estimates). */
    private static final long SOONEST_MILLIS = 2 * Moments.MINUTE;

    private static final long WITHIN_MILLIS = 25 * Moments.MINUTE;

    /** But so many come back for the first one, after up to so many days (estimates). */
    private static final double COME_BACK = 0.4;

    private static final int MOST_DAYS_UNTIL = 10;

    /** Nobody leaves sooner after having joined within the period. */
    private static final int LEAST_DAYS_STAYED = 90;

    /** Nothing looks further ahead: whoever leaves within a year buys in no more parts than fall due until then. */
    private static final int DAYS_AHEAD = 430;

    private static final long OFFICE_OPENS = 9 * Moments.HOUR;
    private static final long OFFICE_HOURS = 7 * Moments.HOUR;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int COMING_BACK = Profile.MOST_ACCOUNTS;

    private final Key key;
    private final Period period;
    private final Beginnings beginnings;
    private final AccountStatuses ofWhoStays;
    private final Predicate<Profile> owesAtTimes;
    private final int latest;

    /** Before which quantile somebody may leave at all. */
    private final double may;

    /**
     * Departures of a world.
     *
     * @param key of the world
     * @param lived the period, and what may be lived after it
     * @param ofWhoStays what becomes of accounts otherwise
     * @param owesAtTimes whether a customer may be in debt with an account or a card
     */
    public Departures(
            Key key,
            Period period,
            Period lived,
            Beginnings beginnings,
            AccountStatuses ofWhoStays,
            Predicate<Profile> owesAtTimes) {
        this.key = key.derive("departures");
        this.period = period;
        this.beginnings = beginnings;
        this.ofWhoStays = ofWhoStays;
        this.owesAtTimes = owesAtTimes;
        this.latest = lived.lastDay() + DAYS_AHEAD;
        this.may = 1 - StrictMath.exp(-Leaving.MOST_A_YEAR * (latest + 1 - period.firstDay()) / DAYS_A_YEAR);
    }

    /**
     * When a customer gives up the card and then, one by one, the accounts, after which nothing else happens to them; in milliseconds since
     * 1970-01-01T00:00Z; {@link #NEVER} if they stay.
     */
    public long millis(Profile profile) {
        double u = Key.unit(key.at(profile.ordinal()));
        if (u >= may || !mayLeave(profile)) {
            return NEVER;
        }
        double years = (period.firstDay() - profile.birthDay()) / DAYS_A_YEAR;
        double days = Leaving.days(years, u);
        int since = beginnings.isNew(profile) ? profile.createdDay() + LEAST_DAYS_STAYED : period.firstDay();
        int wished = since + (int) Math.min(days, latest);
        if (wished > latest) {
            return NEVER;
        }
        long timeOfDay = OFFICE_OPENS + (long) ((days - Math.floor(days)) * OFFICE_HOURS);
        long leaves = Brasilia.startOfDay(BankCalendar.BRAZIL.nextBusinessDay(wished)) + timeOfDay;
        return ofWhoStays.changeBefore(profile, leaves) ? NEVER : leaves;
    }

    private boolean mayLeave(Profile profile) {
        return profile.loan() == null
                && profile.investmentSlot() < 0
                && !owesAtTimes.test(profile)
                && !ofWhoStays.allClosedAtFirst(profile);
    }

    /** The day of {@link #millis}, in days since 1970-01-01; after all days if they stay. */
    public int day(Profile profile) {
        long millis = millis(profile);
        return millis == NEVER ? Integer.MAX_VALUE : Brasilia.epochDay(millis);
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
        int day = BankCalendar.BRAZIL.nextBusinessDay(today + 1 + draws.below(MOST_DAYS_UNTIL));
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
