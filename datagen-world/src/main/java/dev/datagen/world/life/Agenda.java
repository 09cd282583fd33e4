package dev.datagen.world.life;

import java.util.Arrays;

/**
 * What happens to one customer in one month, or in a window of it, in time order.
 *
 * <p>An item is one {@code long}, so that sorting and running through them costs no allocation:
 *
 * <pre>
 * 0 (1) │ milliseconds since the month began (32) │ kind (4) │ detail (10) │ number (17)
 * </pre>
 */
final class Agenda {

    static final int TRANSACTION = 0;
    static final int PURCHASE = 1;
    static final int TRADE = 2;
    static final int INSTALLMENT = 3;
    static final int INVOICE = 4;
    static final int INCOME = 5;
    static final int BILL = 6;
    static final int FRIEND = 7;
    static final int OWN_TRANSFER = 8;
    static final int SAVINGS_INTEREST = 9;
    static final int BANK_CHARGE = 10;
    static final int DISPUTE = 11;

    /** Of a session of B3 or of a dividend, which the number tells apart. */
    static final int SETTLEMENT = 12;

    static final int SPLIT = 13;
    static final int CLOSURE = 14;
    static final int EX_DIVIDEND = 15;

    /** No two business days are further apart. */
    static final int NEAR_DAYS = 6;

    private static final int NUMBER_BITS = 17;
    private static final int DETAIL_BITS = 10;
    private static final int KIND_BITS = 4;
    private static final int TIME_SHIFT = NUMBER_BITS + DETAIL_BITS + KIND_BITS;

    private long[] items = new long[64];
    private int size;
    private long from;
    private long until;

    /**
     * Forgets what is in it and opens for a window of a month; what lies outside is turned away.
     *
     * @param fromMillis since the month began
     * @param untilMillis not included
     */
    void open(long fromMillis, long untilMillis) {
        size = 0;
        from = fromMillis;
        until = untilMillis;
    }

    /**
     * Turns away what happens before an instant, too, until it {@linkplain #reopen opens again}.
     *
     * @return from when on it was open
     */
    long narrow(long fromMillis) {
        long before = from;
        from = Math.max(from, fromMillis);
        return before;
    }

    void reopen(long fromMillis) {
        from = fromMillis;
    }

    /** Whether a day of the month, 0 for the first, lies in the window, be it in part. */
    boolean holds(int day) {
        return (day + 1) * Moments.DAY > from && day * Moments.DAY < until;
    }

    /** Whether a day from which one moves to a business day may end up in the window. */
    boolean holdsNear(int day) {
        return (day + 1 + NEAR_DAYS) * Moments.DAY > from && (day - NEAR_DAYS) * Moments.DAY < until;
    }

    /**
     * Puts in an item, unless it lies outside the window.
     *
     * @throws IllegalArgumentException if kind, detail or number is more than its bits hold
     */
    void add(long millisInMonth, int kind, int detail, int number) {
        if (millisInMonth < from || millisInMonth >= until) {
            return;
        }
        if ((kind >>> KIND_BITS | detail >>> DETAIL_BITS | number >>> NUMBER_BITS) != 0) {
            throw new IllegalArgumentException(
                    "kind " + kind + ", detail " + detail + ", number " + number + ", but an item holds " + KIND_BITS
                            + ", " + DETAIL_BITS + " and " + NUMBER_BITS + " bits of them");
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = millisInMonth << TIME_SHIFT
                | (long) kind << (NUMBER_BITS + DETAIL_BITS)
                | (long) detail << NUMBER_BITS
                | number;
    }

    void sort() {
        Arrays.sort(items, 0, size);
    }

    int size() {
        return size;
    }

    /** Copies all items into an array. */
    void copyTo(long[] to, int at) {
        System.arraycopy(items, 0, to, at, size);
    }

    /** Takes those items of a part of an array, in time order, that do not happen before an instant, in the place of its own. */
    void fill(long[] source, int start, int end, long fromMillis) {
        int first = start;
        while (first < end && millisInMonth(source[first]) < fromMillis) {
            first++;
        }
        size = end - first;
        if (size > items.length) {
            items = new long[size];
        }
        System.arraycopy(source, first, items, 0, size);
    }

    long item(int index) {
        return items[index];
    }

    static long millisInMonth(long item) {
        return item >>> TIME_SHIFT;
    }

    static int kind(long item) {
        return (int) (item >>> (NUMBER_BITS + DETAIL_BITS)) & (1 << KIND_BITS) - 1;
    }

    static int detail(long item) {
        return (int) (item >>> NUMBER_BITS) & (1 << DETAIL_BITS) - 1;
    }

    static int number(long item) {
        return (int) item & (1 << NUMBER_BITS) - 1;
    }
}
