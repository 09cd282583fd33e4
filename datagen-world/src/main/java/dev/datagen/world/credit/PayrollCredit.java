package dev.datagen.world.credit;

import dev.datagen.world.calendar.Brasilia;

/** What the law allows of a loan whose instalments are withheld from pay or pension (crédito consignado). */
public final class PayrollCredit {

    /** Of pay after contribution and tax, for loans (Lei 10.820/2003, articles 2 and 6, since Lei 14.431/2022). */
    private static final int MARGIN_PERCENT = 35;

    /** First days of the ceilings of INSS, ascending (resolutions of CNPS, published by INSS). */
    private static final int[] SINCE = {
        Brasilia.epochDay(2020, 3, 17),
        Brasilia.epochDay(2022, 1, 1),
        Brasilia.epochDay(2023, 3, 13),
        Brasilia.epochDay(2023, 3, 30),
        Brasilia.epochDay(2023, 8, 21),
        Brasilia.epochDay(2023, 10, 23),
        Brasilia.epochDay(2023, 12, 11),
        Brasilia.epochDay(2024, 2, 5),
        Brasilia.epochDay(2024, 3, 4),
        Brasilia.epochDay(2024, 4, 30),
        Brasilia.epochDay(2024, 6, 6),
        Brasilia.epochDay(2025, 1, 9),
        Brasilia.epochDay(2025, 3, 28)
    };

    /** Millionths a month, before the first of those days and from each of them. */
    private static final int[] CEILINGS = {
        20_800, 18_000, 21_400, 17_000, 19_700, 19_100, 18_400, 18_000, 17_600, 17_200, 16_800, 16_600, 18_000, 18_500
    };

    private PayrollCredit() {}

    /** The most that may be asked of a pensioner of INSS, in millionths a month. */
    public static int ceilingMillionths(int epochDay) {
        int period = SINCE.length;
        while (period > 0 && epochDay < SINCE[period - 1]) {
            period--;
        }
        return CEILINGS[period];
    }

    /** The most that the instalments of a month may take of it, in cents. */
    public static long marginCents(long netPayCents) {
        return netPayCents * MARGIN_PERCENT / 100;
    }
}
