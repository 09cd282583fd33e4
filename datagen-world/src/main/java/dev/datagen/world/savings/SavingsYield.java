package dev.datagen.world.savings;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.reference.Macro;

/**
 * What savings earn in the month that starts on a day (Lei 8.177/1991, article 12, as changed by Lei 12.703/2012, for deposits since 4 May
 * 2012): 0.5 % where the Selic target of that day is above 8.5 % a year, else 70 % of the target, and TR on top, compounded. Nothing is earned
 * for part of a month. Immutable.
 *
 * <p>TR differs from day to day; the one of the first of the month is taken for all days of the month.
 */
public final class SavingsYield {

    private static final int FIRST_MONTH = Months.of(2020, 1);
    private static final int LAST_MONTH = Months.of(2039, 12);
    private static final int MILLION = 1_000_000;

    /** Millionths a month, where the target is above {@link #THRESHOLD_BASIS_POINTS}. */
    private static final int FIXED = 5_000;

    private static final int THRESHOLD_BASIS_POINTS = 850;

    /** Without TR, millionths, by decision of Copom. */
    private final int[] base;

    /** Millionths, by month. */
    private final int[] tr;

    private SavingsYield(int[] base, int[] tr) {
        this.base = base;
        this.tr = tr;
    }

    /** Reads TR from the table of rates, which says what stands for months that it does not have. */
    public static SavingsYield of(Macro macro) {
        int[] base = new int[SelicTarget.decisions()];
        for (int i = 0; i < base.length; i++) {
            base[i] = baseMillionths(SelicTarget.decidedBasisPoints(i));
        }
        int[] tr = new int[LAST_MONTH - FIRST_MONTH + 1];
        for (int i = 0; i < tr.length; i++) {
            int month = FIRST_MONTH + i;
            // Published in ten-thousandths of a percent, which are millionths.
            tr[i] = (int) Math.rint(macro.tr(Months.year(month), Months.monthOfYear(month) + 1) * 10_000);
        }
        return new SavingsYield(base, tr);
    }

    /** The month's yield before TR, in millionths, for a Selic target in hundredths of a percent a year. */
    static int baseMillionths(int selicBasisPoints) {
        if (selicBasisPoints > THRESHOLD_BASIS_POINTS) {
            return FIXED;
        }
        double year = 1 + 0.7 * selicBasisPoints / 10_000;
        return (int) Math.rint((StrictMath.pow(year, 1.0 / Months.A_YEAR) - 1) * MILLION);
    }

    /** Both factors compounded, in millionths. */
    static int compounded(int baseMillionths, int trMillionths) {
        long product = (long) (MILLION + baseMillionths) * (MILLION + trMillionths);
        return (int) ((product + MILLION / 2) / MILLION - MILLION);
    }

    /**
     * The yield of the month that starts on a day, in millionths: the four decimals of a percent that BCB publishes (SGS 195).
     *
     * @param startDay the anniversary that begins the month, not the one on which interest is booked
     */
    int millionths(int startDay) {
        int month = Math.max(FIRST_MONTH, Math.min(LAST_MONTH, Months.of(startDay)));
        return compounded(base[SelicTarget.decision(startDay)], tr[month - FIRST_MONTH]);
    }

    /**
     * What is booked on the anniversary a month after a day, in cents, half up.
     *
     * @param lowestBalanceCents the least that lay there for the whole month, not negative
     */
    public long interestCents(long lowestBalanceCents, int startDay) {
        return (lowestBalanceCents * millionths(startDay) + MILLION / 2) / MILLION;
    }
}
