package dev.datagen.app.make;

import dev.datagen.model.Account;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Invoice;
import dev.datagen.model.Job;
import dev.datagen.model.Loan;
import dev.datagen.model.PixDispute;
import dev.datagen.model.Position;
import dev.datagen.model.Property;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.Wage;
import dev.datagen.model.schema.Table;
import dev.datagen.world.World;
import dev.datagen.world.identity.IdKind;
import java.util.Map;
import java.util.UUID;

/**
 * Tells identifiers of rows that a load gives from those of somebody else, without looking anything up.
 *
 * @param world of the load's options
 * @param customers of the load
 */
public record RowIds(World world, long customers) {

    private static final Map<Table<?>, IdKind> KINDS = Map.ofEntries(
            Map.entry(Customer.TABLE, IdKind.CUSTOMER),
            Map.entry(Account.TABLE, IdKind.ACCOUNT),
            Map.entry(Position.TABLE, IdKind.ACCOUNT),
            Map.entry(CreditCard.TABLE, IdKind.CREDIT_CARD),
            Map.entry(Invoice.TABLE, IdKind.INVOICE),
            Map.entry(Loan.TABLE, IdKind.LOAN),
            Map.entry(Property.TABLE, IdKind.PROPERTY),
            Map.entry(PixDispute.TABLE, IdKind.PIX_DISPUTE),
            Map.entry(Stock.TABLE, IdKind.STOCK),
            Map.entry(StockPrice.TABLE, IdKind.STOCK),
            Map.entry(Job.TABLE, IdKind.JOB),
            Map.entry(Wage.TABLE, IdKind.WAGE));

    /** What the first column of a table identifies, which is its primary key or the first column of it. */
    public static IdKind kind(Table<?> table) {
        IdKind kind = KINDS.get(table);
        if (kind == null) {
            throw new IllegalArgumentException("no load fills the table " + table.collection());
        }
        return kind;
    }

    /** Whether a row that begins with this identifier can be the load's. */
    public boolean isOurs(Table<?> table, UUID id) {
        return world.identity(id)
                .filter(identity -> identity.kind() == kind(table))
                .filter(identity -> identity.kind() == IdKind.STOCK || identity.ordinal() < customers)
                .isPresent();
    }
}
