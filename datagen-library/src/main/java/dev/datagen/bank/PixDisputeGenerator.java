package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.PixDispute;
import dev.datagen.world.identity.IdKind;
import java.util.List;

/** The Pix that the holder of an account contests as fraud: few of them have any. Immutable: any number of threads may ask. */
public final class PixDisputeGenerator {

    private final Owners owners;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public PixDisputeGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public PixDisputeGenerator(Bank bank) {
        owners = new Owners(bank);
    }

    /**
     * The account's disputes as they stand at the end of the period.
     *
     * @throws IllegalArgumentException if the account is another seed's
     */
    public List<PixDispute> generateForAccount(Account account) {
        return owners.of(IdKind.ACCOUNT, account.accountId()).pixDisputes().stream()
                .filter(dispute -> dispute.accountId().equals(account.accountId()))
                .toList();
    }
}
