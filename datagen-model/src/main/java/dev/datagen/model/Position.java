package dev.datagen.model;

import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import java.util.List;
import java.util.UUID;

/**
 * The shares of one kind on an investment account.
 *
 * @param accountId the investment account
 * @param stockId the share
 * @param quantity shares held at the end of the period, by date of trade
 * @param averagePriceCents what one cost on average, fees included, in cents; 0 if none is held
 * @param openingQuantity shares held when the period began
 * @param openingAveragePriceCents what one of those had cost, in cents; 0 if none was held
 */
public record Position(
        UUID accountId,
        UUID stockId,
        int quantity,
        long averagePriceCents,
        int openingQuantity,
        long openingAveragePriceCents) {

    /** The table, its columns and its keys. */
    public static final Table<Position> TABLE = new Table<>(
            "positions",
            "The shares of one kind on an investment account: those held at the end of the period or when it began.",
            FieldList.of()
                    .id("account_id", "Investment account")
                    .id("stock_id", "The share")
                    .integer("quantity", "Shares held at the end of the period, by date of trade: 0 if all were sold")
                    .money("average_price", "What a share cost on average, fees included, R$; 0 if none is held")
                    .integer("opening_quantity", "Shares held when the period began")
                    .money("opening_average_price", "What one of these had cost on average, R$; 0 if none was held")
                    .list(),
            Position::read,
            2,
            List.of(),
            List.of(new Table.ForeignKey("account_id", "accounts"), new Table.ForeignKey("stock_id", "stocks")));

    private static void read(Position row, FieldValues to) {
        to.id(row.accountId);
        to.id(row.stockId);
        to.integer(row.quantity);
        to.money(row.averagePriceCents);
        to.integer(row.openingQuantity);
        to.money(row.openingAveragePriceCents);
    }
}
