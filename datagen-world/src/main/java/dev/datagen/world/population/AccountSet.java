package dev.datagen.world.population;

import dev.datagen.model.AccountType;
import java.util.List;

/**
 * Which accounts a customer holds: at most one of each type, so that the shares of the sets fix the number of accounts (1.5 a
 * customer) and of investors (36.5 %).
 */
enum AccountSet {
    CHECKING(42.0, AccountType.CONTA_CORRENTE),
    SAVINGS(12.0, AccountType.POUPANCA),
    CHECKING_SAVINGS(9.5, AccountType.CONTA_CORRENTE, AccountType.POUPANCA),
    INVESTMENT(6.0, AccountType.INVESTIMENTOS),
    CHECKING_INVESTMENT(18.5, AccountType.CONTA_CORRENTE, AccountType.INVESTIMENTOS),
    SAVINGS_INVESTMENT(2.0, AccountType.POUPANCA, AccountType.INVESTIMENTOS),
    ALL(10.0, AccountType.CONTA_CORRENTE, AccountType.POUPANCA, AccountType.INVESTIMENTOS);

    /** Share of customers with an investment account. */
    static final double INVESTORS = (6.0 + 18.5 + 2.0 + 10.0) / 100;

    private static final AccountSet[] ALL_SETS = values();
    private final double percent;
    private final List<AccountType> types;
    private final int savingsSlot;
    private final int investmentSlot;
    private final boolean checking;

    AccountSet(double percent, AccountType... types) {
        this.percent = percent;
        this.types = List.of(types);
        this.savingsSlot = this.types.indexOf(AccountType.POUPANCA);
        this.investmentSlot = this.types.indexOf(AccountType.INVESTIMENTOS);
        this.checking = this.types.contains(AccountType.CONTA_CORRENTE);
    }

    /** The set of an index, its ordinal. */
    static AccountSet at(int index) {
        return ALL_SETS[index];
    }

    /** The types held, each once; the place in the list is the account's slot. */
    List<AccountType> types() {
        return types;
    }

    /** The slot of the savings account, −1 without one. */
    int savingsSlot() {
        return savingsSlot;
    }

    /** The slot of the investment account, −1 without one. */
    int investmentSlot() {
        return investmentSlot;
    }

    /** Whether there is a checking account; its slot is 0. */
    boolean holdsChecking() {
        return checking;
    }

    double percent() {
        return percent;
    }

    boolean holdsSavings() {
        return savingsSlot >= 0;
    }

    boolean holdsInvestments() {
        return investmentSlot >= 0;
    }
}
