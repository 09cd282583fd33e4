package dev.datagen.bank;

import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/** The credit cards of a customer: 70 % of them hold one. Immutable: any number of threads may ask. */
public final class CreditCardGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public CreditCardGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public CreditCardGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The customer's cards, as they stand at the end of the period.
     *
     * @throws IllegalArgumentException if the customer is another seed's
     */
    public List<CreditCard> generateForCustomer(Customer customer) {
        return owners.of(IdKind.CUSTOMER, customer.customerId()).creditCards();
    }
}
