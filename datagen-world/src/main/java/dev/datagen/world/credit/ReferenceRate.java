package dev.datagen.world.credit;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.reference.Macro;

/** TR, by which balances of housing loans are corrected each month. The one of the first day stands for all days of a month. Immutable. */
public final class ReferenceRate {

    private static final int FIRST_MONTH = Months.of(2005, 1);
    private static final int LAST_MONTH = Months.of(2039, 12);

    /** TR is published in ten-thousandths of a percent. */
    private static final int MILLIONTHS_OF_A_PERCENT = 10_000;

    private final int[] millionths = new int[LAST_MONTH - FIRST_MONTH + 1];

    /** Reads the table of rates, which says what stands for months that it does not have. */
    public ReferenceRate(Macro macro) {
        for (int i = 0; i < millionths.length; i++) {
            int month = FIRST_MONTH + i;
            double percent = macro.tr(Months.year(month), Months.monthOfYear(month) + 1);
            millionths[i] = (int) Math.rint(percent * MILLIONTHS_OF_A_PERCENT);
        }
    }

    /** Of the month that begins in a month. */
    public int millionths(int month) {
        return millionths[Math.max(FIRST_MONTH, Math.min(LAST_MONTH, month)) - FIRST_MONTH];
    }
}
