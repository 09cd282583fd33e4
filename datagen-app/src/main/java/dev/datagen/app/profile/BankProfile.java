package dev.datagen.app.profile;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.StockPrice;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.Wage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures a bank. Takes the rows of one customer, then the events of that customer by time, then the next customer's. For one thread;
 * its memory does not grow with the customers.
 */
public final class BankProfile implements MasterDataConsumer, EventConsumer {

    private final Window window;
    private final Figures figures;
    private final List<Reading> readings;
    private final NetworkFigures network;
    private final MarketFigures market;
    private @Nullable Person current;

    /**
     * Of records of a period.
     *
     * @param firstDay of the period
     * @param lastDay of the period, included
     * @param movements of accounts for each one that the contract promises
     * @param purchases for each one that the contract promises
     */
    public BankProfile(LocalDate firstDay, LocalDate lastDay, double movements, double purchases) {
        window = new Window(firstDay, lastDay);
        figures = new Figures(Targets.load(movements, purchases));
        network = new NetworkFigures(figures);
        readings = List.of(
                new CustomerFigures(figures),
                new IncomeFigures(figures),
                new TransactionFigures(figures, window),
                new OverdraftFigures(figures, window),
                new PixFigures(figures, window),
                network,
                new CardFigures(figures, window),
                new InvoiceFigures(figures),
                new LoanFigures(figures, window),
                new InvestorFigures(figures, window));
        market = new MarketFigures(figures);
    }

    /** Takes a price of the market, each share's by day; at any time. */
    public void stockPrice(StockPrice price) {
        market.add(price);
    }

    /** What was found; after the last record. */
    public List<Comparison> comparisons() {
        end();
        network.close();
        market.end();
        return figures.comparisons();
    }

    private void end() {
        Person person = current;
        if (person != null) {
            readings.forEach(reading -> reading.end(person));
            current = null;
        }
    }

    private Person current() {
        if (current == null) {
            throw new IllegalStateException("the first record must be a customer");
        }
        return current;
    }

    @Override
    public void customer(Customer customer) {
        end();
        Person person = Person.of(customer, window.last());
        current = person;
        readings.forEach(reading -> reading.begin(person));
    }

    @Override
    public void property(Property property) {
        // Nothing is published that a property could be held against.
    }

    @Override
    public void account(Account account) {
        readings.forEach(reading -> reading.account(current(), account));
    }

    @Override
    public void position(Position position) {
        // Nothing is published that a position could be held against.
    }

    @Override
    public void creditCard(CreditCard card) {
        readings.forEach(reading -> reading.creditCard(current(), card));
    }

    @Override
    public void invoice(Invoice invoice) {
        readings.forEach(reading -> reading.invoice(current(), invoice));
    }

    @Override
    public void loan(Loan loan) {
        readings.forEach(reading -> reading.loan(current(), loan));
    }

    @Override
    public void pixDispute(PixDispute dispute) {
        // Too rare for a figure of some thousand customers.
    }

    @Override
    public void job(Job job) {
        // Nothing is published that a job could be held against.
    }

    @Override
    public void wage(Wage wage) {
        // Nor that a wage by itself could be: incomes are held against what is published.
    }

    @Override
    public void transaction(Transaction transaction) {
        readings.forEach(reading -> reading.transaction(current(), transaction));
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        readings.forEach(reading -> reading.cardTransaction(current(), purchase));
    }

    @Override
    public void trade(Trade trade) {
        readings.forEach(reading -> reading.trade(current(), trade));
    }

    @Override
    public void installment(Installment installment) {
        readings.forEach(reading -> reading.installment(current(), installment));
    }
}
