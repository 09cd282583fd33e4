package dev.datagen.model;

import dev.datagen.model.schema.Entity;
import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every table and every event type, each in its fixed order. */
public final class BankSchema {

    /** The tables in the order in which they are filled: parents before children. */
    public static final List<Table<?>> TABLES = List.of(
            Customer.TABLE,
            Property.TABLE,
            Stock.TABLE,
            StockPrice.TABLE,
            Account.TABLE,
            Position.TABLE,
            CreditCard.TABLE,
            Invoice.TABLE,
            Loan.TABLE,
            PixDispute.TABLE,
            Job.TABLE,
            Wage.TABLE);

    /** The event types; events of one instant and one customer come in this order. */
    public static final List<EventType<?>> EVENTS =
            List.of(Transaction.EVENT, CardTransaction.EVENT, Trade.EVENT, Installment.EVENT);

    private BankSchema() {}

    /**
     * The table with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Table<?> table(String name) {
        return find(TABLES, name)
                .orElseThrow(() ->
                        new IllegalArgumentException("no table is called " + name + "; there are " + names(TABLES)));
    }

    /**
     * The event type whose events go to this topic.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EventType<?> event(String topic) {
        return find(EVENTS, topic)
                .orElseThrow(() ->
                        new IllegalArgumentException("no event goes to " + topic + "; there are " + names(EVENTS)));
    }

    /**
     * The table or event type whose records are found under this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Entity<?> entity(String collection) {
        return find(TABLES, collection)
                .<Entity<?>>map(table -> table)
                .or(() -> find(EVENTS, collection))
                .orElseThrow(() -> new IllegalArgumentException("no table or topic is called " + collection
                        + "; there are " + names(TABLES) + ", " + names(EVENTS)));
    }

    private static <E extends Entity<?>> Optional<E> find(List<E> entities, String collection) {
        return entities.stream()
                .filter(entity -> entity.collection().equals(collection))
                .findFirst();
    }

    private static String names(List<? extends Entity<?>> entities) {
        return entities.stream().map(Entity::collection).collect(Collectors.joining(", "));
    }
}
