package dev.datagen.app.profile;

import dev.datagen.model.Account;
import dev.datagen.model.AccountType;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Who holds an investment account, and their trades. */
final class InvestorFigures implements Reading {

    /** Shares of a standard lot on B3. */
    private static final int LOT = 100;

    private final Window window;
    private final Rates holders;
    private final Shares sex;
    private final Shares age;
    private final Shares state;
    private final Rates active;
    private final Means orders;
    private final Rates odd;
    private boolean holds;
    private int ordersOfThisMonth;
    private int monthsOfThisPerson;
    private @Nullable YearMonth lastMonth;

    InvestorFigures(Figures figures, Window window) {
        this.window = window;
        holders = figures.rates("Investors: customers with an investment account");
        sex = figures.shares("Investors: sex");
        age = figures.shares("Investors: age");
        state = figures.shares("Investors: federative unit");
        active = figures.rates("Investors: who trade in a month");
        orders = figures.means("Investors: orders in a month of who trades in it");
        odd = figures.rates("Investors: orders of less than a lot of 100");
    }

    @Override
    public void begin(Person person) {
        holds = false;
        monthsOfThisPerson = 0;
        lastMonth = null;
        ordersOfThisMonth = 0;
    }

    @Override
    public void account(Person person, Account account) {
        holds |= account.accountType() == AccountType.INVESTIMENTOS;
    }

    @Override
    public void trade(Person person, Trade trade) {
        odd.add("all", trade.quantity() < LOT);
        if (trade.status() == TradeStatus.EXECUTED) {
            YearMonth month = YearMonth.from(Window.time(trade.executedAtMillis()));
            if (!month.equals(lastMonth)) {
                endMonth();
                monthsOfThisPerson++;
                lastMonth = month;
            }
            ordersOfThisMonth++;
        }
    }

    private void endMonth() {
        if (ordersOfThisMonth > 0) {
            orders.add("all", ordersOfThisMonth);
            ordersOfThisMonth = 0;
        }
    }

    @Override
    public void end(Person person) {
        endMonth();
        holders.add("all", holds);
        if (holds) {
            sex.add(person.customer().gender().name());
            age.add(person.ageIn("18-24", "25-39", "40-59", "60+"));
            state.add(person.customer().state());
            active.add("all", monthsOfThisPerson, window.months());
        }
    }
}
