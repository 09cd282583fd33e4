package dev.datagen.world.time;

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
public final class Agenda {

    /** A kind of item: a drawn movement. */
    public static final int TRANSACTION = 0;

    /** An invoice closes or is settled: before what is bought in the same instant, which goes to the next one. */
    public static final int INVOICE = 1;

    /** An order on B3. */
    public static final int TRADE = 2;

    /** What happens to a loan. */
    public static final int INSTALLMENT = 3;

    /** A purchase with the card, or one that comes back. */
    public static final int PURCHASE = 4;

    /** A wage, a pension or what else work brings. */
    public static final int INCOME = 5;

    /** A bill is paid. */
    public static final int BILL = 6;

    /** A Pix between customers. */
    public static final int FRIEND = 7;

    /** What is left goes to savings or elsewhere. */
    public static final int OWN_TRANSFER = 8;

    /** Interest on savings. */
    public static final int SAVINGS_INTEREST = 9;

    /** What the bank takes. */
    public static final int BANK_CHARGE = 10;

    /** A Pix that is contested, or comes back. */
    public static final int DISPUTE = 11;

    /** Of a session of B3 or of a dividend, which the number tells apart. */
    public static final int SETTLEMENT = 12;

    /** A share is split. */
    public static final int SPLIT = 13;

    /** An account is closed or opened again. */
    public static final int CLOSURE = 14;

    /** A share goes ex dividend. */
    public static final int EX_DIVIDEND = 15;

    /** No two business days are further apart. */
    public static final int NEAR_DAYS = 6;

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
    public void open(long fromMillis, long untilMillis) {
        size = 0;
        from = fromMillis;
        until = untilMillis;
    }

    /**
     * Turns away what happens before an instant, too, until it {@linkplain #reopen opens again}.
     *
     * @return from when on it was open
     */
    public long narrow(long fromMillis) {
        long before = from;
        from = Math.max(from, fromMillis);
        return before;
    }

    public void reopen(long fromMillis) {
        from = fromMillis;
    }

    /**
     * Turns away what happens from an instant on, too, until it {@linkplain #prolong goes on}.
     *
     * @return until when it was open
     */
    public long shorten(long untilMillis) {
        long before = until;
        until = Math.min(until, untilMillis);
        return before;
    }

    /** Until an instant again. */
    public void prolong(long untilMillis) {
        until = untilMillis;
    }

    /** Whether a day of the month, 0 for the first, lies in the window, be it in part. */
    public boolean holds(int day) {
        return (day + 1) * Moments.DAY > from && day * Moments.DAY < until;
    }

    /** Whether a day from which one moves to a business day may end up in the window. */
    public boolean holdsNear(int day) {
        return (day + 1 + NEAR_DAYS) * Moments.DAY > from && (day - NEAR_DAYS) * Moments.DAY < until;
    }

    /**
     * Puts in an item, unless it lies outside the window.
     *
     * @throws IllegalArgumentException if kind, detail or number is more than its bits hold
     */
    public void add(long millisInMonth, int kind, int detail, int number) {
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

    /** Puts its items in time order. */
    public void sort() {
        Arrays.sort(items, 0, size);
    }

    /** How many items it holds. */
    public int size() {
        return size;
    }

    /** Copies all items into an array. */
    public void copyTo(long[] to, int at) {
        System.arraycopy(items, 0, to, at, size);
    }

    /** Takes those items of a part of an array, in time order, that do not happen before an instant, in the place of its own. */
    public void fill(long[] source, int start, int end, long fromMillis) {
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

    /** An item, from 0. */
    public long item(int index) {
        return items[index];
    }

    /** When an item happens, in milliseconds since the month began. */
    public static long millisInMonth(long item) {
        return item >>> TIME_SHIFT;
    }

    /** Of what kind an item is, 0 to 15. */
    public static int kind(long item) {
        return (int) (item >>> (NUMBER_BITS + DETAIL_BITS)) & (1 << KIND_BITS) - 1;
    }

    /** What its kind makes of it, 10 bits. */
    public static int detail(long item) {
        return (int) (item >>> NUMBER_BITS) & (1 << DETAIL_BITS) - 1;
    }

    /** The number of what happens, 17 bits. */
    public static int number(long item) {
        return (int) item & (1 << NUMBER_BITS) - 1;
    }
}
