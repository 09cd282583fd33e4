package dev.datagen.world.payroll;

import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.savings.SelicTarget;

/**
 * Interest on the income tax of the last year, whether it is paid in parts or comes back, simple, from the month after the one in which it was to be declared,
 * May: Selic of the months since then up to the one before the payment, and one percent for that of the payment (Lei 9.250/1995, articles 14
 * and 16).
 */
public final class TaxInterest {

    private static final int MAY = 4;

    /** Hundredths of a percent for the month of the payment. */
    private static final int OF_THE_MONTH = 100;

    private static final int ALL = 10_000;

    /** By so many hundredths of a percent a year the rate of a day lies below Copom's target. */
    private static final int BELOW_TARGET = 10;

    private static final double BUSINESS_DAYS_A_YEAR = 252;

    private TaxInterest() {}

    /**
     * A sum with its interest, in cents, half up.
     *
     * @param month in which it is paid, from May to December
     */
    public static long with(long cents, int month) {
        int since = Months.of(Months.year(month), MAY + 1);
        int rate = month > since ? OF_THE_MONTH : 0;
        for (int each = since + 1; each < month; each++) {
            rate += selic(each);
        }
        return (cents * (ALL + rate) + ALL / 2) / ALL;
    }

    /** Selic of a month in hundredths of a percent, as Receita Federal publishes it: of its business days' rates. */
    static int selic(int month) {
        double grown = 1;
        int target = Integer.MIN_VALUE;
        double aDay = 1;
        for (int day = Months.firstDay(month); day < Months.firstDay(month + 1); day++) {
            if (BankCalendar.BRAZIL.isBusinessDay(day)) {
                if (SelicTarget.basisPoints(day) != target) {
                    target = SelicTarget.basisPoints(day);
                    double rate = (target - BELOW_TARGET) / (double) ALL;
                    aDay = StrictMath.pow(1 + rate, 1 / BUSINESS_DAYS_A_YEAR);
                }
                grown *= aDay;
            }
        }
        return (int) Math.round((grown - 1) * ALL);
    }
}
