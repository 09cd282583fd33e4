package dev.datagen.bank;

import dev.datagen.world.Period;
import dev.datagen.world.World;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.life.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.List;

/** The events of one customer on some days of the bank's period, a month at a time. */
final class CustomerEvents extends Pages<BankEvent<?>> {

    private final Worker worker;
    private final Cohort cohort;
    private final Period days;
    private int month;

    CustomerEvents(World world, long ordinal, Period days) {
        worker = world.worker();
        cohort = world.cohort(ordinal, 1);
        this.days = days;
        month = days.firstMonth();
        worker.open(cohort);
        if (days.firstDay() > world.options().period().firstDay()) {
            worker.tell(cohort, days.startMillis(), new EventListing(new ArrayList<>()));
        }
    }

    @Override
    boolean hasMore() {
        return month <= days.lastMonth();
    }

    @Override
    void fill(List<BankEvent<?>> page) {
        month++;
        long endOfMonth = Brasilia.startOfDay(Months.firstDay(month));
        worker.tell(cohort, Math.min(endOfMonth, days.endMillis()), new EventListing(page));
    }
}
