package dev.datagen.world.savings;

import dev.datagen.world.calendar.Months;

/**
 * The day of the month on which a savings deposit earns: the day of the deposit, and the first of the next month for one of the 29th, 30th or
 * 31st (Lei 8.177/1991, article 12, § 4).
 */
public final class SavingsAnniversary {

    private static final int LAST = 28;

    private SavingsAnniversary() {}

    /** The day from which a deposit counts: the same, or the first of the next month. */
    private static int start(int depositDay) {
        int month = Months.of(depositDay);
        return depositDay - Months.firstDay(month) < LAST ? depositDay : Months.firstDay(month + 1);
    }

    /** 1 to 28. */
    public static int dayOfMonth(int depositDay) {
        int start = start(depositDay);
        return start - Months.firstDay(Months.of(start)) + 1;
    }
}
