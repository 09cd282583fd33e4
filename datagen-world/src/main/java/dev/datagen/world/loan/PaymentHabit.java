package dev.datagen.world.loan;

import dev.datagen.model.LoanType;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.population.LoanTerms.Payer;
import dev.datagen.world.random.Key;

/** On which day a borrower who pays each instalment by itself pays it: early, when it is due, or late. Immutable. */
final class PaymentHabit {

    /** Whoever pays in the end has done so by then, in days; what is overdue longer is a default. */
    private static final int LONGEST_DELAY_DAYS = 180;

    /** Who is late chronically is so by these days and a wait of that mean (estimates: some seven in ten who are 61 days late reach 90). */
    private static final int LEAST_CHRONIC_DAYS = 8;

    private static final double MEAN_CHRONIC_WAIT = 24;

    private static final double LATE_AT_TIMES = 0.45;
    private static final double LATE_CHRONICALLY = 0.75;
    private static final double LATE_ONCE_PAYING_AGAIN = 0.5;

    /** Of who pays by hand (estimate). */
    private static final double EARLY = 0.35;

    /** So many instalments before another may still be open when that is due; of who is late at times, the last one. */
    private static final int MOST_BEFORE = LONGEST_DELAY_DAYS / Months.SHORTEST + 1;

    /** Who is late at times is so by a day at least, most of them by few more, and by less than a month (estimates). */
    private static final double MEAN_DELAY_WAIT = 10;

    private static final int MOST_DELAY_DAYS = 26;

    private final LoanTerms terms;
    private final long ordinal;
    private final Key key;
    private final DueDays dueDays;
    private final boolean isDebited;

    /** @param isDebited whether the bank takes instalments by itself, unless they are paid late */
    PaymentHabit(LoanTerms terms, long ordinal, Key key, DueDays dueDays, boolean isDebited) {
        this.terms = terms;
        this.ordinal = ordinal;
        this.key = key;
        this.dueDays = dueDays;
        this.isDebited = isDebited;
    }

    boolean isLateAtTimes() {
        return terms.payer() == Payer.OCCASIONALLY_LATE || terms.payer() == Payer.CHRONICALLY_LATE;
    }

    /** How many instalments are paid late, as a share; of who pays nothing for now, half once they do (estimate). */
    double lateShare() {
        return switch (terms.payer()) {
            case GOOD -> 0;
            case OCCASIONALLY_LATE -> LATE_AT_TIMES;
            case CHRONICALLY_LATE -> LATE_CHRONICALLY;
            case DEFAULTER -> LATE_ONCE_PAYING_AGAIN;
        };
    }

    /** How many months after it is due an instalment is paid or has turned into a default, at most. */
    int mostMonths() {
        return terms.payer() == Payer.CHRONICALLY_LATE ? MOST_BEFORE : LoanState.MONTHS_TO_DEFAULT;
    }

    /** The day of an instalment, or the one on which those before are paid where they are overdue until then: the oldest are paid first. */
    int day(int number) {
        int day = dayOfItsOwn(number);
        if (!isLateAtTimes()) {
            return day;
        }
        int mostBefore = terms.payer() == Payer.CHRONICALLY_LATE ? MOST_BEFORE : 1;
        for (int before = Math.max(1, number - mostBefore); before < number; before++) {
            day = Math.max(day, dayOfItsOwn(before));
        }
        return day;
    }

    private int dayOfItsOwn(int number) {
        int due = dueDays.of(number);
        long random = key.at(ordinal, number);
        int within = (int) (random & 0x3FF);
        double u = Key.unit(random);
        int payable = LoanPayments.payableDay(due);
        boolean waits = isDebited || terms.type() == LoanType.PAYROLL;
        return switch (terms.payer()) {
            case GOOD -> u < EARLY && !waits ? Math.max(due - 1 - within % 4, terms.disbursementDay() + 1) : due;
            case OCCASIONALLY_LATE -> u < LATE_AT_TIMES ? payable + delay(u / LATE_AT_TIMES) : due;
            case CHRONICALLY_LATE -> u < LATE_CHRONICALLY ? payable + chronicDelay(u / LATE_CHRONICALLY) : due;
            case DEFAULTER -> due;
        };
    }

    private static int delay(double u) {
        double wait = -MEAN_DELAY_WAIT * StrictMath.log(1 - u);
        return 1 + (int) Math.min(wait, MOST_DELAY_DAYS - 1);
    }

    private static int chronicDelay(double u) {
        double wait = -MEAN_CHRONIC_WAIT * StrictMath.log(1 - u);
        return (int) Math.min(LEAST_CHRONIC_DAYS + wait, LONGEST_DELAY_DAYS);
    }
}
