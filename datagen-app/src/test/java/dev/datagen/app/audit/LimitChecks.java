package dev.datagen.app.audit;

import java.util.List;

/** Limits that become others. */
final class LimitChecks {

    private LimitChecks() {}

    static final List<Check> ALL = List.of(
            new Check("an_invoice_says_the_limit_once_it_has_closed", """
                    SELECT invoice_id, status || ' with a limit of ' || coalesce(credit_limit::text, 'nothing')
                    FROM audit.invoices WHERE (status = 'OPEN') <> (credit_limit IS NULL)"""),
            new Check("a_card_has_the_limit_of_its_last_invoice", """
                    SELECT c.card_id, c.credit_limit || ', not ' || i.credit_limit
                    FROM audit.credit_cards c JOIN (SELECT DISTINCT ON (card_id) card_id, credit_limit FROM audit.invoices
                        WHERE credit_limit IS NOT NULL ORDER BY card_id, due_date DESC) AS i USING (card_id)
                    WHERE c.credit_limit <> i.credit_limit"""),
            new Check("a_card_was_updated_when_its_limit_changed", """
                    SELECT c.card_id, c.updated_at || ', limit of ' || i.closing_date
                    FROM audit.credit_cards c JOIN audit.invoice_chain i USING (card_id)
                    WHERE i.credit_limit <> i.limit_before
                      AND c.updated_at < i.closing_date::timestamp AT TIME ZONE 'America/Sao_Paulo'"""),
            new Check("a_limit_is_whole_hundreds_or_thousands", """
                    SELECT card_id, credit_limit FROM audit.credit_cards
                    WHERE credit_limit < 100 OR mod(credit_limit, CASE WHEN credit_limit < 5000 THEN 100 ELSE 1000 END) <> 0"""),
            new Check("a_limit_changes_at_most_once_a_year", """
                    SELECT card_id, count(*) || ' times in ' || count(DISTINCT extract(month FROM due_month)) || ' months'
                    FROM audit.invoice_chain WHERE credit_limit <> limit_before
                    GROUP BY 1 HAVING count(DISTINCT extract(month FROM due_month)) > 1"""),
            // Not before a year has passed.
            new Check("no_limit_changes_in_a_cards_first_year", """
                    SELECT i.invoice_id, i.closing_date || ', card of ' || c.created_at
                    FROM audit.invoice_chain i JOIN audit.credit_cards c USING (card_id), audit.period
                    WHERE i.credit_limit <> i.limit_before AND c.created_at >= first_day
                      AND i.closing_date < c.created_at + interval '11 months'"""),
            new Check("a_limit_is_raised_of_who_owes_nothing_from_before", """
                    SELECT invoice_id, limit_before || ' to ' || credit_limit || ', after ' || status_before
                    FROM audit.invoice_chain
                    WHERE credit_limit > limit_before AND (carried_amount > 0 OR financed_amount > 0 OR status_before = 'UNPAID'
                        OR credit_limit > limit_before + greatest(limit_before * 0.5, CASE WHEN limit_before < 5000 THEN 100 ELSE 1000 END))"""),
            new Check("a_limit_is_lowered_of_who_missed_a_payment", """
                    SELECT invoice_id, limit_before || ' to ' || credit_limit || ', after ' || status_before
                    FROM audit.invoice_chain
                    WHERE credit_limit < limit_before
                      AND (status_before <> 'UNPAID' OR credit_limit < limit_before * 0.5 OR credit_limit < total_amount)"""),
            // Estimates: one card in five a year, and rarely the other way.
            new Check("limits_are_raised_now_and_then_and_rarely_lowered", """
                    WITH years AS (
                        SELECT 12.0 * count(*) FILTER (WHERE credit_limit > limit_before) / count(*) AS raised,
                            12.0 * count(*) FILTER (WHERE credit_limit < limit_before) / count(*) AS lowered
                        FROM audit.invoice_chain WHERE limit_before IS NOT NULL)
                    SELECT kind, round(a_year, 4) || ' a year'
                    FROM years, LATERAL (VALUES ('raised', raised, 0.1, 0.35), ('lowered', lowered, 0.0005, 0.03))
                        AS each (kind, a_year, least, most)
                    WHERE a_year NOT BETWEEN least AND most"""));
}
