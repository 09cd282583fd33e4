package dev.datagen.model;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of an account: Pix, TED, deposit, withdrawal, boleto or DOC.
 *
 * @param transactionId identifier
 * @param accountId the account that moves
 * @param customerId its holder
 * @param transactionType the instrument
 * @param amountCents always positive, in cents
 * @param direction in or out
 * @param counterpartyKey Pix key, or the other side's document
 * @param counterpartyName the other side
 * @param description as a statement shows it
 * @param timestampMillis when it happened, in milliseconds since 1970-01-01T00:00Z
 * @param status whether it took effect
 * @param pixE2eId endToEndId, 32 characters
 * @param pixKeyType kind of the key used
 * @param latitude of the device or terminal in degrees, NaN where unknown
 * @param longitude of the device or terminal in degrees, NaN where unknown
 * @param balanceAfterCents of the account after this movement, in cents
 * @param counterpartyIspb the other institution, eight digits
 * @param failureReason why it failed
 * @param purpose what it is for
 * @param pixInitiation BCB's code of how the Pix was begun
 * @param paymentLine 47 or 48 digits of the bill paid
 * @param dueDay of the bill paid, in days since 1970-01-01, {@link Field#ABSENT} where there is none
 * @param originalE2eId endToEndId of the Pix that this one returns
 * @param referenceId the invoice, instalment or loan that it settles
 * @param scheduledAtMillis when a Pix was ordered that was to be paid later, in milliseconds since 1970-01-01T00:00Z, else {@link Field#ABSENT}
 * @param recurrenceId the order or consent under which Pix recur
 */
public record Transaction(
        UUID transactionId,
        UUID accountId,
        UUID customerId,
        TransactionType transactionType,
        long amountCents,
        Direction direction,
        @Nullable String counterpartyKey,
        @Nullable String counterpartyName,
        @Nullable String description,
        long timestampMillis,
        TransactionStatus status,
        @Nullable String pixE2eId,
        @Nullable PixKeyType pixKeyType,
        double latitude,
        double longitude,
        long balanceAfterCents,
        @Nullable String counterpartyIspb,
        @Nullable FailureReason failureReason,
        @Nullable TransactionPurpose purpose,
        @Nullable String pixInitiation,
        @Nullable String paymentLine,
        long dueDay,
        @Nullable String originalE2eId,
        @Nullable UUID referenceId,
        long scheduledAtMillis,
        @Nullable UUID recurrenceId) {

    /** The topic, the Avro record and its fields; those after {@code updated_at} are additions to the first schema. */
    public static final EventType<Transaction> EVENT = new EventType<>(
            "banking.transactions",
            "Transaction",
            "A movement of an account: Pix, TED, deposit, withdrawal, boleto or DOC.",
            FieldList.of()
                    .id("transaction_id", "Identifier")
                    .id("account_id", "Account that moves")
                    .id("customer_id", "Holder of the account")
                    .word("transaction_type", TransactionType.class, "Instrument")
                    .money("amount", "Amount, R$, always positive")
                    .word("direction", Direction.class, "CREDIT comes in, DEBIT goes out")
                    .text("counterparty_key", "Pix key, or the other side's document")
                    .optional()
                    .text("counterparty_name", "The other side")
                    .optional()
                    .repeatedText("description", "As a statement shows it")
                    .optional()
                    .moment("timestamp", "When it happened")
                    .word("status", TransactionStatus.class, "Only a COMPLETED transaction moves the balance")
                    .text(
                            "pix_e2e_id",
                            "endToEndId: E, ISPB of the payer's institution, minute in UTC, 11 characters (BCB); of a return it begins with D")
                    .optional()
                    .word("pix_key_type", PixKeyType.class, "Kind of the Pix key used; null when paid by account data")
                    .optional()
                    .real("location_lat", "Latitude of the device or terminal, degrees")
                    .optional()
                    .real("location_lon", "Longitude of the device or terminal, degrees")
                    .optional()
                    .moment("created_at", "When the record was made")
                    .optional()
                    .moment("updated_at", "When the record last changed")
                    .optional()
                    .money("balance_after", "Balance of the account after this transaction, R$")
                    .optional()
                    .repeatedText("counterparty_ispb", "Institution of the other side, eight digits")
                    .optional()
                    .word("failure_reason", FailureReason.class, "Why a FAILED transaction failed")
                    .optional()
                    .word("purpose", TransactionPurpose.class, "What it is for")
                    .optional()
                    .repeatedText(
                            "pix_initiation",
                            "How the Pix was begun, BCB's code: DICT, MANU, QRES, QRDN, INIC, APDN, APES, AUTO")
                    .optional()
                    .text(
                            "payment_line",
                            "Line of the bill paid: 47 digits of a boleto, 48 of a utility or tax (FEBRABAN)")
                    .optional()
                    .day("due_date", "Due date of the bill paid")
                    .optional()
                    .text(
                            "original_e2e_id",
                            "endToEndId of the Pix that this one returns; its own pix_e2e_id then begins with D")
                    .optional()
                    .id(
                            "reference_id",
                            "What it settles: the invoice, the instalment or the loan; of a transfer between two accounts of a customer, its other side")
                    .optional()
                    .moment(
                            "scheduled_at",
                            "When a Pix or TED was ordered that was to be paid later; null of one that was paid at once")
                    .optional()
                    .id(
                            "recurrence_id",
                            "The order of a recurring Pix, or the consent to Pix Automático: the same for all its payments")
                    .optional()
                    .list(),
            Transaction::read,
            "account_id",
            Transaction::accountId,
            Transaction::transactionId,
            Transaction::timestampMillis,
            "com.financial.transaction.created.v1",
            "/financial/banking/transactions");

    private static void read(Transaction event, FieldValues to) {
        to.id(event.transactionId);
        to.id(event.accountId);
        to.id(event.customerId);
        to.word(event.transactionType);
        to.money(event.amountCents);
        to.word(event.direction);
        to.text(event.counterpartyKey);
        to.text(event.counterpartyName);
        to.text(event.description);
        to.moment(event.timestampMillis);
        to.word(event.status);
        to.text(event.pixE2eId);
        to.word(event.pixKeyType);
        to.real(event.latitude);
        to.real(event.longitude);
        to.moment(event.timestampMillis);
        to.moment(event.timestampMillis);
        to.money(event.balanceAfterCents);
        to.text(event.counterpartyIspb);
        to.word(event.failureReason);
        to.word(event.purpose);
        to.text(event.pixInitiation);
        to.text(event.paymentLine);
        to.day(event.dueDay);
        to.text(event.originalE2eId);
        to.id(event.referenceId);
        to.moment(event.scheduledAtMillis);
        to.id(event.recurrenceId);
    }
}
