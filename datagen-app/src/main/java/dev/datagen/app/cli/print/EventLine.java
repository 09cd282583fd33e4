package dev.datagen.app.cli.print;

import dev.datagen.app.cli.terminal.Moments;
import dev.datagen.app.text.Numbers;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.Direction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event on one line of 77 characters.
 *
 * <pre>
 * when (16)  what (11) whom (33) amount, R$ (13)
 * </pre>
 */
final class EventLine {

    private EventLine() {}

    static String of(Object event) {
        if (event instanceof Transaction transaction) {
            return transaction(transaction);
        } else if (event instanceof CardTransaction purchase) {
            return purchase(purchase);
        } else if (event instanceof Trade trade) {
            return trade(trade);
        } else {
            return installment((Installment) event);
        }
    }

    private static String transaction(Transaction event) {
        String whom = event.counterpartyName() == null ? text(event.description()) : event.counterpartyName();
        long cents = event.direction() == Direction.CREDIT ? event.amountCents() : -event.amountCents();
        String status = event.status() == TransactionStatus.COMPLETED ? "" : event.status() + ": ";
        return line(event.timestampMillis(), event.transactionType().name(), status + whom, Numbers.money(cents));
    }

    private static String purchase(CardTransaction event) {
        String status = event.status() == CardTransactionStatus.APPROVED ? "" : event.status() + ": ";
        String parts = event.installments() > 1 ? " in " + event.installments() + " x" : "";
        return line(
                event.timestampMillis(),
                "card",
                status + event.merchantName() + parts,
                Numbers.money(
                        event.status() == CardTransactionStatus.REVERSED ? event.amountCents() : -event.amountCents()));
    }

    private static String trade(Trade event) {
        String status = event.status() == TradeStatus.EXECUTED ? "" : event.status() + ": ";
        return line(
                event.executedAtMillis(),
                event.tradeType().name(),
                status + event.quantity() + " " + event.ticker() + " at " + Numbers.money(event.pricePerShareCents()),
                Numbers.money(event.tradeType() == TradeType.SELL ? event.netAmountCents() : -event.netAmountCents()));
    }

    private static String installment(Installment event) {
        return line(
                event.recordedAtMillis(),
                "instalment",
                "no. " + event.installmentNumber() + " due " + LocalDate.ofEpochDay(event.dueDay()) + ", "
                        + event.status(),
                Numbers.money(event.totalAmountCents()));
    }

    private static String line(long millis, String what, String whom, String amount) {
        return Moments.toMinute(millis) + "  " + Numbers.left(what, 11) + " " + Numbers.cut(whom, 33) + " "
                + Numbers.right(amount, 13);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
