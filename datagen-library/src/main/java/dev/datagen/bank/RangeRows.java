package dev.datagen.bank;

import dev.datagen.world.World;
import dev.datagen.world.life.Worker;
import java.util.List;

/** The rows of successive customers, those of some customers at a time. */
final class RangeRows extends Pages<BankRow<?>> {

    private static final int CUSTOMERS_A_PAGE = 64;

    private final World world;
    private final Worker worker;
    private final long to;
    private long next;

    RangeRows(World world, long from, long to) {
        this.world = world;
        this.worker = world.worker();
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
        worker.settle(world.cohort(next, size), new RowListing(page));
        next += size;
    }
}
