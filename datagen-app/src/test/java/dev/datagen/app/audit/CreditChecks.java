package dev.datagen.app.audit;

import java.util.List;

/**
 * For how long pensioners borrow, who may borrow from FGTS, how late a loan was that was renegotiated, who pays badly, and what scores and rates say
 * of that.
 */
final class CreditChecks {

    private CreditChecks() {}

    static final List<Check> ALL = List.of(
            // INSS: 72 instalments, 84 since 17 March 2020, 96 since 6 February 2025 (IN PRES/INSS 181/2025).
            new Check("pensioners_borrow_no_longer_than_they_may", """
                    SELECT loan_id, term_months || ' months from ' || disbursement_date FROM audit.loans
                    WHERE payroll_agreement = 'INSS' AND term_months > CASE WHEN disbursement_date < '2020-03-17' THEN 72
                        WHEN disbursement_date < '2025-02-06' THEN 84 ELSE 96 END
                       OR payroll_agreement IS NOT NULL AND term_months > 96"""),
            // BCB, 2025: means of 84 to 96 months on pensions, of 24 to 48 on private wages; and as far as chance
            // allows.
            new Check("new_loans_on_pensions_are_for_nearly_as_long_as_may_be", """
                    SELECT payroll_agreement, round(months) || ' months of ' || loans
                    FROM (SELECT payroll_agreement, count(*) AS loans, avg(term_months) AS months FROM audit.loans
                        WHERE disbursement_date >= '2025-02-06' AND payroll_agreement = 'INSS' GROUP BY 1) AS m
                    WHERE months < 76 - 60 / sqrt(loans)"""),
            // BCB's rates by institution; the first instalment repays something, so that long loans are not the
            // dearest.
            new Check("personal_loans_cost_what_lenders_ask", """
                    SELECT loan_id, interest_rate || ' for ' || term_months || ' months' FROM audit.loans
                    WHERE loan_type = 'PERSONAL' AND (interest_rate NOT BETWEEN 0.0099 AND 0.22
                        OR (1 + interest_rate) ^ term_months > 401 OR interest_rate <> round(interest_rate, 4))"""),
            // Contracts say them so; housing is told by the year.
            new Check("rates_of_a_month_are_in_hundredths_of_a_percent", """
                    SELECT loan_id, loan_type || ' at ' || interest_rate FROM audit.loans
                    WHERE loan_type <> 'HOUSING' AND mod(interest_rate * 10000, 1) <> 0"""),
            // R$ 800 for a year, 1,600 for two …: whatever the least is that is lent, it is not what many get.
            new Check("personal_loans_of_a_term_are_not_of_one_sum", """
                    SELECT 'loans', round(100 * sum(most) / sum(of_term)) || ' % are of the commonest sum for their term'
                    FROM (SELECT max(loans) AS most, sum(loans) AS of_term
                          FROM (SELECT term_months, released_amount, count(*) AS loans FROM audit.loans
                                WHERE loan_type = 'PERSONAL' GROUP BY 1, 2) AS sums
                          GROUP BY term_months) AS terms
                    HAVING sum(most) > 0.25 * sum(of_term)"""),
            // By chance one in five is a multiple of R$ 500 (estimate: half and more of them ask for one).
            new Check("people_ask_for_round_loans", """
                    SELECT 'loans', round(100 * round) || ' % are of R$ 500 or a multiple'
                    FROM (SELECT avg((mod(released_amount, 500) = 0)::integer) AS round FROM audit.loans
                          WHERE loan_type = 'PERSONAL' AND released_amount >= 1000) AS asked
                    WHERE round < 0.45"""),
            // Several times as much from one lender as from another, and more above the middle than below it.
            new Check("rates_of_personal_loans_are_wide_and_skewed", """
                    SELECT 'PERSONAL', 'from ' || low || ' by ' || middle || ' to ' || high
                    FROM (SELECT percentile_disc(0.05) WITHIN GROUP (ORDER BY interest_rate) AS low,
                              percentile_disc(0.5) WITHIN GROUP (ORDER BY interest_rate) AS middle,
                              percentile_disc(0.95) WITHIN GROUP (ORDER BY interest_rate) AS high
                          FROM audit.loans WHERE loan_type = 'PERSONAL') AS q
                    WHERE high < 3 * low OR high - middle < 1.3 * (middle - low)"""),
            // Borrowers choose the day, most of them one that banks propose; what is withheld is passed on by others.
            new Check("instalments_are_due_on_days_that_people_choose", """
                    SELECT loan_type, round(100 * proposed, 1) || ' % of ' || loans || ' on the 5th, 10th, 15th, 20th or 25th'
                    FROM (SELECT loan_type, count(*) AS loans,
                              avg((extract(day FROM first_due_date) IN (5, 10, 15, 20, 25))::integer) AS proposed
                          FROM audit.loans WHERE loan_type <> 'PAYROLL' GROUP BY 1) AS days
                    WHERE proposed < 0.54 - 1.5 / sqrt(loans)"""),
            // Who forgets pays soon: of loans without security 15 to 90 days late are some 6 % (SCR), fewer than are so
            // by days.
            new Check("who_pays_late_mostly_does_so_by_days", """
                    SELECT 'instalments', soon || ' within two weeks, ' || late || ' after a month or more'
                    FROM (SELECT count(*) FILTER (WHERE paid_date - next_business BETWEEN 1 AND 14) AS soon,
                              count(*) FILTER (WHERE paid_date - next_business > 30) AS late
                          FROM audit.installments JOIN audit.business_days ON day = due_date) AS delays
                    WHERE soon < 1.3 * late"""),
            // BCB's SCR has some 5 % more loans for homes each year, before those of two years that are paid off.
            new Check("loans_for_homes_grow_slowly", """
                    SELECT 'HOUSING', fresh || ' lent in the period, ' || old || ' before'
                    FROM (SELECT count(*) FILTER (WHERE disbursement_date >= first_day) AS fresh,
                              count(*) FILTER (WHERE disbursement_date < first_day) AS old
                          FROM audit.loans, audit.period WHERE loan_type = 'HOUSING') AS homes
                    WHERE fresh > 0.27 * old + 1.5 * sqrt(old)"""),
            // What was shortened by a prepayment may have ended before.
            new Check("a_loan_in_the_table_has_run_in_the_period", """
                    SELECT l.loan_id, 'paid off by ' || max(i.paid_date)
                    FROM audit.loans l JOIN audit.installments i USING (loan_id), audit.period
                    WHERE l.prepaid_date IS NULL GROUP BY l.loan_id, first_day HAVING bool_and(coalesce(i.paid_date < first_day - 15, false))"""),
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
