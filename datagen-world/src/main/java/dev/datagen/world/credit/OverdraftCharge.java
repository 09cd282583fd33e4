package dev.datagen.world.credit;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;

/**
 * What a month in the red costs, in cents.
 *
 * @param interestCents the bank's
 * @param taxCents IOF
 */
public record OverdraftCharge(long interestCents, long taxCents) {

    /**
     * The charge of a month.
     *
     * @param debtCentDays the debt at the end of each day of the month, added up; not negative
     * @param growthCents by how much the debt was higher at the end of each day than the day before, falls not counted, added up
     */
    public static OverdraftCharge of(OverdraftRate rate, long debtCentDays, long growthCents, int month) {
        return new OverdraftCharge(
                rate.interestCents(debtCentDays),
                CreditTax.cents(debtCentDays, growthCents, Months.firstDay(month + 1) - 1));
    }

    /** When it is booked: on the first business day of the next month, the custom of most banks. */
    public static int bookingDay(int month) {
        return BankCalendar.BRAZIL.nextBusinessDay(Months.firstDay(month + 1));
    }
}
