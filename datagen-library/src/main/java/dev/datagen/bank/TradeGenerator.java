package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.Trade;
import dev.datagen.model.store.FinancialDataStore;
import dev.datagen.model.store.ReferentialIntegrityException;
import dev.datagen.world.identity.IdKind;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The orders on B3 of an account of type INVESTIMENTOS. Immutable: any number of threads may ask. */
public final class TradeGenerator {

    private final EventSource<Trade> events;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public TradeGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public TradeGenerator(Bank bank) {
        events = new EventSource<>(bank, Trade.EVENT, Account.TABLE, IdKind.ACCOUNT);
    }

    /**
     * The orders of an account, by time, made as the stream is read. They are the same however the days are cut; none is added to the store.
     *
     * @param store holds the account, its customer and the shares
     * @param start the first day in Brasília
     * @param end the last day in Brasília, included
     * @throws ReferentialIntegrityException if the account is not in the store, or later on, from the stream, the customer or a share
     * @throws IllegalArgumentException if the account is of another type or another seed's, or the days are not all in the bank's period
     */
    public Stream<Trade> generateForAccount(Account account, FinancialDataStore store, LocalDate start, LocalDate end) {
        if (account.accountType() != AccountType.INVESTIMENTOS) {
            throw new IllegalArgumentException("the account " + account.accountId() + " is of type "
                    + account.accountType() + ", but trades are on accounts of type " + AccountType.INVESTIMENTOS);
        }
        return events.of(account.accountId(), store, start, end);
    }
}
