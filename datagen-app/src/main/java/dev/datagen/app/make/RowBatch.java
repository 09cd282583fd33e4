package dev.datagen.app.make;

import dev.datagen.model.Account;
import dev.datagen.model.BankSchema;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.Wage;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import dev.datagen.sinks.encode.CopyEncoder;
import dev.datagen.sinks.encode.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of some customers as PostgreSQL takes them: tuples of binary COPY, counted and digested, table by table. Some wait and are encoded
 * together, for the reason that {@link EventBatch} gives.
 */
public final class RowBatch implements MasterDataConsumer {

    private static final int CAPACITY_BYTES = 1 << 16;
    private static final int MOST_WAITING = 256;

    private final List<Part<?>> parts = new ArrayList<>();
    private final Part<Customer> customers = part(Customer.TABLE);
    private final Part<Property> properties = part(Property.TABLE);
    private final Part<Stock> stocks = part(Stock.TABLE);
    private final Part<StockPrice> stockPrices = part(StockPrice.TABLE);
    private final Part<Account> accounts = part(Account.TABLE);
    private final Part<Position> positions = part(Position.TABLE);
    private final Part<CreditCard> cards = part(CreditCard.TABLE);
    private final Part<Invoice> invoices = part(Invoice.TABLE);
    private final Part<Loan> loans = part(Loan.TABLE);
    private final Part<PixDispute> disputes = part(PixDispute.TABLE);
    private final Part<Job> jobs = part(Job.TABLE);
    private final Part<Wage> wages = part(Wage.TABLE);

    /** The rows of one table. */
    public static final class Part<T> {
        private final Table<T> table;
        private final CopyEncoder<T> encoder;
        private final Bytes tuples = new Bytes(CAPACITY_BYTES);
        private final Digest digest = new Digest();
        private final List<T> waiting = new ArrayList<>();

        private Part(Table<T> table) {
            this.table = table;
            this.encoder = CopyEncoder.of(table);
        }

        private void add(T row) {
            waiting.add(row);
            if (waiting.size() == MOST_WAITING) {
                encodeWaiting();
            }
        }

        private void encodeWaiting() {
            for (T row : waiting) {
                int start = tuples.length();
                encoder.encode(row, tuples);
                digest.add(tuples.array(), start, tuples.length() - start);
            }
            waiting.clear();
        }

        /** Whose rows they are. */
        public Table<T> table() {
            return table;
        }

        /** One after the other, as binary COPY takes them. */
        public Bytes tuples() {
            encodeWaiting();
            return tuples;
        }

        /** Their count and digest. */
        public Digest digest() {
            encodeWaiting();
            return digest;
        }
    }

    private <T> Part<T> part(Table<T> table) {
        Part<T> part = new Part<>(table);
        parts.add(part);
        return part;
    }

    /** In the order of {@link BankSchema#TABLES}. */
    public List<Part<?>> parts() {
        return parts;
    }

    @Override
    public void customer(Customer customer) {
        customers.add(customer);
    }

    @Override
    public void property(Property property) {
        properties.add(property);
    }

    /** A share, which belongs to no customer. */
    public void stock(Stock stock) {
        stocks.add(stock);
    }

    /** A price of one. */
    public void stockPrice(StockPrice price) {
        stockPrices.add(price);
    }

    @Override
    public void account(Account account) {
        accounts.add(account);
    }

    @Override
    public void position(Position position) {
        positions.add(position);
    }

    @Override
    public void creditCard(CreditCard card) {
        cards.add(card);
    }

    @Override
    public void invoice(Invoice invoice) {
        invoices.add(invoice);
    }

    @Override
    public void loan(Loan loan) {
        loans.add(loan);
    }

    @Override
    public void pixDispute(PixDispute dispute) {
        disputes.add(dispute);
    }

    @Override
    public void job(Job job) {
        jobs.add(job);
    }

    @Override
    public void wage(Wage wage) {
        wages.add(wage);
    }
}
