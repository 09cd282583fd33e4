package dev.datagen.model;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.FieldList;
import java.util.UUID;

/**
 * An order to buy or sell shares on B3.
 *
 * @param tradeId identifier
 * @param accountId an investment account
 * @param customerId its holder
 * @param stockId the share
 * @param ticker PETR4
 * @param tradeType buy or sell
 * @param quantity number of shares
 * @param pricePerShareCents in cents
 * @param totalAmountCents quantity × price, in cents
 * @param feesCents of the exchange and, on a sale, tax withheld, in cents
 * @param netAmountCents what settles, in cents
 * @param orderType how the order asks to be filled
 * @param status whether it was filled
 * @param executedAtMillis when it was filled or cancelled, in milliseconds since 1970-01-01T00:00Z
 * @param settlementMillis start of the settlement day in Brasília, in milliseconds since 1970-01-01T00:00Z
 */
public record Trade(
        UUID tradeId,
        UUID accountId,
        UUID customerId,
        UUID stockId,
        String ticker,
        TradeType tradeType,
        int quantity,
        long pricePerShareCents,
        long totalAmountCents,
        long feesCents,
        long netAmountCents,
        OrderType orderType,
        TradeStatus status,
        long executedAtMillis,
        long settlementMillis) {

    /** The topic, the Avro record and its fields; those after {@code updated_at} are additions to the first schema. */
    public static final EventType<Trade> EVENT = new EventType<>(
            "banking.trades",
            "Trade",
            "An order to buy or sell shares on B3.",
            FieldList.<Trade>of()
                    .id("trade_id", Trade::tradeId, "Identifier")
                    .id("account_id", Trade::accountId, "Investment account")
                    .id("customer_id", Trade::customerId, "Holder of the account")
                    .id("stock_id", Trade::stockId, "Share traded")
                    .text("ticker", Trade::ticker, "Trading code on B3")
                    .word("trade_type", TradeType.class, Trade::tradeType, "Buy or sell")
                    .integer("quantity", Trade::quantity, "Number of shares")
                    .money(
                            "price_per_share",
                            Trade::pricePerShareCents,
                            "Price of one share, R$, inside the day's range")
                    .money("total_amount", Trade::totalAmountCents, "Quantity times price, R$")
                    .money("fees", Trade::feesCents, "Fees of B3 and, on a sale, the 0.005 % income tax withheld, R$")
                    .money(
                            "net_amount",
                            Trade::netAmountCents,
                            "What settles, R$: total + fees on a purchase, total - fees on a sale")
                    .word("order_type", OrderType.class, Trade::orderType, "How the order asks to be filled")
                    .word("status", TradeStatus.class, Trade::status, "A CANCELLED order moves no shares")
                    .moment(
                            "executed_at",
                            Trade::executedAtMillis,
                            "When the order was filled or cancelled; inside B3's session")
                    .moment(
                            "settlement_date",
                            Trade::settlementMillis,
                            "Start of the settlement day (D+2 on B3's calendar) in Brasília")
                    .moment("created_at", Trade::executedAtMillis, "When the record was made")
                    .optional()
                    .moment("updated_at", Trade::executedAtMillis, "When the record last changed")
                    .optional()
                    .list(),
            "account_id",
            Trade::accountId,
            Trade::tradeId,
            Trade::executedAtMillis,
            "com.financial.trade.executed.v1",
            "/financial/banking/investments");
}
