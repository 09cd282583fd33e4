package dev.datagen.world.life;

import java.util.Arrays;

/**
 * What happens to one customer in one month, in time order.
 *
 * <p>An item is one {@code long}, so that sorting and running through them costs no allocation:
 *
 * <pre>
 * 0 (1) │ milliseconds since the month began (32) │ kind (3) │ detail (11) │ number (17)
 * </pre>
 */
final class Agenda {

    static final int TRANSACTION = 0;
    static final int PURCHASE = 1;
    static final int TRADE = 2;
    static final int INSTALLMENT = 3;
    static final int INVOICE = 4;

    private static final int NUMBER_BITS = 17;
    private static final int DETAIL_BITS = 11;
    private static final int KIND_BITS = 3;
    private static final int TIME_SHIFT = NUMBER_BITS + DETAIL_BITS + KIND_BITS;

    private long[] items = new long[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(long millisInMonth, int kind, int detail, int number) {
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
