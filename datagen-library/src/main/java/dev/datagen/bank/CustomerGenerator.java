package dev.datagen.bank;

import dev.datagen.model.Customer;
import java.util.List;
import java.util.stream.Stream;

/** The customers of a bank, one after the other. Not thread safe; for work on many threads take {@link Bank#range}. */
public final class CustomerGenerator {

    private final Bank bank;
    private long next;

    /** With the command line's defaults: the year 2025, the contract's volumes, valid documents. */
    public CustomerGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public CustomerGenerator(Bank bank) {
        this.bank = bank;
    }

    /**
     * The next customer, from number 0 on.
     *
     * @throws IllegalArgumentException after {@link Bank#capacity()} of them
     */
    public Customer generate() {
        return bank.customer(next++).customer();
    }

    /**
     * The next customers.
     *
     * @param count 0 or more
     */
    public List<Customer> generate(int count) {
        return Stream.generate(this::generate).limit(count).toList();
    }
}
