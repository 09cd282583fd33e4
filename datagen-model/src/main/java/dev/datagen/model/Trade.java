package dev.datagen.model;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to buy or sell shares on B3.
 *
 * @param tradeId identifier
 * @param accountId an investment account
 * @param customerId its holder
 * @param stockId the share
 * @param ticker under which the share trades on that day: PETR4
 * @param tradeType buy or sell
 * @param quantity number of shares
 * @param pricePerShareCents at which it was filled, or which a cancelled order asked for, in cents
 * @param totalAmountCents quantity × price, in cents
 * @param feesCents of the exchange and, on a sale, tax withheld, in cents; 0 of a cancelled order
 * @param netAmountCents what settles, in cents; 0 of a cancelled order
 * @param orderType how the order asks to be filled
 * @param status whether it was filled
 * @param executedAtMillis when it was filled or cancelled, in milliseconds since 1970-01-01T00:00Z
 * @param settlementMillis start of the settlement day in Brasília, in milliseconds since 1970-01-01T00:00Z
 * @param createdAtMillis when it was given, in milliseconds since 1970-01-01T00:00Z
 * @param orderPriceCents limit, or price that sets the stop order off, in cents; {@link Field#ABSENT} of an order at market
 * @param taxWithheldCents the part of the fees that is income tax, in cents; {@link Field#ABSENT} of what is not a sale
 * @param cancelReason why it was not filled
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
        long settlementMillis,
        long createdAtMillis,
        long orderPriceCents,
        long taxWithheldCents,
        @Nullable CancelReason cancelReason) {

    /** The topic, the Avro record and its fields; those after {@code updated_at} are additions to the first schema. */
    public static final EventType<Trade> EVENT = new EventType<>(
            "banking.trades",
            "Trade",
            "An order to buy or sell shares on B3.",
            FieldList.of()
                    .id("trade_id", "Identifier")
                    .id("account_id", "Investment account")
                    .id("customer_id", "Holder of the account")
                    .id("stock_id", "Share traded")
                    .repeatedText("ticker", "Trading code on B3 on that day; of less than a lot, without its F")
                    .word("trade_type", TradeType.class, "Buy or sell")
                    .integer("quantity", "Number of shares")
                    .money(
                            "price_per_share",
                            "Price of one share, R$: inside the day's range if EXECUTED, what was asked for if CANCELLED")
                    .money("total_amount", "Quantity times price, R$")
                    .money("fees", "Fees of B3 and, on a sale, the income tax withheld, R$; 0 if CANCELLED")
                    .money(
                            "net_amount",
                            "What settles, R$: total + fees on a purchase, total - fees on a sale, 0 if CANCELLED")
                    .word("order_type", OrderType.class, "How the order asks to be filled")
                    .word("status", TradeStatus.class, "A CANCELLED order moves no shares")
                    .moment("executed_at", "When the order was filled or cancelled; inside B3's session")
                    .moment("settlement_date", "Start of the settlement day (D+2 on B3's calendar) in Brasília")
                    .moment("created_at", "When the order was given")
                    .optional()
                    .moment("updated_at", "When the record last changed")
                    .optional()
                    .money("order_price", "Limit, or price that sets a STOP order off, R$; none of a MARKET order")
                    .optional()
                    .money(
                            "tax_withheld",
                            "Part of the fees that is income tax, R$: 0.005 % of sales, once those of a month exceed R$ 20,000")
                    .optional()
                    .word("cancel_reason", CancelReason.class, "Why a CANCELLED order was not filled")
                    .optional()
                    .list(),
            Trade::read,
            "account_id",
            Trade::accountId,
            Trade::tradeId,
            Trade::executedAtMillis,
            "com.financial.trade.executed.v1",
            "/financial/banking/investments");

    private static void read(Trade event, FieldValues to) {
        to.id(event.tradeId);
        to.id(event.accountId);
        to.id(event.customerId);
        to.id(event.stockId);
        to.text(event.ticker);
        to.word(event.tradeType);
        to.integer(event.quantity);
        to.money(event.pricePerShareCents);
        to.money(event.totalAmountCents);
        to.money(event.feesCents);
        to.money(event.netAmountCents);
        to.word(event.orderType);
        to.word(event.status);
        to.moment(event.executedAtMillis);
        to.moment(event.settlementMillis);
        to.moment(event.createdAtMillis);
        to.moment(event.executedAtMillis);
        to.money(event.orderPriceCents);
        to.money(event.taxWithheldCents);
        to.word(event.cancelReason);
    }
}
