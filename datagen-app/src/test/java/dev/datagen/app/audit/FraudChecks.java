package dev.datagen.app.audit;

import java.util.List;

/** What others buy with a card: its holder disputes it, and it comes back. */
final class FraudChecks {

    private FraudChecks() {}

    static final List<Check> ALL = List.of(
            // Bought, then blocked, then given back; with the data of a card online, with a lost one in person.
            new Check("a_dispute_follows_the_block_of_its_plastic", """
                    SELECT transaction_id, bought_at || ', replaced ' || coalesce(replaced_at::text, 'never') || ' as '
                        || coalesce(replacement_reason, '') || ', back ' || back_at
                    FROM audit.card_frauds
                    WHERE replaced_at IS NULL OR bought_at >= replaced_at OR replaced_at >= back_at
                       OR (replacement_reason = 'COMPROMISED') <> (entry_mode = 'ONLINE')
                       OR replacement_reason NOT IN ('COMPROMISED', 'LOST', 'STOLEN')"""),
            // What is bought does not give a fraud away: others buy clothes and meals, too.
            new Check("frauds_are_of_many_kinds", """
                    SELECT 'all', count(*) || ' kinds, ' || max(share)
                    FROM (SELECT mcc_code, count(*) / sum(count(*)) OVER () AS share
                        FROM audit.card_frauds JOIN audit.card_transactions USING (transaction_id) GROUP BY 1) AS kinds
                    HAVING count(*) < 18 OR max(share) > 0.3"""),
            new Check("a_fraud_is_a_burst", """
                    SELECT transaction_id, lasted::text
                    FROM (SELECT *, max(bought_at) OVER of_card - min(bought_at) OVER of_card AS lasted
                        FROM audit.card_frauds WINDOW of_card AS (PARTITION BY card_id)) AS f
                    WHERE lasted > interval '10 hours'"""),
            new Check("no_two_disputes_come_back_as_long_after_the_block", """
                    SELECT transaction_id, after::text
                    FROM (SELECT transaction_id, back_at - replaced_at AS after,
                            count(*) OVER (PARTITION BY back_at - replaced_at) AS as_long FROM audit.card_frauds) AS f
                    WHERE as_long > 1"""),
            // From R$ 200 on, a card asks for its password.
            new Check("a_lost_card_pays_without_a_password_on_the_day_of_its_block", """
                    SELECT transaction_id, amount || ' by ' || entry_mode || ' at ' || bought_at || ', replaced ' || replaced_at
                    FROM audit.card_frauds
                    WHERE entry_mode <> 'ONLINE' AND (entry_mode <> 'CONTACTLESS' OR amount >= 200
                        OR (bought_at AT TIME ZONE 'America/Sao_Paulo')::date <> (replaced_at AT TIME ZONE 'America/Sao_Paulo')::date)"""));
}
