package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.Customer;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/**
 * The accounts of a customer: at least one. Immutable: any number of threads may ask.
 *
 * <pre>{@code
 * Customer customer = new CustomerGenerator(42).generate();
 * List<Account> accounts = new AccountGenerator(42).generateForCustomer(customer);
 * }</pre>
 */
public final class AccountGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public AccountGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public AccountGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The customer's accounts, as they stand at the end of the period.
     *
     * @throws IllegalArgumentException if the customer is another seed's
     */
    public List<Account> generateForCustomer(Customer customer) {
        return owners.of(IdKind.CUSTOMER, customer.customerId()).accounts();
    }
}
