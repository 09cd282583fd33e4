package dev.datagen.app.cli.print;

import dev.datagen.app.cli.terminal.Moments;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.text.Numbers;
import dev.datagen.bank.Bank;
import dev.datagen.bank.BankCustomer;
import dev.datagen.model.Account;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Direction;
import dev.datagen.model.Installment;
import dev.datagen.model.Invoice;
import dev.datagen.model.Loan;
import dev.datagen.model.Position;
import dev.datagen.model.Stock;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.schema.Field;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is one customer's, for people to read, in 80 columns: each account with its running balance, invoices, the schedule of the loan,
 * shares with their value.
 */
public final class WholeStatement {

    private static final int TEXT = 33;
    private static final int AMOUNT = 13;
    private static final int NUMBER = 4;
    private static final int STATUS = 15;
    private static final int DAY = 10;
    private static final int INVOICED = 11;

    private final PrintWriter out;
    private final Paint paint;
    private final Statement head;
    private final Map<UUID, Stock> stocks;

    /** Of customers of a bank. */
    public WholeStatement(Terminal terminal, Bank bank) {
        this.out = terminal.out();
        this.paint = terminal.outPaint();
        this.head = new Statement(terminal, 0);
        this.stocks = bank.stocks().stream().collect(Collectors.toMap(Stock::stockId, Function.identity()));
    }

    /** Accounts with running balance, invoices, the loan's schedule, positions with their value. */
    public void print(BankCustomer customer) {
        head.print(customer);
        Map<UUID, List<Transaction>> movements =
                customer.transactions().collect(Collectors.groupingBy(Transaction::accountId));
        customer.accounts()
                .forEach(account -> account(account, movements.getOrDefault(account.accountId(), List.of())));
        customer.creditCards().forEach(card -> invoices(card, customer.invoices()));
        customer.loans().forEach(loan -> schedule(loan, customer.installments().toList()));
        portfolio(customer.positions());
    }

    private void title(String text) {
        out.println(paint.cyan(text));
    }

    private void account(Account account, List<Transaction> movements) {
        title(account.accountType() + " " + account.bankCode() + " " + account.branch() + " "
                + account.accountNumber());
        line("", "opening balance", "", Numbers.money(account.openingBalanceCents()));
        for (Transaction movement : movements) {
            boolean out = movement.direction() == Direction.DEBIT;
            line(
                    Moments.toMinute(movement.timestampMillis()),
                    text(movement),
                    Numbers.money(out ? -movement.amountCents() : movement.amountCents()),
                    Numbers.money(movement.balanceAfterCents()));
        }
        line("", "closing balance", "", Numbers.money(account.balanceCents()));
        out.println();
    }

    private static String text(Transaction movement) {
        String failed = movement.status() == TransactionStatus.COMPLETED ? "" : movement.status() + ": ";
        String name = movement.counterpartyName();
        return failed + movement.description() + (name == null ? "" : ", " + name);
    }

    private void line(String when, String text, String amount, String balance) {
        out.println(Numbers.left(when, 16) + " " + Numbers.cut(text, TEXT) + Numbers.right(amount, AMOUNT)
                + Numbers.right(balance, AMOUNT + 2));
    }

    /** What was bought, less what came back; what is left of the one before; and what costs and parts of a debt paid off add. */
    private void invoices(CreditCard card, List<Invoice> invoices) {
        title("Invoices of " + card.brand() + " " + card.cardNumberMasked());
        invoice("due", "", "bought", "carried", "added", "total", "paid");
        for (Invoice invoice : invoices) {
            long bought = invoice.purchasesCents() - invoice.creditsCents();
            long added = invoice.chargesCents() + invoice.taxCents() + invoice.financedCents();
            invoice(
                    day(invoice.dueDay()),
                    invoice.status().name(),
                    Numbers.money(bought),
                    Numbers.money(invoice.carriedCents()),
                    Numbers.money(added),
                    Numbers.money(invoice.totalCents()),
                    Numbers.money(invoice.paidCents()));
        }
        out.println();
    }

    private void invoice(String due, String status, String... amounts) {
        StringBuilder line = new StringBuilder(Numbers.left(due, DAY));
        for (String amount : amounts) {
            line.append(Numbers.right(amount, INVOICED));
        }
        out.println(line.append(' ').append(status).toString().stripTrailing());
    }

    private void schedule(Loan loan, List<Installment> installments) {
        title("Instalments of the " + loan.loanType() + " loan of R$ " + Numbers.money(loan.principalCents()) + ", "
                + loan.amortizationSystem());
        row("no.  due", "principal", "interest", "total", "paid", "");
        installments.stream()
                .sorted(Comparator.comparingInt(Installment::installmentNumber))
                .forEach(each -> row(
                        Numbers.right(String.valueOf(each.installmentNumber()), NUMBER) + " " + day(each.dueDay()),
                        Numbers.money(each.principalAmountCents()),
                        Numbers.money(each.interestAmountCents()),
                        Numbers.money(each.totalAmountCents()),
                        each.paidDay() == Field.ABSENT ? "" : day(each.paidDay()),
                        each.status().name()));
        out.println();
    }

    private void row(String first, String second, String third, String fourth, String fifth, String status) {
        out.println((Numbers.left(first, STATUS)
                        + Numbers.right(second, AMOUNT - 1)
                        + Numbers.right(third, AMOUNT - 1)
                        + Numbers.right(fourth, AMOUNT - 1)
                        + Numbers.right(fifth, AMOUNT - 1)
                        + "  "
                        + status)
                .stripTrailing());
    }

    private void portfolio(List<Position> positions) {
        List<Position> held =
                positions.stream().filter(position -> position.quantity() > 0).toList();
        if (held.isEmpty()) {
            return;
        }
        title("Shares");
        row("", "quantity", "average", "last close", "value", "");
        long total = 0;
        for (Position position : held) {
            Stock stock = stocks.get(position.stockId());
            if (stock == null) {
                throw new IllegalStateException("a position of an unknown share: " + position);
            }
            long value = position.quantity() * stock.currentPriceCents();
            total += value;
            row(
                    stock.ticker(),
                    Numbers.grouped(position.quantity()),
                    Numbers.money(position.averagePriceCents()),
                    Numbers.money(stock.currentPriceCents()),
                    Numbers.money(value),
                    "");
        }
        row("total", "", "", "", Numbers.money(total), "");
        out.println();
    }

    private static String day(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }
}
