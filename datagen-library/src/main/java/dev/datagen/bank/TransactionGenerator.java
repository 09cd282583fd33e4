package dev.datagen.bank;

import dev.datagen.model.Account;
import dev.datagen.model.Transaction;
import dev.datagen.model.store.FinancialDataStore;
import dev.datagen.model.store.ReferentialIntegrityException;
import dev.datagen.world.identity.IdKind;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The movements of an account: Pix, TED, deposits, withdrawals, boletos. Immutable: any number of threads may ask.
 *
 * <pre>{@code
 * FinancialDataStore store = new FinancialDataStore();
 * Customer customer = new CustomerGenerator(42).generate();
 * store.addCustomer(customer);
 * for (Account account : new AccountGenerator(42).generateForCustomer(customer)) {
 *     store.addAccount(account);
 *     new TransactionGenerator(42)
 *             .generateForAccount(account, store, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31))
 *             .forEach(System.out::println);
 * }
 * }</pre>
 */
public final class TransactionGenerator {

    private final EventSource<Transaction> events;

    /** With the command line's defaults: the year 2025, the contract's volumes. */
    public TransactionGenerator(long seed) {
        this(Bank.of(seed));
    }

    /** With the options of a bank, which other generators may share. */
    public TransactionGenerator(Bank bank) {
        events = new EventSource<>(bank, Transaction.EVENT, Account.TABLE, IdKind.ACCOUNT);
    }

    /**
     * The movements of an account, by time, made as the stream is read. They are the same however the days are cut; none is added to the store.
     *
     * @param store holds the account and its customer
     * @param start the first day in Brasília
     * @param end the last day in Brasília, included
     * @throws ReferentialIntegrityException if the account is not in the store, or later on, from the stream, its customer
     * @throws IllegalArgumentException if the account is another seed's, or the days are not all in the bank's period
     */
    public Stream<Transaction> generateForAccount(
            Account account, FinancialDataStore store, LocalDate start, LocalDate end) {
        return events.of(account.accountId(), store, start, end);
    }
}
