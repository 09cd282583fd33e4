package dev.datagen.bank;

import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import dev.datagen.world.life.Worker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A whole bank, of which any part can be had alone.
 *
 * <pre>{@code
 * Bank bank = Bank.of(42);
 * BankCustomer customer = bank.customer(7);
 * customer.accounts().forEach(System.out::println);
 * customer.transactions().forEach(System.out::println);
 *
 * Bank other = Bank.of(WorldOptions.ofSeed(7)
 *         .between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
 *         .withActivity(20));
 * }</pre>
 *
 * <p>Customers are numbered from 0, and customer {@code i} is the same whether a hundred or a hundred million are asked for. Two banks of equal
 * options are alike to the last bit, and alike to what {@code ./datagen load} loads with these options. Making one reads tables and takes
 * most of a second, so that generators do well to share one; a customer's rows take about a millisecond alone, and a seventh of that in a range. Immutable:
 * any number of threads may ask.
 */
public final class Bank {

    private final World world;

    /** Making one takes longer than making a customer, so that each thread makes all its customers with one. */
    private final ThreadLocal<Worker> workers;

    private Bank(World world) {
        this.world = world;
        this.workers = ThreadLocal.withInitial(world::worker);
    }

    /** The bank of a seed, with the command line's defaults: the year 2025, the contract's volumes, valid documents. */
    public static Bank of(long seed) {
        return of(WorldOptions.ofSeed(seed));
    }

    /** The bank of some options: seed, period, activity, profile, documents. */
    public static Bank of(WorldOptions options) {
        return new Bank(World.of(options));
    }

    /** What it depends on. */
    public WorldOptions options() {
        return world.options();
    }

    World world() {
        return world;
    }

    /** The worker of the thread that asks, for no longer than it makes one thing: cohorts may take turns with it. */
    Worker worker() {
        return workers.get();
    }

    /** How many customers can have documents, telephone and account numbers of their own: ordinals are below this. */
    public long capacity() {
        return world.capacity();
    }

    /**
     * The first customers.
     *
     * @param count at least 1, at most {@link #capacity()}
     */
    public CustomerRange customers(long count) {
        return range(0, count);
    }

    /**
     * Successive customers: one worker's part, for instance. Ranges that lie side by side make up the whole, in any order.
     *
     * @param from the first ordinal, from 0
     * @param to the ordinal after the last one
     * @throws IllegalArgumentException if the range is empty or goes beyond {@link #capacity()}
     */
    public CustomerRange range(long from, long to) {
        return new CustomerRange(this, from, to);
    }

    /**
     * One customer.
     *
     * @param ordinal from 0, below {@link #capacity()}
     */
    public BankCustomer customer(long ordinal) {
        if (ordinal < 0 || ordinal >= capacity()) {
            throw new IllegalArgumentException(
                    "customer " + ordinal + ", but customers are numbered from 0 to " + (capacity() - 1));
        }
        return new BankCustomer(this, ordinal);
    }

    /** The shares that can be traded, at the last close of the period: rows of the table {@code stocks}. */
    public List<Stock> stocks() {
        return world.stocks();
    }

    /**
     * What the shares cost in each session of the period, and of the two months before it, in which shares go ex that pay within it: rows of the
     * table {@code stock_prices}, by day and share.
     */
    public Stream<StockPrice> stockPrices() {
        return world.stockPrices();
    }

    /** What an id in any table or topic stands for: of what, whose, which; empty if no load of this seed makes it. */
    public Optional<Identity> identity(UUID id) {
        return world.identity(id)
                .filter(identity -> identity.kind() == IdKind.STOCK || identity.ordinal() < world.capacity());
    }

    /**
     * Makes the record that an id identifies. The key of the other side of a Pix leads to the first transaction with it, the key by which others
     * pay a customer to that customer, and what recurs to the first payment.
     *
     * @return empty if no load of these options, of any size, holds it
     */
    public Optional<BankRecord<?>> find(UUID id) {
        return identity(id).flatMap(identity -> find(identity, id));
    }

    private Optional<BankRecord<?>> find(Identity identity, UUID id) {
        if (identity.kind() == IdKind.STOCK) {
            return stocks().stream()
                    .filter(stock -> stock.stockId().equals(id))
                    .findFirst()
                    .map(stock -> new BankRow<>(Stock.TABLE, stock));
        }
        BankCustomer owner = customer(identity.ordinal());
        return switch (identity.kind()) {
            case PIX_KEY ->
                identity.sequence() < Identity.FIRST_KEY_OF_OTHERS
                        ? owner.findByPixKey(id.toString()).or(() -> Optional.of(owner.row()))
                        : owner.findByPixKey(id.toString());
            case PIX_RECURRENCE -> owner.findByRecurrence(id);
            default -> owner.find(id);
        };
    }

    @Override
    public String toString() {
        return "Bank[options=" + options() + "]";
    }
}
