package dev.datagen.model;

import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import dev.datagen.model.schema.Table;
import dev.datagen.model.schema.Table.ForeignKey;
import java.util.List;
import java.util.UUID;

/**
 * An invoice (fatura) of a credit card, as it stands at the end of the period. Its sum is purchases − credits + carried + charges + tax + part of what is
 * being paid off.
 *
 * @param invoiceId identifier
 * @param cardId the card
 * @param customerId its holder
 * @param closingDay from this day on purchases go to the next one, in days since 1970-01-01
 * @param dueDay may be one without banks; it is paid on the next with them then, in days since 1970-01-01
 * @param purchasesCents purchases, and parts of purchases, in cents
 * @param carriedCents what was left of the invoice before, in cents
 * @param chargesCents interest and fine on that, or for paying the invoice before late, in cents
 * @param taxCents IOF on that, or for the days of that, in cents
 * @param financedCents part of an invoice that is being paid off, in cents
 * @param minimumCents what must be paid at least, in cents: 15 % of purchases less credits, and all that is owed from before
 * @param paidCents in cents
 * @param status how far it has come
 * @param paidAtMillis in milliseconds since 1970-01-01T00:00Z; {@link Field#ABSENT} where nothing was paid
 * @param createdAtMillis when the invoice before closed, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 * @param creditsCents what came back of purchases, no more than all that the invoice holds, in cents
 * @param creditLimitCents the card's limit from its closing on until the next invoice closes, in cents; {@link Field#ABSENT} while it is open
 */
public record Invoice(
        UUID invoiceId,
        UUID cardId,
        UUID customerId,
        long closingDay,
        long dueDay,
        long purchasesCents,
        long carriedCents,
        long chargesCents,
        long taxCents,
        long financedCents,
        long minimumCents,
        long paidCents,
        InvoiceStatus status,
        long paidAtMillis,
        long createdAtMillis,
        long updatedAtMillis,
        long creditsCents,
        long creditLimitCents) {

    /** The table, its columns and its keys. */
    public static final Table<Invoice> TABLE = new Table<>(
            "invoices",
            "An invoice (fatura) of a credit card.",
            FieldList.of()
                    .id("invoice_id", "Identifier")
                    .id("card_id", "Card")
                    .id("customer_id", "Holder")
                    .day("closing_date", "From this day on purchases go to the next invoice")
                    .day("due_date", "Due date; without banks on it, the next business day")
                    .money("purchases_amount", "Purchases and parts of purchases, R$")
                    .money("carried_amount", "What was left of the invoice before, R$")
                    .money("charges_amount", "Interest and fine on what was left, or was paid late, R$")
                    .money("tax_amount", "IOF on what was left, or was paid late, R$")
                    .money("financed_amount", "Part of an invoice that is being paid off, R$")
                    .money("total_amount", "The sum, R$")
                    .money(
                            "minimum_amount",
                            "What must be paid at least, R$: 15 % of what was bought, and all the rest")
                    .money("paid_amount", "What was paid, R$")
                    .word("status", InvoiceStatus.class, "Status at the end of the period")
                    .moment("paid_at", "When it was paid")
                    .optional()
                    .moment("created_at", "When the invoice before closed")
                    .moment("updated_at", "When it last changed")
                    .money(
                            "credits_amount",
                            "What came back of purchases, R$; what is more than the rest of the invoice goes to the next")
                    .money("credit_limit", "Credit limit of the card from its closing on until the next one closes, R$")
                    .optional()
                    .list(),
            Invoice::read,
            List.of(List.of("card_id", "due_date")),
            List.of(new ForeignKey("card_id", "credit_cards"), new ForeignKey("customer_id", "customers")));

    private static void read(Invoice row, FieldValues to) {
        to.id(row.invoiceId);
        to.id(row.cardId);
        to.id(row.customerId);
        to.day(row.closingDay);
        to.day(row.dueDay);
        to.money(row.purchasesCents);
        to.money(row.carriedCents);
        to.money(row.chargesCents);
        to.money(row.taxCents);
        to.money(row.financedCents);
        to.money(row.totalCents());
        to.money(row.minimumCents);
        to.money(row.paidCents);
        to.word(row.status);
        to.moment(row.paidAtMillis);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
        to.money(row.creditsCents);
        to.money(row.creditLimitCents);
    }

    /** The sum, in cents. */
    public long totalCents() {
        return purchasesCents - creditsCents + carriedCents + chargesCents + taxCents + financedCents;
    }
}
