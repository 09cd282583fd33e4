package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.payroll.InssContribution;
import dev.datagen.world.payroll.MinimumWage;
import dev.datagen.world.payroll.Payslip;

/** Pay of a month, from the income that a customer's row says. In cents. */
public final class Earnings {

    private Earnings() {}

    /**
     * Gross pay of a month: what the customer's row says, the minimum wage of that month at the least, and of a pension no more than the
     * ceiling of INSS; who has more has it from elsewhere.
     */
    public static long grossCents(EmploymentStatus employment, int incomeCents, int month) {
        long minimum = MinimumWage.cents(month);
        if (incomeCents == Population.MINIMUM_WAGE_CENTS) {
            return minimum;
        }
        long most = employment == EmploymentStatus.RETIRED ? InssContribution.ceilingCents(month) : Long.MAX_VALUE;
        return Math.max(minimum, Math.min(most, incomeCents));
    }

    /** What is left of it at the least: without dependents, and before a pensioner is 65. */
    static long leastNetCents(EmploymentStatus employment, int incomeCents, int month) {
        long gross = grossCents(employment, incomeCents, month);
        return employment == EmploymentStatus.RETIRED
                ? Payslip.benefit(gross, month).netCents()
                : Payslip.wage(gross, month, month, 0).netCents();
    }
}
