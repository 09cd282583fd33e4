package dev.datagen.app.audit;

import java.util.List;

/** Who may borrow from FGTS, how late a loan was that was renegotiated, who pays badly, and what scores and rates say of that. */
final class CreditChecks {

    private CreditChecks() {}

    static final List<Check> ALL = List.of(
            // Days past due are those of the instalment that the contract had made due.
            new Check("a_renegotiation_says_how_late_the_loan_was", """
                    SELECT l.loan_id, coalesce(l.renegotiated_days_past_due::text, 'nothing') || ' on '
                        || coalesce(l.renegotiated_date::text, 'no day')
                    FROM audit.loans l LEFT JOIN audit.renegotiations r USING (loan_id)
                    LEFT JOIN audit.business_days d ON d.day = (l.first_due_date + make_interval(months => r.first - 1))::date
                    WHERE num_nulls(l.renegotiated_date, l.renegotiated_days_past_due) = 1
                       OR l.renegotiated_days_past_due <> l.renegotiated_date - d.next_business"""),
            // Minha Casa, Minha Vida: 4 to 8.16 % a year, nominal, for homes up to R$ 350,000; since May 2025 up to
            // 10.5 %
            // and R$ 500,000.
            new Check("fgts_lends_within_its_limits", """
                    SELECT l.loan_id, l.asset_value || ' at ' || l.interest_rate
                    FROM audit.loans l LEFT JOIN audit.properties p USING (property_id),
                        LATERAL (SELECT l.disbursement_date >= '2025-05-05' AS is_wider) AS since
                    WHERE l.housing_regime = 'FGTS' AND (l.loan_type <> 'HOUSING' OR p.property_type = 'LAND'
                       OR l.asset_value > CASE WHEN is_wider THEN 500000 ELSE 350000 END
                       OR l.interest_rate * 12 NOT BETWEEN 0.0399 AND CASE WHEN is_wider THEN 0.105 ELSE 0.0816 END)"""),
            new Check("both_scores_say_the_same", """
                    SELECT customer_id, credit_score || ' and ' || score_serasa
                    FROM audit.customers WHERE abs(credit_score - 300 - 0.55 * score_serasa) > 0.51"""),
            // Who is in default has a low score as a rule, but many of the others have one as well.
            new Check("a_score_foretells_default_and_does_not_give_it_away", """
                    SELECT 'loans', round(100 * above_low) || ' % above low scores, ' || round(100 * above_usual) || ' % above usual ones'
                    FROM (SELECT percentile_cont(0.2) WITHIN GROUP (ORDER BY score_serasa) AS low,
                              percentile_cont(0.5) WITHIN GROUP (ORDER BY score_serasa) AS usual
                          FROM audit.loans JOIN audit.customers USING (customer_id) WHERE status <> 'DEFAULT') AS others,
                        LATERAL (SELECT avg((score_serasa > low)::integer) AS above_low,
                                     avg((score_serasa > usual)::integer) AS above_usual
                                 FROM audit.loans JOIN audit.customers USING (customer_id) WHERE status = 'DEFAULT') AS bad
                    WHERE above_low < 0.25 OR above_usual > 0.38"""),
            // Two to three times as often as the others (SCR), by as much as chance allows.
            new Check("the_young_and_the_poor_miss_more_payments", """
                    SELECT who, round(100 * theirs, 1) || ' % of cards, of others ' || round(100 * of_others, 1) || ' %'
                    FROM (SELECT who, avg(missed::integer) FILTER (WHERE is_of_them) AS theirs,
                              avg(missed::integer) FILTER (WHERE NOT is_of_them) AS of_others
                          FROM (SELECT birth_date > first_day - interval '30 years' AS is_young, monthly_income <= 3036 AS is_poor,
                                    EXISTS (SELECT FROM audit.invoices i WHERE i.card_id = k.card_id AND i.status = 'UNPAID') AS missed
                                FROM audit.credit_cards k JOIN audit.customers USING (customer_id) CROSS JOIN audit.period) AS cards,
                              LATERAL (VALUES ('under 30', is_young), ('up to two minimum wages', is_poor)) AS g (who, is_of_them)
                          GROUP BY who) AS shares
                    WHERE theirs NOT BETWEEN 1.3 * of_others AND 6 * of_others"""));
}
