package dev.datagen.bank;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import java.util.ArrayList;
import java.util.List;

/** The events of one customer on some days of the bank's period, a month at a time. */
final class CustomerEvents extends Pages<BankEvent<?>> {

    private final Bank bank;
    private final Cohort cohort;
    private final Period days;
    private int month;

    CustomerEvents(Bank bank, long ordinal, Period days) {
        this.bank = bank;
        cohort = bank.world().cohort(ordinal, 1);
        this.days = days;
        month = days.firstMonth();
        bank.worker().open(cohort);
        if (days.firstDay() > bank.options().period().firstDay()) {
            bank.worker().tell(cohort, days.startMillis(), new EventListing(new ArrayList<>()));
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
        bank.worker().tell(cohort, Math.min(endOfMonth, days.endMillis()), new EventListing(page));
    }
}
