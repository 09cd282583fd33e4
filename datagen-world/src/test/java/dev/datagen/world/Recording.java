package dev.datagen.world;

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
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.Wage;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.life.Worker;
import dev.datagen.world.population.Joining;
import dev.datagen.world.population.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything about some customers, kept. */
public class Recording implements MasterDataConsumer, EventConsumer {

    public final List<Customer> customers = new ArrayList<>();
    public final List<Property> properties = new ArrayList<>();
    public final List<Account> accounts = new ArrayList<>();
    public final List<Position> positions = new ArrayList<>();
    public final List<CreditCard> cards = new ArrayList<>();
    public final List<Invoice> invoices = new ArrayList<>();
    public final List<Loan> loans = new ArrayList<>();
    public final List<PixDispute> disputes = new ArrayList<>();
    public final List<Job> jobs = new ArrayList<>();
    public final List<Wage> wages = new ArrayList<>();
    public final List<Transaction> transactions = new ArrayList<>();
    public final List<CardTransaction> purchases = new ArrayList<>();
    public final List<Trade> trades = new ArrayList<>();
    public final List<Installment> installments = new ArrayList<>();

    private final Predicate<Object> kept;

    public Recording() {
        this(event -> true);
    }

    private Recording(Predicate<Object> kept) {
        this.kept = kept;
    }

    public static WorldOptions options(long seed, String from, String to) {
        return new WorldOptions(seed, Period.of(LocalDate.parse(from), LocalDate.parse(to)), 1, DocumentStyle.VALID);
    }

    public static WorldOptions year2025(long seed) {
        return WorldOptions.ofSeed(seed);
    }

    /** The customers of a range, their events told span by span. */
    public static Recording of(World world, long first, int size, List<Long> spanEnds) {
        return of(new Recording(), world, first, size, spanEnds, cohort -> {}, cohort -> {});
    }

    /** Who joined so late that they are old customers of a world with a shorter period. */
    Set<UUID> joinedTooLateFor(Period shorter) {
        long latest = Brasilia.startOfDay(shorter.lastDay() - Joining.LEAST_DAYS_LEFT + 1);
        return customers.stream()
                .filter(customer -> customer.createdAtMillis() >= latest)
                .map(Customer::customerId)
                .collect(Collectors.toSet());
    }

    /** Who of the first customers does more, or less, in a year of a world with a longer period, in which others are away for longer. */
    Set<UUID> doMoreIn(World longer, World shorter) {
        Cohort there = longer.cohort(0, customers.size());
        Cohort here = shorter.cohort(0, customers.size());
        return IntStream.range(0, customers.size())
                .filter(index -> !aYear(here.profile(index)).equals(aYear(there.profile(index))))
                .mapToObj(index -> customers.get(index).customerId())
                .collect(Collectors.toSet());
    }

    private static List<Short> aYear(Profile profile) {
        return List.of(profile.transactionsPerYear(), profile.purchasesPerYear(), profile.tradesPerYear());
    }

    /** The customers of a range, of cohorts that keep the plans of so many windows of a month, from when they tell on. */
    static Recording keepingPlans(World world, long first, int size, List<Long> spanEnds, int windows) {
        return of(new Recording(), world, first, size, spanEnds, cohort -> {}, cohort -> cohort.keepPlans(windows));
    }

    /** The same of cohorts that keep what they plan while they settle. */
    static Recording keepingAllPlans(World world, long first, int size, List<Long> spanEnds) {
        return of(new Recording(), world, first, size, spanEnds, cohort -> cohort.keepPlans(1), cohort -> {});
    }

    private static Recording of(
            Recording recording,
            World world,
            long first,
            int size,
            List<Long> spanEnds,
            Consumer<Cohort> beforeSettling,
            Consumer<Cohort> beforeTelling) {
        Worker worker = world.worker();
        for (int done = 0; done < size; done += Cohort.MOST_CUSTOMERS) {
            Cohort cohort = world.cohort(first + done, Math.min(Cohort.MOST_CUSTOMERS, size - done));
            beforeSettling.accept(cohort);
            worker.settle(cohort, recording);
            beforeTelling.accept(cohort);
            for (long end : spanEnds) {
                worker.tell(cohort, end, recording);
            }
        }
        return recording;
    }

    /** The customers of a range, their events told at once. */
    public static Recording of(World world, long first, int size) {
        return of(world, first, size, List.of(world.options().period().endMillis()));
    }

    /** The customers of a range, and those of their events alone that are to be kept: many are told faster than they are remembered. */
    public static Recording of(World world, long first, int size, Predicate<Object> kept) {
        List<Long> atOnce = List.of(world.options().period().endMillis());
        return of(new Recording(kept), world, first, size, atOnce, cohort -> {}, cohort -> {});
    }

    private <E> void keep(E event, List<E> among) {
        if (kept.test(event)) {
            among.add(event);
        }
    }

    @Override
    public void customer(Customer customer) {
        customers.add(customer);
    }

    @Override
    public void property(Property property) {
        properties.add(property);
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

    @Override
    public void transaction(Transaction transaction) {
        keep(transaction, transactions);
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        keep(purchase, purchases);
    }

    @Override
    public void trade(Trade trade) {
        keep(trade, trades);
    }

    @Override
    public void installment(Installment installment) {
        keep(installment, installments);
    }
}
