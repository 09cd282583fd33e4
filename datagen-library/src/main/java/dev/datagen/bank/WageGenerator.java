package dev.datagen.bank;

import dev.datagen.model.Job;
import dev.datagen.model.Wage;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/** The wages of a job, one after the other. Immutable: any number of threads may ask. */
public final class WageGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public WageGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public WageGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The job's wages in the period, by the day from which on they are paid: the first is that of the month before the period.
     *
     * @throws IllegalArgumentException if the job is another seed's
     */
    public List<Wage> generateForJob(Job job) {
        return owners.of(IdKind.JOB, job.jobId()).wages().stream()
                .filter(wage -> wage.jobId().equals(job.jobId()))
                .toList();
    }
}
