package dev.datagen.model.store;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.BankSchema;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.Wage;
import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bank's records in memory, of which none refers to one that is not there.
 *
 * <p>Each {@code add} refuses, and leaves the store as it was,
 *
 * <ul>
 *   <li>a record that refers to a missing one, with {@link ReferentialIntegrityException}: parents are added before what is theirs;
 *   <li>a trade on an account that is not of type {@link AccountType#INVESTIMENTOS}, likewise;
 *   <li>a second record of one id, with {@link IllegalArgumentException}.
 * </ul>
 *
 * <p>Collections are read back in the order in which records came, cannot be changed, and show what is added later. Not thread safe. Memory
 * grows with what is added; to pass millions of records on, let streams run from generators to sinks instead.
 */
public final class FinancialDataStore {

    private final Map<String, Shelf<?>> shelves = new HashMap<>();

    /** An empty store. */
    public FinancialDataStore() {
        BankSchema.TABLES.forEach(this::putUp);
        BankSchema.EVENTS.forEach(this::putUp);
    }

    private void putUp(Entity<?> entity) {
        shelves.put(entity.collection(), new Shelf<>(entity));
    }

    /** Adds a customer. */
    public void addCustomer(Customer customer) {
        add(Customer.TABLE, customer);
    }

    /** Adds a property. */
    public void addProperty(Property property) {
        add(Property.TABLE, property);
    }

    /** Adds a share that is traded on B3. */
    public void addStock(Stock stock) {
        add(Stock.TABLE, stock);
    }

    /** Adds a session's prices of a share in the store. */
    public void addStockPrice(StockPrice price) {
        add(StockPrice.TABLE, price);
    }

    /** Adds what an account in the store holds of a share in the store. */
    public void addPosition(Position position) {
        add(Position.TABLE, position);
    }

    /** Adds an account of a customer in the store. */
    public void addAccount(Account account) {
        add(Account.TABLE, account);
    }

    /** Adds a card of a customer in the store. */
    public void addCreditCard(CreditCard card) {
        add(CreditCard.TABLE, card);
    }

    /** Adds an invoice of a card in the store. */
    public void addInvoice(Invoice invoice) {
        add(Invoice.TABLE, invoice);
    }

    /** Adds a loan of a customer in the store; its property, if it has one, is there, too. */
    public void addLoan(Loan loan) {
        add(Loan.TABLE, loan);
    }

    /** Adds a job of a customer in the store. */
    public void addJob(Job job) {
        add(Job.TABLE, job);
    }

    /** Adds a wage of a job in the store. */
    public void addWage(Wage wage) {
        add(Wage.TABLE, wage);
    }

    /** Adds a dispute over a Pix from an account in the store; the Pix itself need not be there. */
    public void addPixDispute(PixDispute dispute) {
        add(PixDispute.TABLE, dispute);
    }

    /** Adds a movement of an account in the store. */
    public void addTransaction(Transaction transaction) {
        add(Transaction.EVENT, transaction);
    }

    /** Adds a purchase with a card in the store. */
    public void addCardTransaction(CardTransaction purchase) {
        add(CardTransaction.EVENT, purchase);
    }

    /** Adds an order for a share in the store, on an investment account in the store. */
    public void addTrade(Trade trade) {
        add(Trade.EVENT, trade);
    }

    /** Adds an instalment of a loan in the store. */
    public void addInstallment(Installment installment) {
        add(Installment.EVENT, installment);
    }

    private <T> void add(Entity<T> entity, T record) {
        check(entity, record);
        shelf(entity).add(record);
    }

    /**
     * Looks whether everything that a record refers to is in the store, without adding it.
     *
     * @throws ReferentialIntegrityException if not
     */
    public <T> void check(Entity<T> entity, T record) {
        Shelf<T> shelf = shelf(entity);
        List<@Nullable Object> values = entity.values(record);
        for (Shelf.Reference reference : shelf.references()) {
            UUID id = (UUID) values.get(reference.place());
            if (id != null && find(reference.table(), id).isEmpty()) {
                throw ReferentialIntegrityException.missing(
                        shelf.name(record),
                        reference.name(),
                        id,
                        reference.table().collection());
            }
        }
        if (record instanceof Trade trade) {
            checkAccountType(shelf.name(record), trade.accountId());
        }
    }

    private void checkAccountType(String record, UUID accountId) {
        AccountType type =
                find(Account.TABLE, accountId).map(Account::accountType).orElseThrow();
        if (type != AccountType.INVESTIMENTOS) {
            throw ReferentialIntegrityException.notFit(
                    record,
                    "account_id",
                    accountId,
                    "an account of type " + type + ": trades are on accounts of type " + AccountType.INVESTIMENTOS
                            + ".");
        }
    }

    /**
     * The row with this primary key, if it is in the store.
     *
     * @param key the identifier, or where several columns make the key, all their values in order: an identifier as {@link UUID}, a day as
     *     {@link LocalDate}
     */
    public <T> Optional<T> find(Table<T> table, Object... key) {
        return Optional.ofNullable(shelf(table).find(List.of(key)));
    }

    /** All customers. */
    public Collection<Customer> customers() {
        return shelf(Customer.TABLE).records();
    }

    /** All properties. */
    public Collection<Property> properties() {
        return shelf(Property.TABLE).records();
    }

    /** All shares. */
    public Collection<Stock> stocks() {
        return shelf(Stock.TABLE).records();
    }

    /** All prices of shares. */
    public Collection<StockPrice> stockPrices() {
        return shelf(StockPrice.TABLE).records();
    }

    /** All positions. */
    public Collection<Position> positions() {
        return shelf(Position.TABLE).records();
    }

    /** All accounts. */
    public Collection<Account> accounts() {
        return shelf(Account.TABLE).records();
    }

    /** All cards. */
    public Collection<CreditCard> creditCards() {
        return shelf(CreditCard.TABLE).records();
    }

    /** All invoices. */
    public Collection<Invoice> invoices() {
        return shelf(Invoice.TABLE).records();
    }

    /** All jobs. */
    public Collection<Job> jobs() {
        return shelf(Job.TABLE).records();
    }

    /** All wages of jobs. */
    public Collection<Wage> wages() {
        return shelf(Wage.TABLE).records();
    }

    /** All disputes over Pix. */
    public Collection<PixDispute> pixDisputes() {
        return shelf(PixDispute.TABLE).records();
    }

    /** All loans. */
    public Collection<Loan> loans() {
        return shelf(Loan.TABLE).records();
    }

    /** All movements of accounts. */
    public Collection<Transaction> transactions() {
        return shelf(Transaction.EVENT).records();
    }

    /** All purchases with cards. */
    public Collection<CardTransaction> cardTransactions() {
        return shelf(CardTransaction.EVENT).records();
    }

    /** All orders on B3. */
    public Collection<Trade> trades() {
        return shelf(Trade.EVENT).records();
    }

    /** All instalments. */
    public Collection<Installment> installments() {
        return shelf(Installment.EVENT).records();
    }

    @SuppressWarnings("unchecked") // each entity's shelf was made for it
    private <T> Shelf<T> shelf(Entity<T> entity) {
        Shelf<?> shelf = shelves.get(entity.collection());
        if (shelf == null) {
            throw new IllegalArgumentException(
                    entity.collection() + " is neither a table nor a topic of this bank: " + shelves.keySet());
        }
        return (Shelf<T>) shelf;
    }

    /** How many records of each kind there are. */
    @Override
    public String toString() {
        return Stream.<Entity<?>>concat(BankSchema.TABLES.stream(), BankSchema.EVENTS.stream())
                .filter(entity -> !shelf(entity).records().isEmpty())
                .map(entity ->
                        entity.collection() + "=" + shelf(entity).records().size())
                .collect(Collectors.joining(", ", "FinancialDataStore[", "]"));
    }
}
