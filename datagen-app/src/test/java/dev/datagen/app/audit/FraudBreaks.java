package dev.datagen.app.audit;

import java.util.List;

/** Breaks what is said of what others buy with a card. */
final class FraudBreaks {

    private FraudBreaks() {}

    static final List<Break> ALL = List.of(
            back(
                    "a_dispute_follows_the_block_of_its_plastic",
                    "\"timestamp\" = (SELECT replaced_at FROM audit.credit_cards c WHERE c.card_id = p.card_id) - interval '1 minute'"),
            bought(
                    "a_dispute_follows_the_block_of_its_plastic",
                    "\"timestamp\" = (SELECT replaced_at FROM audit.credit_cards c WHERE c.card_id = p.card_id) + interval '1 minute'",
                    "f.entry_mode = 'ONLINE'"),
            bought(
                    "a_dispute_follows_the_block_of_its_plastic",
                    "entry_mode = 'CONTACTLESS'",
                    "f.entry_mode = 'ONLINE'"),
            new Break("a_dispute_follows_the_block_of_its_plastic", """
                    UPDATE audit.credit_cards c SET replacement_reason = 'DAMAGED'
                    FROM (SELECT card_id, transaction_id FROM audit.card_frauds ORDER BY transaction_id LIMIT 1) AS f
                    WHERE f.card_id = c.card_id RETURNING f.transaction_id"""),
            new Break("frauds_are_of_many_kinds", """
                    UPDATE audit.card_transactions SET mcc_code = '5732'
                    WHERE transaction_id IN (SELECT transaction_id FROM audit.card_frauds) AND mcc_code LIKE '5_1_'
                    RETURNING 'all'"""),
            bought(
                    "a_fraud_is_a_burst",
                    "\"timestamp\" = p.\"timestamp\" - interval '11 hours'",
                    "EXISTS (SELECT FROM audit.card_frauds o WHERE o.card_id = f.card_id AND o.bought_at > f.bought_at)"),
            new Break("no_two_disputes_come_back_as_long_after_the_block", """
                    UPDATE audit.card_transactions p SET "timestamp" = c.replaced_at + other.after
                    FROM audit.credit_cards c,
                        (SELECT transaction_id, back_at - replaced_at AS after FROM audit.card_frauds ORDER BY 1 LIMIT 1) AS other
                    WHERE c.card_id = p.card_id AND p.original_transaction_id = (
                        SELECT transaction_id FROM audit.card_frauds ORDER BY 1 OFFSET 1 LIMIT 1)
                    RETURNING p.original_transaction_id"""),
            bought(
                    "a_lost_card_pays_without_a_password_on_the_day_of_its_block",
                    "amount = 200",
                    "f.entry_mode = 'CONTACTLESS'"),
            bought(
                    "a_lost_card_pays_without_a_password_on_the_day_of_its_block",
                    "\"timestamp\" = p.\"timestamp\" - interval '1 day'",
                    "f.entry_mode = 'CONTACTLESS'"));

    private static Break back(String check, String set) {
        return new Break(
                check,
                "UPDATE audit.card_transactions p SET " + set
                        + " WHERE original_transaction_id = (SELECT transaction_id"
                        + " FROM audit.card_frauds ORDER BY 1 LIMIT 1) RETURNING original_transaction_id");
    }

    private static Break bought(String check, String set, String where) {
        return new Break(
                check,
                "UPDATE audit.card_transactions p SET " + set + " WHERE transaction_id = (SELECT f.transaction_id"
                        + " FROM audit.card_frauds f WHERE " + where + " ORDER BY 1 LIMIT 1) RETURNING transaction_id");
    }
}
