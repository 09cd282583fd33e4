package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Pix that its payer contests as fraud through the special return mechanism (MED, Res. BCB 103/2021), as it stands at the end of the period.
 *
 * @param disputeId identifier
 * @param transactionId the movement that is contested
 * @param accountId the account it was paid from
 * @param customerId who contests
 * @param pixEndToEndId of the payment
 * @param amountCents of the payment, in cents
 * @param status how far it has come
 * @param contestedAtMillis within 80 days of the payment, in milliseconds since 1970-01-01T00:00Z
 * @param analysedAtMillis within 7 days of that; {@link Field#ABSENT} before
 * @param closedAtMillis when it was rejected, or money came back, or none could; {@link Field#ABSENT} before
 * @param returnedCents what came back, in cents
 * @param noReturnReason why nothing did
 */
public record PixDispute(
        UUID disputeId,
        UUID transactionId,
        UUID accountId,
        UUID customerId,
        String pixEndToEndId,
        long amountCents,
        DisputeStatus status,
        long contestedAtMillis,
        long analysedAtMillis,
        long closedAtMillis,
        long returnedCents,
        @Nullable NoReturnReason noReturnReason) {

    /** The table, its columns and its keys. */
    public static final Table<PixDispute> TABLE = new Table<>(
            "pix_disputes",
            "A Pix that its payer contests as fraud (MED, Res. BCB 103/2021).",
            FieldList.of()
                    .id("dispute_id", "Identifier")
                    .id("transaction_id", "The movement that is contested")
                    .id("account_id", "The account it was paid from")
                    .id("customer_id", "Who contests")
                    .text("pix_e2e_id", "endToEndId of the payment")
                    .money("amount", "What was paid, R$")
                    .word("status", DisputeStatus.class, "Status at the end of the period")
                    .moment("contested_at", "When it was contested: within 80 days")
                    .moment("analysed_at", "When the receiver's institution accepted or rejected: within 7 days")
                    .optional()
                    .moment(
                            "closed_at",
                            "When it was rejected, or what was left came back: within 96 hours of the analysis")
                    .optional()
                    .money("returned_amount", "What came back, R$")
                    .word("no_return_reason", NoReturnReason.class, "Why nothing came back")
                    .optional()
                    .moment("created_at", "When it was contested")
                    .moment("updated_at", "When it last changed")
                    .list(),
            PixDispute::read,
            List.of(List.of("transaction_id")),
            List.of(new ForeignKey("account_id", "accounts"), new ForeignKey("customer_id", "customers")));

    private static void read(PixDispute row, FieldValues to) {
        to.id(row.disputeId);
        to.id(row.transactionId);
        to.id(row.accountId);
        to.id(row.customerId);
        to.text(row.pixEndToEndId);
        to.money(row.amountCents);
        to.word(row.status);
        to.moment(row.contestedAtMillis);
        to.moment(row.analysedAtMillis);
        to.moment(row.closedAtMillis);
        to.money(row.returnedCents);
        to.word(row.noReturnReason);
        to.moment(row.contestedAtMillis);
        to.moment(row.updatedAtMillis());
    }

    /** When it last changed, in milliseconds since 1970-01-01T00:00Z. */
    public long updatedAtMillis() {
        if (closedAtMillis != Field.ABSENT) {
            return closedAtMillis;
        }
        return analysedAtMillis == Field.ABSENT ? contestedAtMillis : analysedAtMillis;
    }
}
