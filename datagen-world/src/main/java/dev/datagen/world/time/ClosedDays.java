package dev.datagen.world.time;

import dev.datagen.model.TransactionType;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.State;

/**
 * What becomes of payments that somebody thinks of while banks are closed, on a weekend or a holiday: boletos are paid in the app at once, transfers by
 * STR are ordered for the next business day, and most are left for another day of the week. Immutable.
 */
public final class ClosedDays {

    /** Of transfers, so many are ordered at once (estimate). */
    private static final double ORDERED = 0.25;

    /** Of boletos, so many are paid at once, and so many on the next business day (estimates). */
    private static final double PAID_AT_ONCE = 0.5;

    private static final double PUT_OFF = 0.15;

    /** Of who pays by a due day, so many pay on the business day before if they do not at once (estimate). */
    private static final double PAID_BEFORE = 0.35;

    private static final int WORKWEEK = 5;
    private static final int WEEK = 7;

    private final Key key;

    /** @param key of the movements */
    public ClosedDays(Key key) {
        this.key = key.derive("closed days");
    }

    /** The day on which a drawn payment is carried out that comes to mind on another of the same month: near it, as {@link Agenda#holdsNear} has it. */
    public int day(long ordinal, int month, int number, TransactionType type, int day) {
        if (BankCalendar.BRAZIL.isBusinessDay(day)) {
            return day;
        }
        long random = random(ordinal, month, number);
        double u = Key.unit(random);
        boolean boleto = type == TransactionType.BOLETO;
        if (boleto && u < PAID_AT_ONCE) {
            return day;
        }
        return u >= 1 - (boleto ? PUT_OFF : ORDERED)
                ? businessDay(day, month)
                : inTheWeek(Math.floorMod((int) random, WORKWEEK), month, day);
    }

    /** Whether a transfer that is carried out on one day is ordered on an earlier one on which it came to mind. */
    public boolean isOrdered(long ordinal, int month, int number, int day, int carriedOut) {
        return carriedOut > day
                && !BankCalendar.BRAZIL.isBusinessDay(day)
                && Key.unit(random(ordinal, month, number)) >= 1 - ORDERED;
    }

    /** When it was ordered: since banks closed last. */
    public long orderedMillis(long ordinal, int month, int number, PersonalTimes times, State state, long millis) {
        Draws draws = new Draws().from(~random(ordinal, month, number));
        int day = Brasilia.epochDay(millis);
        int closed = day - BankCalendar.BRAZIL.previousBusinessDay(day - 1) - 1;
        int ordered = day - 1 - draws.below(closed);
        return Brasilia.startOfDay(ordered) + Moments.inBrasilia(times.timeOfDay(Moments.PIX, ordered, draws), state);
    }

    /** The day on which a household pays a bill that it would pay on a day, by its quantile: at once in the app, before, or when banks are open again. */
    public static int ofBill(double u, int day, int month) {
        if (u < PAID_AT_ONCE) {
            return day;
        }
        int before = BankCalendar.BRAZIL.previousBusinessDay(day);
        return u < PAID_AT_ONCE + PAID_BEFORE && before >= Months.firstDay(month)
                ? before
                : BankCalendar.BRAZIL.nextBusinessDay(day);
    }

    /** The same where nothing is paid before its day. */
    public static int afterwards(double u, int day) {
        return u < PAID_AT_ONCE ? day : BankCalendar.BRAZIL.nextBusinessDay(day);
    }

    /** The next business day, or the last one before if the month ends first; never past the end of the DOC. */
    public static int businessDay(int day, int month) {
        int next = BankCalendar.BRAZIL.nextBusinessDay(day);
        return next >= Months.firstDay(month + 1) ? BankCalendar.BRAZIL.previousBusinessDay(day) : next;
    }

    /** A business day of the same week, Monday first, or of the next one where the month has begun since. */
    private static int inTheWeek(int weekday, int month, int day) {
        int wished = day - Brasilia.dayOfWeek(day) + 1 + weekday;
        int within = wished < Months.firstDay(month)
                ? wished + WEEK
                : wished >= Months.firstDay(month + 1) ? wished - WEEK : wished;
        return BankCalendar.BRAZIL.isBusinessDay(within) ? within : businessDay(day, month);
    }

    private long random(long ordinal, int month, int number) {
        return key.at(ordinal, (long) month << 32 | number);
    }
}
