package dev.datagen.world.card;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Profile;

/** When the invoices of a card close, are due and are paid. Days are since 1970-01-01. */
public final class InvoiceCalendar {

    private InvoiceCalendar() {}

    /** The day on which the invoice of a month is due, whether banks are open or not. */
    public static int dueDay(Profile profile, int month) {
        return Months.day(month, profile.cardDueDay());
    }

    /** The due day, or the first business day after it. */
    public static int payableDay(Profile profile, int month) {
        return BankCalendar.BRAZIL.nextBusinessDay(dueDay(profile, month));
    }

    /** The day from which on purchases go to the invoice after the one due in a month. */
    public static int closingDay(Profile profile, int month) {
        int day = profile.cardClosingDay();
        return Months.day(day < profile.cardDueDay() ? month : month - 1, day);
    }

    /** The month in which what is bought on a day falls due. */
    public static int dueMonth(Profile profile, int monthOfDay, int day) {
        int month = monthOfDay;
        while (day >= closingDay(profile, month)) {
            month++;
        }
        return month;
    }
}
