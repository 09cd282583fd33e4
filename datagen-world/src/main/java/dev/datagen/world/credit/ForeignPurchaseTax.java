package dev.datagen.world.credit;

import dev.datagen.world.calendar.Brasilia;

/**
 * IOF on purchases abroad with a credit card (Decreto 6.306/2007, article 15-B: 6.38 % since Decreto 7.454/2011, falling by Decreto 10.997/2022; Decretos 12.466 and
 * 12.499/2025, which Congress had suspended from 27 June to 16 July 2025).
 */
public final class ForeignPurchaseTax {

    private static final long BASIS_POINTS = 10_000;

    /** First days of the periods, ascending. */
    private static final int[] SINCE = {
        Brasilia.epochDay(2023, 1, 2),
        Brasilia.epochDay(2024, 1, 2),
        Brasilia.epochDay(2025, 1, 2),
        Brasilia.epochDay(2025, 5, 23),
        Brasilia.epochDay(2025, 6, 27),
        Brasilia.epochDay(2025, 7, 17)
    };

    /** Hundredths of a percent before the first of those days and from each of them. */
    private static final int[] RATES = {638, 538, 438, 338, 350, 338, 350};

    private ForeignPurchaseTax() {}

    /** Hundredths of a percent on a day, in days since 1970-01-01. */
    public static int basisPoints(int day) {
        int period = SINCE.length;
        while (period > 0 && day < SINCE[period - 1]) {
            period--;
        }
        return RATES[period];
    }

    /** What of an amount that includes it is the tax, in cents, half up. */
    public static long within(long cents, int day) {
        int rate = basisPoints(day);
        long divisor = BASIS_POINTS + rate;
        return (cents * rate + divisor / 2) / divisor;
    }
}
