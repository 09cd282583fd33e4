package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import java.util.List;
import java.util.UUID;

/**
 * An account that a customer holds.
 *
 * @param accountId identifier
 * @param customerId its holder
 * @param accountType checking, savings or investment
 * @param bankCode COMPE code, three digits
 * @param branch with check digit where the bank prints one
 * @param accountNumber with check digit
 * @param balanceCents at the end of the period, in cents
 * @param status at the end of the period
 * @param createdAtMillis when it came to be, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 * @param openingBalanceCents at the start of the period, in cents
 * @param ispb the institution's identifier in Pix, eight digits
 * @param overdraftLimitCents by how much it may be in the red (cheque especial) at the end of the period, in cents
 * @param overdraftRateMillionths interest per month on what it is in the red; 0 without a limit
 * @param closedAtMillis when it was closed last, in milliseconds since 1970-01-01T00:00Z; {@link Field#ABSENT} if it never was
 * @param reopenedAtMillis when it was opened again after that, in milliseconds since 1970-01-01T00:00Z; {@link Field#ABSENT} if it was not
 * @param previousOverdraftLimitCents by how much it could be until the limit changed last, in cents; {@link Field#ABSENT} if it did not in the period
 * @param overdraftLimitChangedAtMillis when that was, in milliseconds since 1970-01-01T00:00Z; likewise
 */
public record Account(
        UUID accountId,
        UUID customerId,
        AccountType accountType,
        String bankCode,
        String branch,
        String accountNumber,
        long balanceCents,
        AccountStatus status,
        long createdAtMillis,
        long updatedAtMillis,
        long openingBalanceCents,
        String ispb,
        long overdraftLimitCents,
        long overdraftRateMillionths,
        long closedAtMillis,
        long reopenedAtMillis,
        long previousOverdraftLimitCents,
        long overdraftLimitChangedAtMillis) {

    /** The table, its columns and its keys. */
    public static final Table<Account> TABLE = new Table<>(
            "accounts",
            "An account that a customer holds.",
            FieldList.of()
                    .id("account_id", "Identifier")
                    .id("customer_id", "Holder")
                    .word("account_type", AccountType.class, "Checking, savings or investment account")
                    .text("bank_code", "COMPE code of the institution, three digits")
                    .text("branch", "Branch, with check digit where the bank prints one")
                    .text("account_number", "Account number with the check digit of the bank's rule")
                    .money("balance", "Balance at the end of the period, R$: opening balance + credits - debits")
                    .word("status", AccountStatus.class, "Status at the end of the period")
                    .moment("created_at", "When it came to be")
                    .moment("updated_at", "When it last changed")
                    .money("opening_balance", "Balance at the start of the period, R$")
                    .text("ispb", "The institution's identifier in Pix, eight digits (BCB)")
                    .money(
                            "overdraft_limit",
                            "By how much the account may be in the red (cheque especial) at the end of the period, R$")
                    .rate(
                            "overdraft_rate",
                            "Interest per month on what the account is in the red: 0.080000 is 8 % a.m.; 0 without a limit")
                    .moment("closed_at", "When it was closed, its balance paid out")
                    .optional()
                    .moment("reopened_at", "When it was opened again after that")
                    .optional()
                    .money(
                            "previous_overdraft_limit",
                            "Overdraft limit until it changed last, R$; it is reviewed every other year")
                    .optional()
                    .moment("overdraft_limit_changed_at", "When it changed last within the period")
                    .optional()
                    .list(),
            Account::read,
            List.of(List.of("bank_code", "branch", "account_number")),
            List.of(new ForeignKey("customer_id", "customers")));

    private static void read(Account row, FieldValues to) {
        to.id(row.accountId);
        to.id(row.customerId);
        to.word(row.accountType);
        to.text(row.bankCode);
        to.text(row.branch);
        to.text(row.accountNumber);
        to.money(row.balanceCents);
        to.word(row.status);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
        to.money(row.openingBalanceCents);
        to.text(row.ispb);
        to.money(row.overdraftLimitCents);
        to.rate(row.overdraftRateMillionths);
        to.moment(row.closedAtMillis);
        to.moment(row.reopenedAtMillis);
        to.money(row.previousOverdraftLimitCents);
        to.moment(row.overdraftLimitChangedAtMillis);
    }
}
