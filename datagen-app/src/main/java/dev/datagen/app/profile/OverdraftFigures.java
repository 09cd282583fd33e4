package dev.datagen.app.profile;

import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import java.util.EnumSet;
import java.util.Set;

/** Who is in the red, and how often, of those whose wage or pension arrives here: the others may be so at another bank. */
final class OverdraftFigures implements Reading {

    private static final int MONTHS_A_YEAR = 12;
    private static final int HALF_A_YEAR = 6;
    private static final Set<TransactionPurpose> INCOME =
            EnumSet.of(TransactionPurpose.SALARY, TransactionPurpose.PENSION);

    private final Window window;
    private final Rates inTheRed;
    private final Shares months;
    private boolean paidHere;
    private int charged;

    OverdraftFigures(Figures figures, Window window) {
        this.window = window;
        inTheRed = figures.rates("Accounts: in the red within a year");
        months = figures.shares("Accounts: months in the red of a year");
    }

    @Override
    public void begin(Person person) {
        paidHere = false;
        charged = 0;
    }

    @Override
    public void transaction(Person person, Transaction transaction) {
        paidHere |= INCOME.contains(transaction.purpose());
        charged += transaction.purpose() == TransactionPurpose.OVERDRAFT_INTEREST ? 1 : 0;
    }

    /** A month is charged for in the next one, so a period misses its last. */
    @Override
    public void end(Person person) {
        if (!paidHere || !window.isOfWholeYears()) {
            return;
        }
        inTheRed.add("all", charged > 0);
        if (charged > 0) {
            int aYear = (int) Math.ceil(charged * (double) MONTHS_A_YEAR / (window.months() - 1));
            months.add(aYear >= MONTHS_A_YEAR ? "12" : aYear > HALF_A_YEAR ? "7-11" : "1-6");
        }
    }
}
