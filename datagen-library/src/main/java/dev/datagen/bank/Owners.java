package dev.datagen.bank;

import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import java.util.Locale;
import java.util.UUID;

/** Finds whose a record is by its id alone. */
record Owners(Bank bank) {

    /**
     * The customer to whom an id belongs.
     *
     * @throws IllegalArgumentException if this bank does not give such ids
     */
    BankCustomer of(IdKind kind, UUID id) {
        Identity identity = bank.identity(id)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> new IllegalArgumentException("the " + name(kind) + " " + id
                        + " is not one of the bank of seed " + bank.options().seed()
                        + ": make it with a generator of the same seed"));
        return bank.customer(identity.ordinal());
    }

    private static String name(IdKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
