package dev.datagen.bank;

import dev.datagen.model.EventConsumer;
import dev.datagen.world.World;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens to successive customers, in the order of time, a span at a time. What happens in one instant comes by customer and then as it
 * was told, which does not depend on where spans end.
 */
final class RangeEvents extends Pages<BankEvent<?>> {

    private static final int EVENTS_A_PAGE = 20_000;
    private static final Comparator<BankEvent<?>> BY_TIME = Comparator.comparingLong(BankEvent::millis);

    private final Bank bank;
    private final List<Cohort> cohorts = new ArrayList<>();
    private final List<Long> spanEnds;
    private int told;

    RangeEvents(Bank bank, long from, long to) {
        this.bank = bank;
        World world = bank.world();
        Worker worker = bank.worker();
        spanEnds = world.spans(to - from, EVENTS_A_PAGE);
        for (long first = from; first < to; first += Cohort.MOST_CUSTOMERS) {
            Cohort cohort = world.cohort(first, (int) Math.min(Cohort.MOST_CUSTOMERS, to - first));
            worker.open(cohort);
            cohorts.add(cohort);
        }
    }

    @Override
    boolean hasMore() {
        return told < spanEnds.size();
    }

    @Override
    void fill(List<BankEvent<?>> page) {
        long end = spanEnds.get(told++);
        EventConsumer listing = new EventListing(page);
        Worker worker = bank.worker();
        cohorts.forEach(cohort -> worker.tell(cohort, end, listing));
        page.sort(BY_TIME);
    }
}
