package dev.datagen.world.population;

import dev.datagen.model.AccountType;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.Gender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a customer: who they are, what they hold and how much they do in a year.
 *
 * <p>There is one of these in memory for every customer, so words are kept by their index, and days in 16 bits, which reach from 1880 to 2059: 56 bytes
 * instead of 72.
 *
 * @param ordinal which customer, from 0
 * @param placePosition position of the customer's place quantile: with the ordinal it gives CPF and telephone number
 * @param municipality index of the municipality they live in
 * @param bankPosition position of the customer's bank quantile: with the ordinal it gives the account numbers
 * @param bank index of their bank
 * @param isFemale by which the first name is chosen; see {@link #gender()}
 * @param birthDay in days since 1970-01-01
 * @param createdDay when they became a customer, before all else that happens
 * @param employmentIndex how they earn a living; see {@link #employment()}
 * @param incomeCents gross income of a month
 * @param score 0 to 1000
 * @param accountSet which accounts they hold: one of the {@link #ACCOUNT_SETS} sets, from 0
 * @param transactionsPerYear movements of all accounts, at activity 1
 * @param purchasesPerYear purchases with the card, declined ones included; 0 without a card
 * @param tradesPerYear orders, cancelled ones included; 0 without an investment account
 * @param cardLimitCents 0 without a card
 * @param cardDueDay day of the month on which the invoice is due
 * @param cardClosingDay day of the month on which invoices close that are due in it, or in the next
 * @param loan the loan they have
 */
public record Profile(
        long ordinal,
        short placePosition,
        short municipality,
        short bankPosition,
        byte bank,
        boolean isFemale,
        short birthDay,
        short createdDay,
        byte employmentIndex,
        int incomeCents,
        short score,
        byte accountSet,
        short transactionsPerYear,
        short purchasesPerYear,
        short tradesPerYear,
        int cardLimitCents,
        byte cardDueDay,
        byte cardClosingDay,
        @Nullable LoanTerms loan) {

    /** Accounts that a customer holds at most, one of each type. */
    public static final int MOST_ACCOUNTS = AccountType.values().length;

    /** How many sets of accounts there are. */
    public static final int ACCOUNT_SETS = AccountSet.values().length;

    private static final EmploymentStatus[] STATUSES = EmploymentStatus.values();

    /** As registered. */
    public Gender gender() {
        return isFemale ? Gender.FEMALE : Gender.MALE;
    }

    /** How they earn a living when the period begins. */
    public EmploymentStatus employment() {
        return STATUSES[employmentIndex];
    }

    /** The types of the accounts held; the place in the list is the account's slot. */
    public List<AccountType> accountTypes() {
        return accounts().types();
    }

    private AccountSet accounts() {
        return AccountSet.at(accountSet);
    }

    /** Whether the customer holds a credit card. */
    public boolean holdsCard() {
        return cardLimitCents > 0;
    }

    /** Whether the customer holds a checking account; its slot is 0. */
    public boolean holdsChecking() {
        return accounts().holdsChecking();
    }

    /** The slot of the savings account, −1 without one. */
    public int savingsSlot() {
        return accounts().savingsSlot();
    }

    /** The slot of the investment account, −1 without one. */
    public int investmentSlot() {
        return accounts().investmentSlot();
    }
}
