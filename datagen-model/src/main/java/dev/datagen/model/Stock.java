package dev.datagen.model;

import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import java.util.List;
import java.util.UUID;

/**
 * A share listed on B3.
 *
 * @param stockId identifier
 * @param ticker PETR4
 * @param companyName issuer
 * @param sector economic sector
 * @param segment listing segment
 * @param currentPriceCents last close of the period, in cents
 * @param currency ISO 4217
 * @param isin with its check digit
 * @param lotSize shares in a round lot
 * @param createdAtMillis when it came to be, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 */
public record Stock(
        UUID stockId,
        String ticker,
        String companyName,
        String sector,
        StockSegment segment,
        long currentPriceCents,
        String currency,
        String isin,
        int lotSize,
        long createdAtMillis,
        long updatedAtMillis) {

    /** The table, its columns and its keys. */
    public static final Table<Stock> TABLE = new Table<>(
            "stocks",
            "A share listed on B3.",
            FieldList.of()
                    .id("stock_id", "Identifier")
                    .text("ticker", "Trading code on B3")
                    .text("company_name", "Issuer and class of share")
                    .text("sector", "Economic sector")
                    .word("segment", StockSegment.class, "Listing segment of B3")
                    .money("current_price", "Last close of the period, R$, on the simulated price path")
                    .text("currency", "ISO 4217")
                    .text("isin", "ISIN with its check digit")
                    .integer("lot_size", "Shares in a round lot")
                    .moment("created_at", "When it came to be")
                    .moment("updated_at", "When it last changed")
                    .list(),
            Stock::read,
            List.of(List.of("ticker"), List.of("isin")),
            List.of());

    private static void read(Stock row, FieldValues to) {
        to.id(row.stockId);
        to.text(row.ticker);
        to.text(row.companyName);
        to.text(row.sector);
        to.word(row.segment);
        to.money(row.currentPriceCents);
        to.text(row.currency);
        to.text(row.isin);
        to.integer(row.lotSize);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
    }
}
