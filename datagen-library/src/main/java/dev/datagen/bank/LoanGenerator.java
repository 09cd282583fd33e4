package dev.datagen.bank;

import dev.datagen.model.Customer;
import dev.datagen.model.Loan;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/**
 * The loans of a customer: 35 % of them have one. A housing loan refers to the property that a {@link PropertyGenerator} makes of the same
 * customer. Immutable: any number of threads may ask.
 */
public final class LoanGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public LoanGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public LoanGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The customer's loans, as they stand at the end of the period.
     *
     * @throws IllegalArgumentException if the customer is another seed's
     */
    public List<Loan> generateForCustomer(Customer customer) {
        return owners.of(IdKind.CUSTOMER, customer.customerId()).loans();
    }
}
