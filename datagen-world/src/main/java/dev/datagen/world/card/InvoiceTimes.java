package dev.datagen.world.card;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.account.UseOfBank;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import dev.datagen.world.time.ClosedDays;
import dev.datagen.world.time.Moments;
import dev.datagen.world.time.Night;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Careers;
import dev.datagen.world.work.Employment;
import dev.datagen.world.work.Paydays;
import org.jspecify.annotations.Nullable;

/**
 * When invoices are settled. What is debited by agreement is so on the due day, and who does not always pay all waits for it, too. The others pay on it
 * or some days before, by habit: of who has a payday between closing and due day, many right after it. Some forget it at times, or wait for a payday soon
 * after, and pay late, but before the next invoice closes; nobody the last invoice of a card that is given up.
 *
 * <p>Remembers the last customer; belongs to one thread.
 */
public final class InvoiceTimes {

    /** Of the cards, whose invoices are debited from an account by agreement (estimate). */
    private static final double DEBITED = 0.25;

    /** When that is done: after the holders have had time to send the money. */
    private static final long DEBITS_FROM = 13 * Moments.HOUR;

    private static final long DEBITS_UNTIL = 18 * Moments.HOUR;

    /** Of who has a payday, so many pay their bills once the money is there (estimate). */
    private static final double AFTER_PAYDAY = 0.6;

    /** On the same day, the next, the one after. */
    private static final Categorical DAYS_AFTER_PAYDAY = Categorical.of(0.55, 0.30, 0.15);

    /** When all wages of a day have come. */
    private static final long PAID_UNTIL = 13 * Moments.HOUR + 30 * Moments.MINUTE;

    /** By habit, so many days before the due day, from none; and in a month now and then a day later than usual. */
    private static final Categorical DAYS_BEFORE = Categorical.of(0.40, 0.22, 0.12, 0.09, 0.06, 0.06, 0.05);

    private static final double A_DAY_LATER = 0.2;

    /** Who pays late does so so many days after the last on which it would be in time, from one (estimate). */
    private static final Categorical DAYS_LATE = Categorical.of(
            0.27, 0.17, 0.12, 0.08, 0.07, 0.05, 0.06, 0.03, 0.02, 0.03, 0.02, 0.015, 0.01, 0.01, 0.015, 0.01, 0.005,
            0.005, 0.005, 0.005);

    /** Whose payday is within so many days after the last on which it would be in time is likelier to pay late, and then waits for it; the others are less likely to (estimates). */
    private static final int PAYDAY_SOON = 10;

    private static final double TIMES_IF_PAYDAY_SOON = 1.6;
    private static final double TIMES_OTHERWISE = 0.75;

    /** Beside ordinals, for draws of their own. */
    private static final long TIME = 1L << 61;

    private static final long LATE = 1L << 58;

    private static final int HABIT = -2;

    private final Key key;
    private final Key closedKey;
    private final ReferenceData reference;
    private final Revolving revolving;
    private final Careers careers;
    private final Paydays paydays;
    private final Cancellations cancellations;

    private long ordinal = -1;
    private boolean isDebited;
    private boolean waits;

    /** Of who pays after their payday. */
    private @Nullable Career career;

    private int daysBefore;

    /** @param key of the world */
    public InvoiceTimes(
            Key key,
            ReferenceData reference,
            Revolving revolving,
            Careers careers,
            Employment employment,
            Cancellations cancellations) {
        this.key = key.derive("invoices");
        this.reference = reference;
        this.revolving = revolving;
        this.careers = careers;
        this.paydays = new Paydays(employment);
        this.cancellations = cancellations;
        this.closedKey = this.key.derive("closed days");
    }

    /**
     * When the invoice due in a month is settled: in the afternoon where it is debited, else at any hour, or in the daytime where it may be large and paid
     * from here; which limits hold elsewhere is not known.
     */
    public long settledMillis(Profile profile, int month) {
        enter(profile);
        Draws draws = new Draws().from(key.at(TIME ^ profile.ordinal(), month));
        State state = reference.municipality(profile.municipality()).state();
        long time = isDebited
                ? Moments.between(DEBITS_FROM, DEBITS_UNTIL, draws)
                : Moments.inBrasilia(Moments.anyHour(draws), state);
        if (Night.holds(time) && isLarge(profile) && UseOfBank.mayBankHere(profile)) {
            time = Moments.between(Night.UNTIL + Moments.behindBrasilia(state), Night.FROM, draws);
        }
        int last = InvoiceCalendar.payableDay(profile, month);
        if (mayPayLate(profile, month)) {
            int payday = soonPayday(profile, last);
            double times = payday > last ? TIMES_IF_PAYDAY_SOON : TIMES_OTHERWISE;
            if (revolving.paysLate(profile, month, times)) {
                int day = lateDay(profile, month, last, payday);
                return Brasilia.startOfDay(day) + (day == payday ? afterPay(time, draws) : time);
            }
        }
        if (waits) {
            return Brasilia.startOfDay(last) + time;
        }
        double closed = Key.unit(closedKey.at(profile.ordinal(), month));
        int first = InvoiceCalendar.closingDay(profile, month) + 1;
        int payday = career == null ? Paydays.NONE : payday(profile, career, first, last);
        if (payday >= first) {
            int day = day(payday + DAYS_AFTER_PAYDAY.pick(draws.unit()), first, last, closed);
            return Brasilia.startOfDay(day) + (day == payday ? afterPay(time, draws) : time);
        }
        int before = daysBefore - (draws.chance(A_DAY_LATER) ? 1 : 0);
        return Brasilia.startOfDay(day(InvoiceCalendar.dueDay(profile, month) - before, first, last, closed)) + time;
    }

    /** By who is not debited, and whose last invoice it is not. */
    private boolean mayPayLate(Profile profile, int month) {
        return !isDebited
                && revolving.paysLate(profile, month, TIMES_IF_PAYDAY_SOON)
                && month < cancellations.lastDue(profile);
    }

    /** The first payday after the last day on which it would be in time, if it is soon after; earlier otherwise. */
    private int soonPayday(Profile profile, int last) {
        if (!isPaidMonthly(profile)) {
            return Paydays.NONE;
        }
        Career working = careers.of(profile);
        for (int month = Months.of(last) - 1; month <= Months.of(last + PAYDAY_SOON); month++) {
            int day = paydays.of(profile, working, month);
            if (day > last && day <= last + PAYDAY_SOON) {
                return day;
            }
        }
        return Paydays.NONE;
    }

    /** Before the next invoice closes. */
    private int lateDay(Profile profile, int month, int last, int payday) {
        Draws draws = new Draws().from(key.at(LATE ^ profile.ordinal(), month));
        int wished =
                payday > last ? payday + DAYS_AFTER_PAYDAY.pick(draws.unit()) : last + 1 + DAYS_LATE.pick(draws.unit());
        int day = ClosedDays.afterwards(draws.unit(), wished);
        return Math.min(day, InvoiceCalendar.closingDay(profile, month + 1) - 1);
    }

    /** Whether it may be more than is paid at night, now or once the limit is higher. */
    private static boolean isLarge(Profile profile) {
        return (long) profile.cardLimitCents() * LimitReviews.MOST_TIMES > Night.MOST_CENTS;
    }

    /** @param closed the quantile that tells whether one pays while banks are closed */
    private static int day(int wished, int first, int last, double closed) {
        return Math.min(last, ClosedDays.afterwards(closed, Math.max(first, wished)));
    }

    private static long afterPay(long time, Draws draws) {
        return time >= PAID_UNTIL ? time : Moments.between(PAID_UNTIL, Night.FROM, draws);
    }

    /** The last day from one on to another on which a month's wage or pension comes; earlier if there is none. */
    private int payday(Profile profile, Career working, int first, int last) {
        int payday = Paydays.NONE;
        for (int month = Months.of(first) - 1; month <= Months.of(last); month++) {
            int day = paydays.of(profile, working, month);
            if (day >= first && day <= last) {
                payday = day;
            }
        }
        return payday;
    }

    private void enter(Profile profile) {
        if (profile.ordinal() == ordinal) {
            return;
        }
        ordinal = profile.ordinal();
        isDebited = Key.unit(key.at(TIME ^ ordinal, -1)) < DEBITED;
        waits = isDebited || revolving.mayOwe(profile);
        career = null;
        if (waits) {
            return;
        }
        long habit = key.at(TIME ^ ordinal, HABIT);
        daysBefore = DAYS_BEFORE.pick(Key.unit(habit));
        if (isPaidMonthly(profile) && Key.unit(~habit * 3) < AFTER_PAYDAY) {
            career = careers.of(profile);
        }
    }

    private static boolean isPaidMonthly(Profile profile) {
        return profile.employment() == EmploymentStatus.EMPLOYED || profile.employment() == EmploymentStatus.RETIRED;
    }

    /**
     * In which month the invoice is due that is the first not to be settled before an instant.
     *
     * @param day at whose beginning, in which or at whose end the instant is
     */
    public int nextDue(Profile profile, int day, long millis) {
        int open = InvoiceCalendar.dueMonth(profile, Months.of(day), day);
        return settledMillis(profile, open - 1) >= millis ? open - 1 : open;
    }

    /** Whether the invoice due in a month is paid late. */
    public boolean isLate(Profile profile, int month) {
        return Brasilia.epochDay(settledMillis(profile, month)) > InvoiceCalendar.payableDay(profile, month);
    }

    /** Whether the invoice due in a month is the next one to be paid. */
    public boolean isNext(Profile profile, int month, long millis) {
        return millis > settledMillis(profile, month - 1);
    }
}
