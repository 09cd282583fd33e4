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
 * A credit card that a customer holds.
 *
 * @param cardId identifier
 * @param customerId its holder
 * @param cardNumberMasked last four digits behind a mask
 * @param brand the scheme
 * @param creditLimitCents at the end of the period, in cents; what it was before is on the invoices
 * @param availableLimitCents limit less what is outstanding at the end of the period, in cents
 * @param dueDay day of the month on which the invoice is due
 * @param status at the end of the period
 * @param createdAtMillis when it came to be, in milliseconds since 1970-01-01T00:00Z
 * @param updatedAtMillis when it last changed, in milliseconds since 1970-01-01T00:00Z
 * @param closingDay day of the month on which the invoice closes
 * @param validUntilDay last day on which the plastic can be used, in days since 1970-01-01; it is renewed every five years
 * @param statusSinceMillis since when the status holds, in milliseconds since 1970-01-01T00:00Z
 * @param replacedAtMillis when its plastic took the place of one that was blocked for good, in milliseconds since 1970-01-01T00:00Z; {@link
 *     Field#ABSENT} of the first plastic
 * @param replacementReason why; null of the first plastic
 * @param previousNumberMasked last four digits of the plastic before, behind a mask; null of the first plastic
 * @param previousValidUntilDay last day of the plastic before, in days since 1970-01-01; {@link Field#ABSENT} of the first plastic
 */
public record CreditCard(
        UUID cardId,
        UUID customerId,
        String cardNumberMasked,
        CardBrand brand,
        long creditLimitCents,
        long availableLimitCents,
        int dueDay,
        CardStatus status,
        long createdAtMillis,
        long updatedAtMillis,
        int closingDay,
        long validUntilDay,
        long statusSinceMillis,
        long replacedAtMillis,
        @Nullable ReplacementReason replacementReason,
        @Nullable String previousNumberMasked,
        long previousValidUntilDay) {

    /** The table, its columns and its keys. */
    public static final Table<CreditCard> TABLE = new Table<>(
            "credit_cards",
            "A credit card that a customer holds.",
            FieldList.of()
                    .id("card_id", "Identifier")
                    .id("customer_id", "Holder")
                    .text("card_number_masked", "Last four digits behind a mask; the hidden number passes Luhn's test")
                    .word("brand", CardBrand.class, "Scheme, by share of active credit cards (BCB)")
                    .money(
                            "credit_limit",
                            "Credit limit at the end of the period, R$; reviewed once a year, as an invoice closes")
                    .money(
                            "available_limit",
                            "Limit less what is outstanding at the end of the period, R$; 0 if the card is cancelled")
                    .integer("due_day", "Day of the month on which the invoice is due")
                    .word("status", CardStatus.class, "Status at the end of the period")
                    .moment("created_at", "When it came to be")
                    .moment("updated_at", "When it last changed")
                    .integer(
                            "closing_day",
                            "Day of the month on which the invoice closes, five to ten days before it is due in a month of 30, by issuer")
                    .day("valid_until", "Last day on which the plastic can be used; it is renewed every five years")
                    .moment("status_since", "Since when the status holds")
                    .moment("replaced_at", "When the plastic took the place of one that was blocked for good")
                    .optional()
                    .word("replacement_reason", ReplacementReason.class, "Why")
                    .optional()
                    .text("previous_number_masked", "Last four digits of the plastic before, behind a mask")
                    .optional()
                    .day("previous_valid_until", "Last day on which the plastic before could have been used")
                    .optional()
                    .list(),
            CreditCard::read,
            List.of(),
            List.of(new ForeignKey("customer_id", "customers")));

    private static void read(CreditCard row, FieldValues to) {
        to.id(row.cardId);
        to.id(row.customerId);
        to.text(row.cardNumberMasked);
        to.word(row.brand);
        to.money(row.creditLimitCents);
        to.money(row.availableLimitCents);
        to.integer(row.dueDay);
        to.word(row.status);
        to.moment(row.createdAtMillis);
        to.moment(row.updatedAtMillis);
        to.integer(row.closingDay);
        to.day(row.validUntilDay);
        to.moment(row.statusSinceMillis);
        to.moment(row.replacedAtMillis);
        to.word(row.replacementReason);
        to.text(row.previousNumberMasked);
        to.day(row.previousValidUntilDay);
    }
}
