package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.Position;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/** What an investment account holds of shares. Immutable: any number of threads may ask. */
public final class PositionGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public PositionGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public PositionGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The account's positions at the start and the end of the period; none on an account of another type.
     *
     * @throws IllegalArgumentException if the account is another seed's
     */
    public List<Position> generateForAccount(Account account) {
        return owners.of(IdKind.ACCOUNT, account.accountId()).positions().stream()
                .filter(position -> position.accountId().equals(account.accountId()))
                .toList();
    }
}
