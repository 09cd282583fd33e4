package dev.datagen.model;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.FieldList;
import dev.datagen.model.schema.FieldValues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase with a credit card, or what came back of one.
 *
 * @param transactionId identifier
 * @param cardId the card used
 * @param customerId its holder
 * @param merchantName where it was used
 * @param merchantCategory what the merchant's category code means
 * @param mccCode ISO 18245, four digits
 * @param amountCents in cents
 * @param installments number of parts, 1 to 12
 * @param timestampMillis when it happened, in milliseconds since 1970-01-01T00:00Z
 * @param status what the issuer answered
 * @param locationCity the merchant's city
 * @param locationCountry ISO 3166-1 alpha-2
 * @param declineReason why it was declined
 * @param availableLimitAfterCents of the card after this purchase, in cents
 * @param originalTransactionId the purchase that came back
 * @param reversalReason why it did
 * @param entryMode how the card came to it; of a purchase
 * @param postingDay when the amount is posted, in days since 1970-01-01; {@link Field#ABSENT} where it was declined
 * @param originalCents in hundredths of the currency in which it was made abroad; {@link Field#ABSENT} in Brazil
 * @param originalCurrency ISO 4217, of a purchase abroad
 * @param taxCents IOF of a purchase abroad, which is part of the amount, in cents; {@link Field#ABSENT} in Brazil
 */
public record CardTransaction(
        UUID transactionId,
        UUID cardId,
        UUID customerId,
        String merchantName,
        String merchantCategory,
        String mccCode,
        long amountCents,
        int installments,
        long timestampMillis,
        CardTransactionStatus status,
        @Nullable String locationCity,
        @Nullable String locationCountry,
        @Nullable DeclineReason declineReason,
        long availableLimitAfterCents,
        @Nullable UUID originalTransactionId,
        @Nullable ReversalReason reversalReason,
        @Nullable EntryMode entryMode,
        long postingDay,
        long originalCents,
        @Nullable String originalCurrency,
        long taxCents) {

    /** The topic, the Avro record and its fields; those after {@code updated_at} are additions to the first schema. */
    public static final EventType<CardTransaction> EVENT = new EventType<>(
            "banking.card-transactions",
            "CardTransaction",
            "A purchase with a credit card, or what came back of one.",
            FieldList.of()
                    .id("transaction_id", "Identifier")
                    .id("card_id", "Card used")
                    .id("customer_id", "Holder of the card")
                    .text("merchant_name", "Where the card was used")
                    .repeatedText("merchant_category", "Meaning of the merchant category code")
                    .repeatedText("mcc_code", "Merchant category code (ISO 18245), four digits")
                    .money("amount", "Amount of the whole purchase, R$")
                    .integer("installments", "Number of parts without interest; 1 is paid at once")
                    .moment("timestamp", "When it happened")
                    .word("status", CardTransactionStatus.class, "What the issuer answered")
                    .repeatedText("location_city", "City of the merchant")
                    .optional()
                    .repeatedText("location_country", "Country of the merchant, ISO 3166-1 alpha-2")
                    .optional()
                    .moment("created_at", "When the record was made")
                    .optional()
                    .moment("updated_at", "When the record last changed")
                    .optional()
                    .word("decline_reason", DeclineReason.class, "Why a purchase was declined")
                    .optional()
                    .money("available_limit_after", "Available limit of the card after this purchase, R$")
                    .optional()
                    .id("original_transaction_id", "The purchase that came back, where the status is REVERSED")
                    .optional()
                    .word("reversal_reason", ReversalReason.class, "Why it came back")
                    .optional()
                    .word("entry_mode", EntryMode.class, "How the card came to the purchase")
                    .optional()
                    .day("posting_date", "When the amount is posted; of no declined purchase")
                    .optional()
                    .money("original_amount", "Amount in the currency in which it was made abroad, without IOF")
                    .optional()
                    .repeatedText("original_currency", "Currency of a purchase abroad, ISO 4217")
                    .optional()
                    .money("iof_amount", "IOF of a purchase abroad, part of the amount, R$")
                    .optional()
                    .list(),
            CardTransaction::read,
            "card_id",
            CardTransaction::cardId,
            CardTransaction::transactionId,
            CardTransaction::timestampMillis,
            "com.financial.card_transaction.created.v1",
            "/financial/banking/cards");

    private static void read(CardTransaction event, FieldValues to) {
        to.id(event.transactionId);
        to.id(event.cardId);
        to.id(event.customerId);
        to.text(event.merchantName);
        to.text(event.merchantCategory);
        to.text(event.mccCode);
        to.money(event.amountCents);
        to.integer(event.installments);
        to.moment(event.timestampMillis);
        to.word(event.status);
        to.text(event.locationCity);
        to.text(event.locationCountry);
        to.moment(event.timestampMillis);
        to.moment(event.timestampMillis);
        to.word(event.declineReason);
        to.money(event.availableLimitAfterCents);
        to.id(event.originalTransactionId);
        to.word(event.reversalReason);
        to.word(event.entryMode);
        to.day(event.postingDay);
        to.money(event.originalCents);
        to.text(event.originalCurrency);
        to.money(event.taxCents);
    }
}
