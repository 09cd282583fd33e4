package dev.datagen.world.payroll;

/**
 * One payment to an employee or pensioner, in cents.
 *
 * @param grossCents before deductions
 * @param contributionCents social security withheld
 * @param taxCents income tax withheld
 * @param advanceCents paid before on account of the same gross pay
 */
public record Payslip(long grossCents, long contributionCents, long taxCents, long advanceCents) {

    /** Of a benefit to who is 65 or older, a second exempt part (Lei 7.713/1988, article 6, XV; the amount of Lei 13.149/2015). */
    private static final long EXEMPT_FROM_65_CENTS = 190_398;

    public Payslip {
        requireNotNegative("gross pay", grossCents);
        requireNotNegative("contribution", contributionCents);
        requireNotNegative("income tax", taxCents);
        requireNotNegative("advance", advanceCents);
        if (contributionCents + taxCents + advanceCents > grossCents) {
            throw new IllegalArgumentException("deductions of " + (contributionCents + taxCents + advanceCents)
                    + " cents exceed the gross pay of " + grossCents);
        }
    }

    private static void requireNotNegative(String what, long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException(what + " of " + cents + " cents is negative");
        }
    }

    /**
     * A month's wage. Civil servants are counted like employees: those hired since 2013 contribute up to the same ceiling (Lei
     * 12.618/2012), older ones more.
     *
     * @param workMonth chooses the table of the contribution
     * @param payMonth chooses the table of the income tax
     * @param dependents for the income tax
     */
    public static Payslip wage(long grossCents, int workMonth, int payMonth, int dependents) {
        long contribution = InssContribution.cents(grossCents, workMonth);
        return new Payslip(
                grossCents, contribution, IncomeTax.cents(grossCents, contribution, dependents, payMonth), 0);
    }

    /** A pension of INSS to someone younger than 65: taxed, without contribution. */
    public static Payslip benefit(long grossCents, int payMonth) {
        return new Payslip(grossCents, 0, IncomeTax.cents(grossCents, 0, 0, payMonth), 0);
    }

    /** A pension of INSS to someone of 65 or more. */
    public static Payslip benefitFrom65(long grossCents, int payMonth) {
        long taxable = Math.max(0, grossCents - EXEMPT_FROM_65_CENTS);
        return new Payslip(grossCents, 0, IncomeTax.cents(taxable, 0, 0, payMonth), 0);
    }

    /** What arrives in the account. */
    public long netCents() {
        return grossCents - contributionCents - taxCents - advanceCents;
    }
}
