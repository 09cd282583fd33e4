package dev.datagen.world.life;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;

/** When the invoices of a card close, are due and are paid. Days are since 1970-01-01. */
final class InvoiceCalendar {

    /** Days from an invoice's closing to its due day. */
    static final int CLOSING_DAYS = 7;

    /** In milliseconds since midnight. */
    static final long PAID_AT = 10 * Moments.HOUR + Moments.MINUTE / 2;

    private InvoiceCalendar() {}

    static int dueDay(Profile profile, int month) {
        return Months.day(month, profile.cardDueDay());
    }

    /** The due day, or the first business day after it. */
    static int payableDay(Profile profile, int month) {
        return BankCalendar.BRAZIL.nextBusinessDay(dueDay(profile, month));
    }

    /** The day from which on purchases go to the invoice after the one due in a month. */
    static int closingDay(Profile profile, int month) {
        return dueDay(profile, month) - CLOSING_DAYS;
    }

    /** The month in which what is bought on a day falls due. */
    static int dueMonth(Profile profile, int monthOfDay, int day) {
        int month = monthOfDay;
        while (day >= closingDay(profile, month)) {
            month++;
        }
        return month;
    }

    /** Whether the invoice due in a month is the next one to be paid. */
    static boolean isNext(Profile profile, int month, long millis) {
        return millis > Brasilia.startOfDay(payableDay(profile, month - 1)) + PAID_AT;
    }
}
