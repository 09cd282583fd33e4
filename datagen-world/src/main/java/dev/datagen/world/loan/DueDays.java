package dev.datagen.world.loan;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import org.jspecify.annotations.Nullable;

/** On which days a loan's instalments are due: the same one of each month, months later from a renegotiation on. Immutable. */
public final class DueDays {

    private final int firstMonth;
    private final int dayOfMonth;
    private final int laterFrom;
    private final int monthsLater;

    public DueDays(LoanTerms terms, @Nullable Renegotiation renegotiation) {
        firstMonth = Months.of(terms.firstDueDay());
        dayOfMonth = terms.firstDueDay() - Months.firstDay(firstMonth) + 1;
        laterFrom = renegotiation == null ? Integer.MAX_VALUE : renegotiation.from();
        monthsLater = renegotiation == null ? 0 : renegotiation.monthsLater();
    }

    /** The day on which an instalment is due, in days since 1970-01-01; instalments count from 1. */
    public int of(int instalment) {
        int later = instalment >= laterFrom ? monthsLater : 0;
        return Months.day(firstMonth + instalment - 1 + later, dayOfMonth);
    }

    /** The instalment that would be due in a month by the contract; outside the term where none is. */
    int numberIn(int month) {
        return month - firstMonth + 1;
    }

    /** The first instalment that is due after a day by the contract; beyond the term after the last one. */
    int firstAfter(int day) {
        int number = numberIn(Months.of(day));
        return of(number) > day ? number : number + 1;
    }

    /** By how many months any instalment may be due later than by the contract. */
    int monthsLater() {
        return monthsLater;
    }
}
