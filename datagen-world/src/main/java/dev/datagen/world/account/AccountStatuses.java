package dev.datagen.world.account;

import dev.datagen.model.AccountStatus;
import dev.datagen.model.AccountType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are dormant, blocked or closed, and when they close or open again: all of who leaves the bank; else only such as move nothing all year, or
 * hardly anything and are all that their holder has, so that nothing else contradicts it; and none of who joined within the period. Immutable.
 */
public final class AccountStatuses {

    private static final double CLOSED = 0.10;
    private static final double BLOCKED = 0.04;
    private static final double DORMANT = 0.55;

    /** Accounts that are closed in a year, of the idle and of the hardly used, and closed ones that are opened again (estimates). */
    private static final double IDLE_CLOSE_A_YEAR = 0.09;

    private static final double USED_CLOSE_A_YEAR = 0.07;
    private static final double REOPEN_A_YEAR = 0.15;

    /** Who moves as much has friends here who pay them. */
    private static final int HARDLY_USED = 12;

    /** So long nothing moves before an account is dormant. */
    static final int DORMANT_AFTER_DAYS = 180;

    /** Beyond what is lived. */
    private static final int FAR_AHEAD_DAYS = 5000;

    private static final long OFFICE_OPENS = 9 * Moments.HOUR;
    private static final long OFFICE_HOURS = 7 * Moments.HOUR;

    /** Of a wait in days, so many parts of a day say on which one that banks are open it ends. */
    private static final int FINE = 1000;

    private static final int CLOSING = 4;
    private static final int REOPENING = 8;

    private final Key key;
    private final Period period;
    private final Beginnings beginnings;
    private final @Nullable Departures departures;

    /**
     * Those of who stays.
     *
     * @param key of the world
     */
    public AccountStatuses(Key key, Period period, Beginnings beginnings) {
        this(key.derive("account status"), period, beginnings, null);
    }

    private AccountStatuses(Key key, Period period, Beginnings beginnings, @Nullable Departures departures) {
        this.key = key;
        this.period = period;
        this.beginnings = beginnings;
        this.departures = departures;
    }

    /** The same, and those of who leaves. */
    public AccountStatuses with(Departures leaving) {
        return new AccountStatuses(key, period, beginnings, leaving);
    }

    /** Whether a customer's accounts may change their status at all. */
    public static boolean areUnsteady(Profile profile) {
        return profile.transactionsPerYear() == 0
                || profile.transactionsPerYear() < HARDLY_USED
                        && profile.tradesPerYear() == 0
                        && profile.holdsChecking()
                        && profile.accountTypes().size() == 1;
    }

    /**
     * Whether an account closes or opens again before some time has gone by; sometimes it says so of one that doesn't, but never the other way
     * round.
     *
     * @param years since the period's first day
     */
    public boolean mayChange(Profile profile, int slot, double years) {
        if (beginnings.isNew(profile)) {
            return false;
        }
        boolean idle = profile.transactionsPerYear() == 0;
        if (idle && unit(profile, slot) < CLOSED) {
            return unit(profile, REOPENING + slot) < REOPEN_A_YEAR * years;
        }
        return unit(profile, CLOSING + slot) < (idle ? IDLE_CLOSE_A_YEAR : USED_CLOSE_A_YEAR) * years;
    }

    /** What becomes of an account, by its place among those of its holder, from 0. */
    public AccountHistory history(Profile profile, int slot) {
        AccountHistory own = own(profile, slot);
        if (departures == null) {
            return own;
        }
        long leaves = departures.millis(profile);
        if (leaves == Departures.NEVER) {
            return own;
        }
        // One that was closed before stays so: who has left opens nothing again.
        boolean wasClosed = own.first() == AccountStatus.CLOSED;
        long closed = wasClosed ? own.closedMillis() : departures.accountMillis(profile, slot, leaves);
        return new AccountHistory(own.first(), closed, AccountHistory.NEVER);
    }

    /** The same of who stays. */
    private AccountHistory own(Profile profile, int slot) {
        boolean trades = profile.tradesPerYear() > 0 && profile.accountTypes().get(slot) == AccountType.INVESTIMENTOS;
        if (trades || !areUnsteady(profile) || beginnings.isNew(profile)) {
            return AccountHistory.STEADY;
        }
        boolean idle = profile.transactionsPerYear() == 0;
        AccountStatus first = idle ? first(profile, slot) : AccountStatus.ACTIVE;
        if (keepsOpen(profile, slot)) {
            AccountStatus kept = first == AccountStatus.CLOSED ? unmoved(profile, slot) : first;
            return new AccountHistory(kept, AccountHistory.NEVER, AccountHistory.NEVER);
        }
        double closing = unit(profile, CLOSING + slot);
        double reopening = unit(profile, REOPENING + slot);
        if (first == AccountStatus.CLOSED) {
            return new AccountHistory(first, Long.MIN_VALUE, after(period.firstDay(), REOPEN_A_YEAR, reopening));
        } else if (first == AccountStatus.BLOCKED) {
            return new AccountHistory(first, AccountHistory.NEVER, AccountHistory.NEVER);
        }
        long closed = after(period.firstDay(), idle ? IDLE_CLOSE_A_YEAR : USED_CLOSE_A_YEAR, closing);
        long reopened = closed == AccountHistory.NEVER
                ? AccountHistory.NEVER
                : after(Brasilia.epochDay(closed) + 1, REOPEN_A_YEAR, reopening);
        return new AccountHistory(first, closed, reopened);
    }

    /** Whether an account closes or opens again before an instant. */
    boolean changeBefore(Profile profile, long millis) {
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            AccountHistory history = history(profile, slot);
            boolean closes = history.closedMillis() != Long.MIN_VALUE && history.closedMillis() < millis;
            if (closes || history.reopenedMillis() < millis) {
                return true;
            }
        }
        return false;
    }

    /** A card belongs to its holder's first account, and a loan is paid out to it: it is not closed before them. */
    private static boolean keepsOpen(Profile profile, int slot) {
        return slot == 0 && (profile.holdsCard() || profile.loan() != null);
    }

    private AccountStatus first(Profile profile, int slot) {
        double u = unit(profile, slot);
        if (u < CLOSED) {
            return AccountStatus.CLOSED;
        } else if (u < CLOSED + BLOCKED) {
            return AccountStatus.BLOCKED;
        }
        return u < CLOSED + BLOCKED + DORMANT ? unmoved(profile, slot) : AccountStatus.ACTIVE;
    }

    /** Dormant, unless it was opened too short a time before the period. */
    private AccountStatus unmoved(Profile profile, int slot) {
        int opened = Brasilia.epochDay(beginnings.accountMillis(profile, slot));
        return opened + DORMANT_AFTER_DAYS < period.firstDay() ? AccountStatus.DORMANT : AccountStatus.ACTIVE;
    }

    /** In office hours of a business day, after an exponential wait. */
    private static long after(int day, double aYear, double u) {
        double days = -StrictMath.log(1 - u) / aYear * Years.DAYS;
        if (days > FAR_AHEAD_DAYS) {
            return AccountHistory.NEVER;
        }
        long timeOfDay = (long) ((days - Math.floor(days)) * OFFICE_HOURS);
        int open = BankCalendar.BRAZIL.businessDayFrom(day + (int) days, days * FINE % 1);
        return Brasilia.startOfDay(open) + OFFICE_OPENS + timeOfDay;
    }

    private double unit(Profile profile, int purpose) {
        return Key.unit(key.at(profile.ordinal(), purpose));
    }

    /** At the end of the period. */
    public AccountStatus status(Profile profile, int slot) {
        return history(profile, slot).status(period.endMillis() - 1);
    }

    /** Whether all accounts of a customer were closed before the period. */
    boolean allClosedAtFirst(Profile profile) {
        for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
            if (!isClosedAtFirst(profile, slot)) {
                return false;
            }
        }
        return true;
    }

    /** A closed account was emptied before the period began. */
    public boolean isClosedAtFirst(Profile profile, int slot) {
        return history(profile, slot).first() == AccountStatus.CLOSED;
    }
}
