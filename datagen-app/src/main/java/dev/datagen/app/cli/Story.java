package dev.datagen.app.cli;

import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.EventConsumer;
import dev.datagen.model.Installment;
import dev.datagen.model.Loan;
import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.world.World;
import dev.datagen.world.life.Cohort;
import dev.datagen.world.life.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All rows and events of one customer, as a load writes them. */
final class Story implements MasterDataConsumer, EventConsumer {

    private final long ordinal;
    private final List<Item<?>> rows = new ArrayList<>();
    private final List<Item<?>> events = new ArrayList<>();

    private Story(long ordinal) {
        this.ordinal = ordinal;
    }

    /** Lives the life of the customer with this ordinal. */
    static Story of(World world, long ordinal) {
        Story story = new Story(ordinal);
        Worker worker = world.worker();
        Cohort cohort = world.cohort(ordinal, 1);
        worker.settle(cohort, story);
        worker.tell(cohort, world.options().period().endMillis(), story);
        return story;
    }

    long ordinal() {
        return ordinal;
    }

    Customer customer() {
        return rows(Customer.class).get(0);
    }

    /** The rows of one table. */
    <T> List<T> rows(Class<T> type) {
        return records(rows, type);
    }

    /** The events of one type, by time. */
    <T> List<T> events(Class<T> type) {
        return records(events, type);
    }

    private static <T> List<T> records(List<Item<?>> items, Class<T> type) {
        return items.stream()
                .map(Item::record)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** All events by time. */
    List<Item<?>> events() {
        return events;
    }

    /** The row or event that an identifier identifies. */
    Optional<Item<?>> find(UUID id) {
        for (List<Item<?>> items : List.of(rows, events)) {
            for (Item<?> item : items) {
                if (item.id().equals(id)) {
                    return Optional.of(item);
                }
            }
        }
        return Optional.empty();
    }

    /** The transaction with somebody who is known by this Pix key. */
    Optional<Item<?>> findByPixKey(String key) {
        return events.stream()
                .filter(item ->
                        item.record() instanceof Transaction transaction && key.equals(transaction.counterpartyKey()))
                .findFirst();
    }

    @Override
    public void customer(Customer customer) {
        rows.add(new Item<>(Customer.TABLE, customer));
    }

    @Override
    public void property(Property property) {
        rows.add(new Item<>(Property.TABLE, property));
    }

    @Override
    public void account(Account account) {
        rows.add(new Item<>(Account.TABLE, account));
    }

    @Override
    public void position(Position position) {
        rows.add(new Item<>(Position.TABLE, position));
    }

    @Override
    public void creditCard(CreditCard card) {
        rows.add(new Item<>(CreditCard.TABLE, card));
    }

    @Override
    public void loan(Loan loan) {
        rows.add(new Item<>(Loan.TABLE, loan));
    }

    @Override
    public void transaction(Transaction transaction) {
        events.add(new Item<>(Transaction.EVENT, transaction));
    }

    @Override
    public void cardTransaction(CardTransaction purchase) {
        events.add(new Item<>(CardTransaction.EVENT, purchase));
    }

    @Override
    public void trade(Trade trade) {
        events.add(new Item<>(Trade.EVENT, trade));
    }

    @Override
    public void installment(Installment installment) {
        events.add(new Item<>(Installment.EVENT, installment));
    }
}
