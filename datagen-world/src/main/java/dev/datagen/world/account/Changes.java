package dev.datagen.world.account;

import dev.datagen.model.AccountStatus;
import dev.datagen.model.LoanType;
import dev.datagen.model.schema.Field;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Moments;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Tenure;

/** When the state of customers and accounts changed, for reasons other than a movement. Immutable. */
public final class Changes {

    /** Moves of a household in a year (estimate). */
    public static final double MOVES_A_YEAR = 0.07;

    /** Whoever worked before has long told. */
    private static final int EARLIEST_MONTH = Months.of(1995, 1);

    private static final int DAYS_UNTIL_MOVED_IN = 30;

    private static final int MOVE = 0;
    private static final int STATUS = 1;
    private static final int MARRIAGE = 8;
    private static final int WORK = 16;
    private static final long OFFICE_OPENS = 9 * Moments.HOUR;
    private static final long OFFICE_HOURS = 8 * Moments.HOUR;

    private final Key key;
    private final Period period;
    private final AccountStatuses statuses;
    private final Beginnings beginnings;
    private final Departures departures;
    private final Marriages marriages;

    /** @param key of the world */
    public Changes(
            Key key,
            Period period,
            AccountStatuses statuses,
            Beginnings beginnings,
            Departures departures,
            Marriages marriages) {
        this.key = key.derive("changes");
        this.period = period;
        this.statuses = statuses;
        this.beginnings = beginnings;
        this.departures = departures;
        this.marriages = marriages;
    }

    /** The last day of the period on which the bank hears of a customer. */
    public int lastDayHeard(Profile profile) {
        return Math.min(period.lastDay(), departures.lastDayHeard(profile));
    }

    /** Whether a customer moved house within the period, at most once. */
    public boolean moved(Profile profile) {
        if (buysHome(profile)) {
            return false;
        }
        double years = (period.lastDay() - period.firstDay() + 1) / Years.DAYS;
        return Key.unit(key.at(profile.ordinal(), MOVE)) < Math.min(0.5, MOVES_A_YEAR * years)
                && movedMillis(profile) < Brasilia.startOfDay(lastDayHeard(profile) + 1);
    }

    private long movedMillis(Profile profile) {
        return between(period.firstDay(), period.lastDay(), key.at(profile.ordinal(), MOVE) << 20);
    }

    /** Whether the customer repays a home, and so stays there. */
    public static boolean buysHome(Profile profile) {
        LoanTerms terms = profile.loan();
        return terms != null && terms.type() == LoanType.HOUSING;
    }

    /** When the customer's row last changed: when they registered, or last told the bank of a new address, a marriage, or work. */
    public long customerMillis(Profile profile, Career career) {
        long last = beginnings.customerMillis(profile);
        int lastDay = lastDayHeard(profile);
        if (moved(profile)) {
            last = Math.max(last, movedMillis(profile));
        }
        LoanTerms terms = profile.loan();
        if (terms != null && buysHome(profile)) {
            int day = Math.min(period.lastDay(), terms.disbursementDay() + DAYS_UNTIL_MOVED_IN);
            last = Math.max(last, between(day, day, key.at(profile.ordinal(), MOVE)));
        }
        int told = marriages.toldDay(profile);
        if (told <= lastDay) {
            last = Math.max(last, between(told, told, key.at(profile.ordinal(), MARRIAGE)));
        }
        for (Tenure job : career.jobs()) {
            last = Math.max(last, workMillis(profile, career, lastDay, job.firstMonth()));
            int endKnown = career.endKnownBy(lastDay, job);
            if (endKnown != Tenure.OPEN) {
                last = Math.max(last, endedMillis(profile, job, endKnown));
            }
        }
        last = Math.max(last, workMillis(profile, career, lastDay, career.lastChange(career.monthKnownOn(lastDay))));
        return Math.max(last, workMillis(profile, career, lastDay, career.retiredMonth()));
    }

    /** When the bank comes to know of work or a pension that begins in a month; never if that is after the last day on which it hears of it. */
    private long workMillis(Profile profile, Career career, int lastDay, int month) {
        if (month > period.lastMonth() || month < EARLIEST_MONTH) {
            return Long.MIN_VALUE;
        }
        int day = career.changeKnownIn(month);
        return day > lastDay ? Long.MIN_VALUE : toldMillis(profile, month, day);
    }

    /** When it comes to know of what changes with the beginning of a month: on its first business day. */
    public long toldMillis(Profile profile, int month) {
        return toldMillis(profile, month, BankCalendar.BRAZIL.nextBusinessDay(Months.firstDay(month)));
    }

    /** The same, on a day. */
    public long toldMillis(Profile profile, int month, int day) {
        if (month < EARLIEST_MONTH) {
            return Long.MIN_VALUE;
        }
        return between(day, day, key.at(profile.ordinal(), WORK + (long) month));
    }

    /**
     * When it comes to know that a job has ended: not before what that job's last month pays.
     *
     * @param endKnownDay on which it does
     */
    public long endedMillis(Profile profile, Tenure job, int endKnownDay) {
        return Math.max(toldMillis(profile, job.endMonth(), endKnownDay), toldMillis(profile, job.endMonth() - 1));
    }

    /** When an account was closed, by the end of the period; {@link Field#ABSENT} if it was not. */
    public long closedMillis(Profile profile, int slot) {
        AccountHistory history = statuses.history(profile, slot);
        if (history.first() == AccountStatus.CLOSED) {
            return firstStatusMillis(profile, slot, period.firstDay() - 1);
        }
        return history.closedMillis() < period.endMillis() ? history.closedMillis() : Field.ABSENT;
    }

    /** When an account was opened again, likewise. */
    public long reopenedMillis(Profile profile, int slot) {
        long reopened = statuses.history(profile, slot).reopenedMillis();
        return reopened < period.endMillis() ? reopened : Field.ABSENT;
    }

    /** When an account took the status it has at the end of the period. */
    public long accountMillis(Profile profile, int slot) {
        long reopened = reopenedMillis(profile, slot);
        if (reopened != Field.ABSENT) {
            return reopened;
        }
        long closed = closedMillis(profile, slot);
        if (closed != Field.ABSENT) {
            return closed;
        }
        return statuses.status(profile, slot) == AccountStatus.ACTIVE
                ? beginnings.accountMillis(profile, slot)
                : firstStatusMillis(profile, slot, period.lastDay());
    }

    private long firstStatusMillis(Profile profile, int slot, int last) {
        long created = beginnings.accountMillis(profile, slot);
        boolean dormant = statuses.history(profile, slot).first() == AccountStatus.DORMANT;
        int earliest = Brasilia.epochDay(created) + (dormant ? AccountStatuses.DORMANT_AFTER_DAYS : 0);
        return Math.max(created, between(earliest, last, key.at(profile.ordinal(), STATUS + slot)));
    }

    /** An instant of office hours within some days. */
    public static long between(int firstDay, int lastDay, long random) {
        int day = firstDay + (int) (Key.unit(random) * (lastDay - firstDay + 1));
        return Brasilia.startOfDay(day) + OFFICE_OPENS + Math.floorMod(random * 31, OFFICE_HOURS);
    }
}
