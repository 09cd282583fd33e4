package dev.datagen.bank;

import dev.datagen.model.Account;
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
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.Wage;
import dev.datagen.world.Period;
import dev.datagen.world.cohort.Cohort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer, with all that is theirs.
 *
 * <p>Rows are made when the first is asked for, and kept; events are made month by month as their stream is read, and anew for each stream. Any
 * number of threads may ask; a stream belongs to one.
 */
public final class BankCustomer {

    private final Bank bank;
    private final long ordinal;

    /** Whoever makes them makes the same. */
    private volatile @Nullable List<BankRow<?>> rows;

    BankCustomer(Bank bank, long ordinal) {
        this.bank = bank;
        this.ordinal = ordinal;
    }

    /** The customer's number, from 0. */
    public long ordinal() {
        return ordinal;
    }

    /** The row in {@code customers}. */
    public Customer customer() {
        return rows(Customer.class).get(0);
    }

    /** The rows in {@code properties}: one that secures a housing loan, or none. */
    public List<Property> properties() {
        return rows(Property.class);
    }

    /** The rows in {@code accounts}: at least one. */
    public List<Account> accounts() {
        return rows(Account.class);
    }

    /** The rows in {@code positions}: what the investment account holds. */
    public List<Position> positions() {
        return rows(Position.class);
    }

    /** The rows in {@code credit_cards}. */
    public List<CreditCard> creditCards() {
        return rows(CreditCard.class);
    }

    /** The rows in {@code invoices}, one card's after the other's, by closing date. */
    public List<Invoice> invoices() {
        return rows(Invoice.class);
    }

    /** The rows in {@code pix_disputes}. */
    public List<PixDispute> pixDisputes() {
        return rows(PixDispute.class);
    }

    /** The rows in {@code jobs}, by the day of hiring. */
    public List<Job> jobs() {
        return rows(Job.class);
    }

    /** The rows in {@code wages}, one job's after the other's, by the day from which on they are paid. */
    public List<Wage> wages() {
        return rows(Wage.class);
    }

    /** The rows in {@code loans}. */
    public List<Loan> loans() {
        return rows(Loan.class);
    }

    private <T> List<T> rows(Class<T> type) {
        return rows().stream()
                .map(BankRow::record)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** All rows, parents before what refers to them. */
    public List<BankRow<?>> rows() {
        List<BankRow<?>> made = rows;
        if (made == null) {
            made = makeRows();
            rows = made;
        }
        return made;
    }

    private List<BankRow<?>> makeRows() {
        List<BankRow<?>> made = new ArrayList<>();
        Cohort alone = bank.world().cohort(ordinal, 1);
        bank.worker().settle(alone, new RowListing(made));
        return List.copyOf(made);
    }

    /** The movements of all accounts, by time. */
    public Stream<Transaction> transactions() {
        return events(Transaction.class);
    }

    /** The purchases with all cards and what came back of them, by time. */
    public Stream<CardTransaction> cardTransactions() {
        return events(CardTransaction.class);
    }

    /** The orders on B3, by time. */
    public Stream<Trade> trades() {
        return events(Trade.class);
    }

    /** The instalments of all loans, in the order in which the topic tells of them. */
    public Stream<Installment> installments() {
        return events(Installment.class);
    }

    private <T> Stream<T> events(Class<T> type) {
        return events().map(BankEvent::record).filter(type::isInstance).map(type::cast);
    }

    /** Everything that happens to the customer in the period, by time. */
    public Stream<BankEvent<?>> events() {
        return events(bank.options().period());
    }

    /** What happens on some days of the bank's period. */
    Stream<BankEvent<?>> events(Period days) {
        return Pages.stream(() -> new CustomerEvents(bank, ordinal, days));
    }

    Optional<BankRecord<?>> find(UUID id) {
        return Stream.<BankRecord<?>>concat(rows().stream(), events())
                .filter(record -> record.id().equals(id))
                .findFirst();
    }

    Optional<BankRecord<?>> findByPixKey(String key) {
        return firstTransaction(transaction -> key.equals(transaction.counterpartyKey()));
    }

    Optional<BankRecord<?>> findByRecurrence(UUID id) {
        return firstTransaction(transaction -> id.equals(transaction.recurrenceId()));
    }

    private Optional<BankRecord<?>> firstTransaction(Predicate<Transaction> which) {
        return events().<BankRecord<?>>map(event -> event)
                .filter(event -> event.record() instanceof Transaction transaction && which.test(transaction))
                .findFirst();
    }

    /** The customer's own row. */
    BankRow<Customer> row() {
        return new BankRow<>(Customer.TABLE, customer());
    }

    /** Which one it is; no row is made for it. */
    @Override
    public String toString() {
        return "BankCustomer[ordinal=" + ordinal + ", seed=" + bank.options().seed() + "]";
    }
}
