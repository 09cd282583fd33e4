package dev.datagen.bank;

import java.util.List;

/** The rows of successive customers, those of some customers at a time. */
final class RangeRows extends Pages<BankRow<?>> {

    private static final int CUSTOMERS_A_PAGE = 64;

    private final Bank bank;
    private final long to;
    private long next;

    RangeRows(Bank bank, long from, long to) {
        this.bank = bank;
        this.to = to;
        this.next = from;
    }

    @Override
    boolean hasMore() {
        return next < to;
    }

    @Override
    void fill(List<BankRow<?>> page) {
        int size = (int) Math.min(CUSTOMERS_A_PAGE, to - next);
        bank.worker().settle(bank.world().cohort(next, size), new RowListing(page));
        next += size;
    }
}
