package dev.datagen.world.loan;

import dev.datagen.model.LoanType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.FinancedTax;
import dev.datagen.world.population.LoanTerms;

/** What a loan costs by its contract: IOF, which is lent as well, and CET. */
public final class LoanCosts {

    private static final double DAYS_A_YEAR = 365;
    private static final double DAYS_A_MONTH = DAYS_A_YEAR / Months.A_YEAR;
    private static final double MILLION = 1e6;

    /** From where it starts, Newton's method needs four or five steps for all the digits there are. */
    private static final int STEPS = 20;

    private static final double EXACT = 1e-12;

    private LoanCosts() {}

    /** In cents; loans for housing are free of it (Decreto 6.306/2007, article 9, I). */
    public static long taxCents(LoanTerms terms) {
        if (terms.type() == LoanType.HOUSING) {
            return 0;
        }
        return new FinancedTax(terms.rateMillionths(), terms.term(), terms.disbursementDay(), terms.firstDueDay())
                .cents(terms.principalCents());
    }

    /** What borrower or seller is paid, in cents. */
    public static long releasedCents(LoanTerms terms) {
        return releasedCents(terms, taxCents(terms));
    }

    /** The same where the tax is known. */
    public static long releasedCents(LoanTerms terms, long taxCents) {
        return terms.principalCents() - taxCents;
    }

    /**
     * CET, a year, in millionths: the rate at which what is paid is worth what was released, by days of which a year has 365 (Res. CMN
     * 4.881/2020). TR is left out, as nobody knows it.
     *
     * @param released what {@link #releasedCents(LoanTerms, long)} says
     */
    public static long yearlyMillionths(LoanTerms terms, long released) {
        LoanSchedule schedule = new LoanSchedule(terms);
        long[] paid = new long[terms.term()];
        int[] days = new int[terms.term()];
        for (int i = 0; i < paid.length; i++) {
            schedule.moveTo(i + 1);
            paid[i] = schedule.totalCents();
            days[i] = schedule.dueDay() - terms.disbursementDay();
        }
        // The present value falls with the logarithm of the daily rate and is convex: from a rate too low, each step
        // comes closer from below.
        double daily = StrictMath.log1p(terms.rateMillionths() / MILLION) / (DAYS_A_MONTH + 1);
        for (int i = 0; i < STEPS; i++) {
            double step = step(paid, days, released, daily);
            daily += step;
            if (Math.abs(step) < EXACT) {
                break;
            }
        }
        return Math.round((StrictMath.exp(daily * DAYS_A_YEAR) - 1) * MILLION);
    }

    private static double step(long[] paid, int[] days, long released, double daily) {
        double[] months = new double[Months.LONGEST - Months.SHORTEST + 1];
        for (int i = 0; i < months.length; i++) {
            months[i] = StrictMath.exp(-daily * (Months.SHORTEST + i));
        }
        double factor = StrictMath.exp(-daily * days[0]);
        double value = 0;
        double slope = 0;
        for (int i = 0; i < paid.length; i++) {
            factor *= i == 0 ? 1 : months[days[i] - days[i - 1] - Months.SHORTEST];
            value += paid[i] * factor;
            slope += paid[i] * factor * days[i];
        }
        return (value - released) / slope;
    }
}
