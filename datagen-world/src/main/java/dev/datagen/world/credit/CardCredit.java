package dev.datagen.world.credit;

/**
 * What an issuer takes for an invoice that is not paid in full: until the next due day on the rest (rotativo, no longer than that: Res. CMN
 * 4.549/2017), and for financing it in equal parts afterwards. Both together may be no more than the debt
 * (Lei 14.690/2023, article 28; Res. CMN 5.112/2023).
 *
 * @param revolvingBasisPoints hundredths of a percent a month of 30 days, 1 to 2,000
 * @param financingBasisPoints hundredths of a percent a month, 1 to 2,000
 */
public record CardCredit(int revolvingBasisPoints, int financingBasisPoints) {

    private static final int MOST_BASIS_POINTS = 2000;
    private static final double BASIS_POINTS = 10_000;
    private static final int DAYS_A_MONTH = 30;
    private static final int FINE_PERCENT = 2;

    public CardCredit {
        check(revolvingBasisPoints);
        check(financingBasisPoints);
    }

    private static void check(int basisPoints) {
        if (basisPoints < 1 || basisPoints > MOST_BASIS_POINTS) {
            throw new IllegalArgumentException(
                    "rate of " + basisPoints + " hundredths of a percent a month is outside 1.." + MOST_BASIS_POINTS);
        }
    }

    /** Interest on a debt for some days, in cents, half up. */
    public long interestCents(long debtCents, int days) {
        long divisor = (long) BASIS_POINTS * DAYS_A_MONTH;
        return (debtCents * revolvingBasisPoints * days + divisor / 2) / divisor;
    }

    /** Of who pays nothing: 2 % once and 1 % a month (Código de Defesa do Consumidor, article 52), in cents. */
    public static long fineCents(long debtCents, int days) {
        return (debtCents * FINE_PERCENT + 50) / 100 + (debtCents * days + 1500) / 3000;
    }

    /**
     * Interest and fine of who has missed a payment already: at the rate of financing, because what revolves may do so no longer than to the next
     * due day, with 1 % a month for being late and 2 % once of what is newly owed, in cents.
     *
     * @param newCents what of the debt has been owed only since this due day
     */
    public long arrearsCents(long debtCents, long newCents, int days) {
        long divisor = (long) BASIS_POINTS * DAYS_A_MONTH;
        long interest = (debtCents * financingBasisPoints * days + divisor / 2) / divisor;
        return interest + (debtCents * days + 1500) / 3000 + (newCents * FINE_PERCENT + 50) / 100;
    }

    /**
     * One of the equal parts by which a debt is paid off, the first at once, in cents: Price, and IOF on each part of the debt for its time on
     * top.
     *
     * @param parts 2 to 12
     * @param day on which it is agreed, in days since 1970-01-01
     * @param mostInterestCents what all parts are at the most beyond debt and IOF
     */
    public long partCents(long debtCents, int parts, int day, long mostInterestCents) {
        double rate = financingBasisPoints / BASIS_POINTS;
        double factor = 1;
        for (int i = 1; i < parts; i++) {
            factor = factor / (1 + rate) + 1;
        }
        long share = debtCents / parts;
        long tax = CreditTax.cents(share * DAYS_A_MONTH * parts * (parts - 1) / 2, debtCents - share, day);
        long most = (debtCents + tax + mostInterestCents) / parts;
        return Math.min(most, (long) Math.ceil((debtCents + tax) / factor));
    }
}
