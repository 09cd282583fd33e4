package dev.datagen.bank;

import dev.datagen.model.Customer;
import dev.datagen.model.Property;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/** The property that secures a customer's housing loan: 10 % of them have one. Immutable: any number of threads may ask. */
public final class PropertyGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public PropertyGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public PropertyGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The customer's properties, as they stand at the end of the period.
     *
     * @throws IllegalArgumentException if the customer is another seed's
     */
    public List<Property> generateForCustomer(Customer customer) {
        return owners.of(IdKind.CUSTOMER, customer.customerId()).properties();
    }
}
