package dev.datagen.app.cli.print;

import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.text.Numbers;
import dev.datagen.bank.BankCustomer;
import dev.datagen.bank.BankEvent;
import dev.datagen.model.Account;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Loan;
import dev.datagen.model.Property;
import dev.datagen.world.calendar.Brasilia;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A customer for people to read, in 80 columns. */
public final class Statement {

    private static final int WIDTH = 79;
    private static final int HEAD = 12;
    private static final int RATE_PERCENT_SCALE = 4;

    private final PrintWriter out;
    private final Paint paint;
    private final int mostEvents;

    /** Shows a number of events of each customer at most. */
    public Statement(Terminal terminal, int mostEvents) {
        this.out = terminal.out();
        this.paint = terminal.outPaint();
        this.mostEvents = mostEvents;
    }

    /** A customer's rows, and the first of their events. */
    public void print(BankCustomer customer) {
        person(customer);
        section("Accounts", customer.accounts().stream().map(Statement::account).toList());
        section(
                "Credit card",
                customer.creditCards().stream().map(Statement::card).toList());
        section("Loan", customer.loans().stream().map(Statement::loan).toList());
        section(
                "Property",
                customer.properties().stream().map(Statement::property).toList());
        events(customer.events().map(BankEvent::record).collect(Collectors.toList()));
        out.println();
    }

    private void person(BankCustomer whole) {
        Customer customer = whole.customer();
        String number = "customer " + Numbers.grouped(whole.ordinal());
        out.println(paint.bold(Numbers.left(customer.name(), WIDTH - number.length())) + paint.dim(number));
        out.println("  CPF " + customer.cpf() + ", born " + LocalDate.ofEpochDay(customer.birthDay()) + ", "
                + customer.phone());
        out.println("  " + customer.employmentStatus() + ", R$ " + Numbers.money(customer.monthlyIncomeCents())
                + " a month, score " + customer.creditScore() + ", here since "
                + LocalDate.ofEpochDay(Brasilia.epochDay(customer.createdAtMillis())));
        String complement = customer.complement() == null ? "" : ", " + customer.complement();
        String address = customer.street() + ", " + customer.number() + complement + ", " + customer.neighborhood();
        out.println("  " + Numbers.cut(address, WIDTH - 2).stripTrailing());
        out.println("  " + customer.postalCode() + " " + customer.city() + "/" + customer.state());
        out.println("  " + customer.email());
        out.println(paint.dim("  " + customer.customerId()));
    }

    private void section(String title, List<String> lines) {
        String head = title;
        for (String line : lines) {
            out.println(paint.cyan(Numbers.left(head, HEAD))
                    + Numbers.cut(line, WIDTH - HEAD).stripTrailing());
            head = "";
        }
    }

    private static String account(Account account) {
        return Numbers.left(account.accountType().name(), 16)
                + Numbers.left(account.bankCode() + " " + account.branch() + " " + account.accountNumber(), 26)
                + Numbers.right(Numbers.money(account.balanceCents()), 15)
                + "  "
                + account.status();
    }

    private static String card(CreditCard card) {
        return Numbers.left(card.brand().name(), 12)
                + Numbers.left(tail(card.cardNumberMasked()), 8)
                + Numbers.right(Numbers.money(card.availableLimitCents()), 12)
                + " of "
                + Numbers.left(Numbers.money(card.creditLimitCents()), 10)
                + " due day "
                + Numbers.left(String.valueOf(card.dueDay()), 3)
                + card.status();
    }

    private static String tail(String masked) {
        return "•" + masked.substring(Math.max(0, masked.length() - 4));
    }

    private static String loan(Loan loan) {
        return Numbers.left(loan.loanType().name(), 10)
                + Numbers.right(Numbers.money(loan.principalCents()), 13)
                + " in " + loan.termMonths() + " x at "
                + BigDecimal.valueOf(loan.interestRateMillionths(), RATE_PERCENT_SCALE)
                        .stripTrailingZeros()
                        .toPlainString()
                + " % a month, " + loan.amortizationSystem() + ", " + loan.status();
    }

    private static String property(Property property) {
        return property.propertyType() + " worth " + Numbers.money(property.appraisedValueCents()) + " in "
                + property.city() + "/" + property.state();
    }

    private void events(List<Object> events) {
        int first = Math.max(0, events.size() - mostEvents);
        long purchases =
                events.stream().filter(CardTransaction.class::isInstance).count();
        out.println(paint.cyan("Events      ") + Numbers.grouped(events.size()) + ", " + Numbers.grouped(purchases)
                + " of them card purchases" + (first > 0 && mostEvents > 0 ? "; the last ones:" : ""));
        events.subList(first, events.size()).forEach(event -> out.println("  " + EventLine.of(event)));
    }
}
