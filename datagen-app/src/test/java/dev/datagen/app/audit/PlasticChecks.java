package dev.datagen.app.audit;

import java.util.List;

/** Plastics that are blocked for good, and those that take their place. */
final class PlasticChecks {

    private PlasticChecks() {}

    static final List<Check> ALL = List.of(
            // A shop may have stored the old one's data, and somebody may have found it: for a month.
            new Check("a_replaced_plastic_was_blocked_before", """
                    SELECT p.transaction_id, p."timestamp" || ', replaced ' || coalesce(c.replaced_at::text, 'never')
                    FROM audit.card_transactions p JOIN audit.credit_cards c USING (card_id)
                    WHERE p.decline_reason = 'CARD_REPLACED'
                      AND coalesce(p."timestamp" NOT BETWEEN c.replaced_at AND c.replaced_at + interval '30 days', true)"""),
            // Four days at least by post.
            new Check("nobody_pays_in_person_before_the_new_plastic_comes", """
                    SELECT p.transaction_id, p."timestamp" || ', replaced ' || c.replaced_at
                    FROM audit.card_transactions p JOIN audit.credit_cards c USING (card_id)
                    WHERE p.entry_mode <> 'ONLINE' AND p.status = 'APPROVED'
                      AND p."timestamp" BETWEEN c.replaced_at AND c.replaced_at + interval '4 days'"""),
            // Nine at most.
            new Check("the_old_plastic_is_tried_in_person_until_the_new_one_comes", """
                    SELECT p.transaction_id, p."timestamp" || ', replaced ' || c.replaced_at
                    FROM audit.card_transactions p JOIN audit.credit_cards c USING (card_id)
                    WHERE p.entry_mode <> 'ONLINE' AND p.decline_reason = 'CARD_REPLACED'
                      AND p."timestamp" > c.replaced_at + interval '9 days'"""),
            // The schemes tell telephone, streaming, insurance, schools and the like the new data.
            new Check("what_is_charged_by_agreement_goes_on_with_a_new_plastic", """
                    SELECT transaction_id, mcc_code || ': ' || decline_reason
                    FROM audit.card_transactions
                    WHERE decline_reason IN ('CARD_EXPIRED', 'CARD_REPLACED') AND entry_mode = 'ONLINE'
                      AND mcc_code IN ('4814', '4899', '4900', '5815', '5816', '5818', '5968', '6300', '7997', '8211', '8220',
                        '8299')"""),
            new Check("a_card_was_updated_when_its_plastic_began", """
                    SELECT card_id, updated_at || ', plastic of ' || began
                    FROM audit.credit_cards,
                        LATERAL (SELECT (date_trunc('month', valid_until) - interval '59 months')
                            AT TIME ZONE 'America/Sao_Paulo' AS began) AS plastic
                    WHERE updated_at < began"""),
            new Check("a_new_plastic_has_a_number_and_five_years_of_its_own", """
                    SELECT card_id, card_number_masked || ' until ' || valid_until || ', replaced '
                        || coalesce(replaced_at::text, 'never')
                    FROM audit.credit_cards, audit.period
                    WHERE num_nulls(replaced_at, replacement_reason, previous_number_masked, previous_valid_until) NOT IN (0, 4)
                       OR replacement_reason NOT IN ('LOST', 'STOLEN', 'DAMAGED', 'COMPROMISED')
                       OR card_number_masked = previous_number_masked
                       OR replaced_at NOT BETWEEN created_at AND updated_at
                       OR (replaced_at AT TIME ZONE 'America/Sao_Paulo')::date NOT BETWEEN (previous_valid_until - interval '5 years 31 days')::date
                            AND previous_valid_until
                       OR (SELECT mod((extract(year FROM valid_until) * 12 + extract(month FROM valid_until)
                            - extract(year FROM replaced) * 12 - extract(month FROM replaced) + 1)::integer, 60) <> 0
                           FROM (SELECT replaced_at AT TIME ZONE 'America/Sao_Paulo' AS replaced) AS at)"""));
}
