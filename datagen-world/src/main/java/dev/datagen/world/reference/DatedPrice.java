package dev.datagen.world.reference;

import java.time.LocalDate;

/** What something costs, one price after the other. Immutable. */
public final class DatedPrice {

    /** From the second price on: the first day of each, in days since 1970-01-01. */
    private final int[] days;

    private final long[] cents;

    private DatedPrice(int[] days, long[] cents) {
        this.days = days;
        this.cents = cents;
    }

    /** @param text R$ with two places and, after each change, another: {@code 21.90>2025-09-01:23.90} */
    static DatedPrice parse(String text) {
        String[] parts = text.split(">", -1);
        int[] days = new int[parts.length - 1];
        long[] cents = new long[parts.length];
        cents[0] = Table.Row.hundredthsOf(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            days[i - 1] = (int) LocalDate.parse(parts[i].substring(0, colon)).toEpochDay();
            cents[i] = Table.Row.hundredthsOf(parts[i].substring(colon + 1));
        }
        return new DatedPrice(days, cents);
    }

    /**
     * The price of a day, in cents; before the first day that is known, the first price.
     *
     * @param epochDay in days since 1970-01-01
     */
    public long cents(int epochDay) {
        int which = 0;
        while (which < days.length && epochDay >= days[which]) {
            which++;
        }
        return cents[which];
    }
}
