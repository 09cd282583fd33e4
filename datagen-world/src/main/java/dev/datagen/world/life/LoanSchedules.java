package dev.datagen.world.life;

import dev.datagen.world.credit.ReferenceRate;
import dev.datagen.world.population.LoanTerms;
import org.jspecify.annotations.Nullable;

/**
 * Schedules of one loan after another, corrected by TR up to a day. Instalments are mostly told one after the other: a schedule goes on from the
 * last one where it can. Belongs to one thread.
 */
final class LoanSchedules {

    private final ReferenceRate referenceRate;
    private final int indexedUntil;
    private @Nullable LoanSchedule latest;

    LoanSchedules(ReferenceRate referenceRate, int indexedUntil) {
        this.referenceRate = referenceRate;
        this.indexedUntil = indexedUntil;
    }

    /** The schedule of a loan, standing at an instalment; valid until the next one is asked for. */
    LoanSchedule at(LoanTerms terms, int number) {
        LoanSchedule schedule = latest;
        if (schedule == null || !schedule.canMoveTo(terms, number)) {
            schedule = new LoanSchedule(terms, referenceRate, indexedUntil);
            latest = schedule;
        }
        schedule.moveTo(number);
        return schedule;
    }
}
