package dev.datagen.model;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Table;
import java.util.List;

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
            Loan.TABLE);

    /** The event types; events of one instant and one customer come in this order. */
    public static final List<EventType<?>> EVENTS =
            List.of(Transaction.EVENT, CardTransaction.EVENT, Trade.EVENT, Installment.EVENT);

    private BankSchema() {}
}
