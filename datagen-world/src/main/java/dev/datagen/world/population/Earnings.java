package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.ConsumerPrices;
import dev.datagen.world.payroll.InssContribution;
import dev.datagen.world.payroll.MinimumWage;
import dev.datagen.world.payroll.Payslip;
import dev.datagen.world.payroll.PublicPay;

/** Pay of a month, from the income of a profile, which is that of 2025. In cents. */
public final class Earnings {

    /** Benefits are as from this month on. */
    public static final int BENEFITS_OF = Months.of(2025, 1);

    private static final int YEAR_OF_WAGES = 2025;

    private Earnings() {}

    /** The month from which on the wages of profiles are paid. */
    public static int wagesOf(int adjustmentMonth) {
        return Months.of(YEAR_OF_WAGES, adjustmentMonth);
    }

    /** The last month, up to a given one, in which what is adjusted once a year was adjusted; January is 1. */
    public static int lastAdjustment(int adjustmentMonth, int month) {
        return month - Math.floorMod(Months.monthOfYear(month) - (adjustmentMonth - 1), Months.A_YEAR);
    }

    /**
     * A month's gross wage, which is adjusted once a year by the prices since, and the minimum wage at the least.
     *
     * @param cents as agreed; the minimum wage of 2025 stands for that of each year
     * @param agreedMonth whose prices that is in
     * @param adjustedMonth the last month in which it was adjusted
     * @param month the month of work
     */
    public static long wageCents(int cents, int agreedMonth, int adjustedMonth, int month) {
        long minimum = MinimumWage.cents(month);
        return cents == Population.MINIMUM_WAGE_CENTS
                ? minimum
                : Math.max(minimum, ConsumerPrices.adjusted(cents, agreedMonth, adjustedMonth));
    }

    /**
     * A month's pension before any ceiling: those above the minimum wage are adjusted in January by the prices of the year before, or since they
     * began in it (Lei 8.213/1991, article 41-A).
     *
     * @param cents as granted; the minimum wage of 2025 stands for that of each year
     * @param grantedMonth whose prices that is in
     * @param firstMonth the first one for which it is paid
     */
    public static long pensionCents(int cents, int grantedMonth, int firstMonth, int month) {
        return wageCents(cents, grantedMonth, Math.max(firstMonth, lastAdjustment(1, month)), month);
    }

    /**
     * What somebody earns in a month without a job or pension, as the bank knows it: it goes with prices, and is told once a year. The minimum wage of 2025
     * stands for that of each month, by which many go.
     *
     * @param cents in 2025
     * @param reviewMonth when it is told, 1 to 12
     */
    public static long ownCents(int cents, int reviewMonth, int month) {
        return cents == Population.MINIMUM_WAGE_CENTS
                ? MinimumWage.cents(month)
                : ConsumerPrices.adjusted(cents, wagesOf(reviewMonth), lastAdjustment(reviewMonth, month));
    }

    /** What INSS pays of a pension: no more than the ceiling of its contributions; who has more has it from elsewhere. */
    public static long benefitCents(long pensionCents, int month) {
        return Math.min(InssContribution.ceilingCents(month), pensionCents);
    }

    /**
     * What is left of an income at the least: whichever month it is adjusted in, even if a government pays it, without dependents, and before a pensioner
     * is 65.
     */
    static long leastNetCents(EmploymentStatus employment, int incomeCents, int month) {
        if (employment == EmploymentStatus.RETIRED) {
            long pension = pensionCents(incomeCents, BENEFITS_OF, Integer.MIN_VALUE, month);
            return Payslip.benefit(benefitCents(pension, month), month).netCents();
        }
        long least = Long.MAX_VALUE;
        for (int adjusted = 1; adjusted <= Months.A_YEAR; adjusted++) {
            int since = lastAdjustment(adjusted, month);
            long wage = wageCents(incomeCents, wagesOf(adjusted), since, month);
            least = Math.min(least, Math.min(wage, PublicPay.ceilingCents(since)));
        }
        return Payslip.wage(least, month, month, 0).netCents();
    }
}
