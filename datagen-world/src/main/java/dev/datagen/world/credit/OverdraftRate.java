package dev.datagen.world.credit;

/**
 * Interest on an account in the red: simple, on each day's debt, by a month of 30 days.
 *
 * @param monthlyBasisPoints hundredths of a percent a month, 1 to 800: 8 % is the most since 6 January 2020 (Res. CMN 4.765/2019, article 3)
 */
public record OverdraftRate(int monthlyBasisPoints) {

    private static final int CAP_BASIS_POINTS = 800;
    private static final long BASIS_POINT_DAYS = 30 * 10_000L;

    public OverdraftRate {
        if (monthlyBasisPoints < 1 || monthlyBasisPoints > CAP_BASIS_POINTS) {
            throw new IllegalArgumentException("overdraft rate of " + monthlyBasisPoints
                    + " hundredths of a percent a month is outside 1.." + CAP_BASIS_POINTS);
        }
    }

    /** The rate of a month in millionths. */
    public long millionths() {
        return monthlyBasisPoints * 100L;
    }

    /**
     * The month's interest in cents, half up.
     *
     * @param debtCentDays the debt at the end of each day of the month, added up; not negative
     */
    public long interestCents(long debtCentDays) {
        return (debtCentDays * monthlyBasisPoints + BASIS_POINT_DAYS / 2) / BASIS_POINT_DAYS;
    }
}
