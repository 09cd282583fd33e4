package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** Breaks what is said of plastics. */
final class PlasticBreaks {

    private static final String PURCHASES = "card_transactions";
    private static final String PURCHASE = "transaction_id";
    private static final String CARDS = "credit_cards";
    private static final String CARD = "card_id";
    private static final String REPLACED = "decline_reason = 'CARD_REPLACED'";

    private PlasticBreaks() {}

    static final List<Break> ALL = List.of(
            row(
                    "a_replaced_plastic_was_blocked_before",
                    PURCHASES,
                    PURCHASE,
                    "\"timestamp\" = \"timestamp\" - interval '31 days'",
                    REPLACED),
            row(
                    "a_replaced_plastic_was_blocked_before",
                    PURCHASES,
                    PURCHASE,
                    REPLACED,
                    "decline_reason = 'WRONG_CARD_DATA' AND card_id IN (SELECT card_id FROM audit.credit_cards"
                            + " WHERE replaced_at IS NULL)"),
            new Break("nobody_pays_in_person_before_the_new_plastic_comes", """
                    UPDATE audit.card_transactions p SET "timestamp" = c.replaced_at + interval '2 days'
                    FROM audit.credit_cards c
                    WHERE c.card_id = p.card_id AND p.transaction_id = (
                        SELECT t.transaction_id FROM audit.card_transactions t JOIN audit.credit_cards r USING (card_id)
                        WHERE t.status = 'APPROVED' AND t.entry_mode <> 'ONLINE' AND r.replaced_at IS NOT NULL ORDER BY 1 LIMIT 1)
                    RETURNING p.transaction_id"""),
            row(
                    "the_old_plastic_is_tried_in_person_until_the_new_one_comes",
                    PURCHASES,
                    PURCHASE,
                    "\"timestamp\" = \"timestamp\" + interval '10 days'",
                    REPLACED + " AND entry_mode <> 'ONLINE'"),
            row(
                    "what_is_charged_by_agreement_goes_on_with_a_new_plastic",
                    PURCHASES,
                    PURCHASE,
                    "mcc_code = '4899'",
                    REPLACED + " AND entry_mode = 'ONLINE'"),
            row(
                    "a_card_was_updated_when_its_plastic_began",
                    CARDS,
                    CARD,
                    "updated_at = updated_at - interval '6 years'",
                    "replaced_at IS NULL"),
            change("replacement_reason = NULL"),
            change("previous_number_masked = card_number_masked"),
            change("updated_at = replaced_at - interval '1 day'"),
            change("valid_until = valid_until - interval '2 months'"));

    private static Break change(String set) {
        return row(
                "a_new_plastic_has_a_number_and_five_years_of_its_own",
                CARDS,
                CARD,
                set,
                "replaced_at >= '2024-06-01'");
    }
}
