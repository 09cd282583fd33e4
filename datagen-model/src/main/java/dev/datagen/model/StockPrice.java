package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a share in one session of B3.
 *
 * @param stockId the share
 * @param epochDay of the session, in days since 1970-01-01
 * @param ticker under which it traded on that day
 * @param openCents first price, in cents
 * @param highCents highest price, in cents
 * @param lowCents lowest price, in cents
 * @param closeCents last price, in cents
 * @param volume shares traded in the round-lot market
 * @param splitRatio shares that each one held has become before the session opened; 1 without a split
 * @param dividendMillionths of R$ for each share held at the close of the session before; 0 without a dividend
 * @param dividendKind null without a dividend
 * @param dividendPaymentDay in days since 1970-01-01; {@link Field#ABSENT} without a dividend
 */
public record StockPrice(
        UUID stockId,
        int epochDay,
        String ticker,
        long openCents,
        long highCents,
        long lowCents,
        long closeCents,
        int volume,
        int splitRatio,
        int dividendMillionths,
        @Nullable DividendKind dividendKind,
        long dividendPaymentDay) {

    /** The table, its columns and its keys. */
    public static final Table<StockPrice> TABLE = new Table<>(
            "stock_prices",
            "The prices of a share in one session of B3, simulated; not adjusted for splits and dividends.",
            FieldList.of()
                    .id("stock_id", "The share")
                    .day("date", "Day of the session")
                    .text("ticker", "Trading code on that day")
                    .money("open", "First price, R$")
                    .money("high", "Highest price, R$")
                    .money("low", "Lowest price, R$")
                    .money("close", "Last price, R$")
                    .integer("volume", "Shares traded in the round-lot market")
                    .integer(
                            "split_ratio",
                            "Shares that each one held has become before the session opened; 1 without a split")
                    .rate("dividend", "R$ for each share held at the close of the session before; 0 without a dividend")
                    .word("dividend_kind", DividendKind.class, "What the dividend is")
                    .optional()
                    .day("dividend_payment_date", "When the dividend is paid; a business day of a later month")
                    .optional()
                    .list(),
            StockPrice::read,
            2,
            List.of(),
            List.of(new Table.ForeignKey("stock_id", "stocks")));

    private static void read(StockPrice row, FieldValues to) {
        to.id(row.stockId);
        to.day(row.epochDay);
        to.text(row.ticker);
        to.money(row.openCents);
        to.money(row.highCents);
        to.money(row.lowCents);
        to.money(row.closeCents);
        to.integer(row.volume);
        to.integer(row.splitRatio);
        to.rate(row.dividendMillionths);
        to.word(row.dividendKind);
        to.day(row.dividendPaymentDay);
    }
}
