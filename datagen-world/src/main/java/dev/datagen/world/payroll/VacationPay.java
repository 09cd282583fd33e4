package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;

/**
 * Pay for a vacation: the days' wage and a third (Constituição, article 7, XVII), two days before it starts (CLT, article 145). Up to ten of
 * the thirty days can be sold (CLT, article 143), for which neither contribution nor tax is due; they are worked and paid like others.
 *
 * <p>Contribution and tax are reckoned on this payment by itself. Where the month has a wage for worked days as well, contributions are due on
 * the sum, and the difference is not modelled.
 */
public final class VacationPay {

    private static final int DAYS = 30;
    private static final int MOST_SOLD = 10;

    private VacationPay() {}

    /** When it arrives: two days before the first day of rest, or on the business day before that. */
    public static int payday(int firstDay) {
        return BankCalendar.BRAZIL.previousBusinessDay(firstDay - 2);
    }

    /**
     * The payment for the whole thirty days.
     *
     * @param wageCents gross, a month
     * @param daysSold 0 to 10, paid on top of the days of rest
     * @param payMonth chooses the tables
     */
    public static Payslip of(long wageCents, int daysSold, int payMonth, int dependents) {
        if (daysSold < 0 || daysSold > MOST_SOLD) {
            throw new IllegalArgumentException("days sold " + daysSold + " is outside 0.." + MOST_SOLD);
        }
        long taken = withThird(wageCents, DAYS - daysSold);
        long contribution = InssContribution.cents(taken, payMonth);
        long tax = IncomeTax.cents(taken, contribution, dependents, payMonth);
        return new Payslip(taken + withThird(wageCents, daysSold), contribution, tax, 0);
    }

    /** The wage of the days that were sold, for they are worked; it comes with the wages of the month. */
    public static long workedCents(long wageCents, int daysSold) {
        return (wageCents * daysSold + DAYS / 2) / DAYS;
    }

    /** Four thirds of so many thirtieths, half up. */
    private static long withThird(long wageCents, int days) {
        return (wageCents * days * 4 + 45) / 90;
    }
}
