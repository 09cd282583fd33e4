package dev.datagen.bank;

import dev.datagen.model.Customer;
import dev.datagen.model.Job;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/** The jobs that employees have or had within the period. Immutable: any number of threads may ask. */
public final class JobGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public JobGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public JobGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The customer's jobs as they stand at the end of the period, by the day of hiring.
     *
     * @throws IllegalArgumentException if the customer is another seed's
     */
    public List<Job> generateForCustomer(Customer customer) {
        return owners.of(IdKind.CUSTOMER, customer.customerId()).jobs();
    }
}
