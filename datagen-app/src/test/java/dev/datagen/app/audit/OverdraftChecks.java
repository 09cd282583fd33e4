package dev.datagen.app.audit;

import java.util.List;

/** Accounts in the red, and what the bank takes for itself. */
final class OverdraftChecks {

    private OverdraftChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_month_in_the_red_has_its_interest", """
                    SELECT r.account_id, r.month || ' costs ' || r.interest || ', not ' || coalesce(t.amount::text, 'nothing')
                    FROM audit.red_months r
                    LEFT JOIN audit.transactions t ON t.account_id = r.account_id AND t.day = r.booked
                        AND t.purpose = 'OVERDRAFT_INTEREST'
                    WHERE r.interest > 0 AND r.booked <= (SELECT last_day FROM audit.period)
                      AND t.amount IS DISTINCT FROM r.interest"""),
            new Check("a_month_in_the_red_has_its_tax", """
                    SELECT r.account_id, r.month || ' costs ' || r.tax || ', not ' || coalesce(t.amount::text, 'nothing')
                    FROM audit.red_months r
                    LEFT JOIN audit.transactions t ON t.account_id = r.account_id AND t.day = r.booked
                        AND t.purpose = 'OVERDRAFT_TAX'
                    WHERE r.tax > 0 AND r.booked <= (SELECT last_day FROM audit.period)
                      AND t.amount IS DISTINCT FROM r.tax"""),
            new Check("only_who_was_in_the_red_pays_for_it", """
                    SELECT t.transaction_id, t.amount || ' on ' || t.day
                    FROM audit.transactions t
                    WHERE t.purpose IN ('OVERDRAFT_INTEREST', 'OVERDRAFT_TAX') AND NOT EXISTS (
                        SELECT FROM audit.red_months r WHERE r.account_id = t.account_id AND r.booked = t.day)
                      AND NOT EXISTS (
                        SELECT FROM audit.red_before r WHERE r.account_id = t.account_id AND r.booked = t.day)
                      AND NOT EXISTS (
                        SELECT FROM audit.red_left r WHERE r.account_id = t.account_id AND r.booked = t.day)"""),
            // Who came out of the red before the period owed one sum for some days: no row tells it, but interest and
            // tax
            // do.
            new Check("who_was_in_the_red_before_the_period_pays_for_days_of_one_debt", """
                    SELECT account_id, 'interest of ' || interest || ' and tax of ' || tax || ' on ' || booked
                    FROM audit.red_left r JOIN audit.accounts a USING (account_id), audit.period
                    WHERE overdraft_limit = 0 OR created_at >= first_day OR NOT EXISTS (
                        SELECT FROM generate_series(1, extract(day FROM first_day - 1)::integer - 1) AS days
                        WHERE interest * 30 / overdraft_rate / days <= overdraft_limit + 1
                          AND abs(tax - interest * 30 / overdraft_rate * (0.000082 + 0.0038 / days)) <= 0.02)"""),
            // Since when, no row tells; one day explains both.
            new Check("who_begins_in_the_red_pays_for_the_month_before", """
                    SELECT account_id, 'interest of ' || coalesce(interest::text, 'nothing') || ' and tax of '
                        || coalesce(tax::text, 'nothing') || ' on ' || booked
                    FROM (SELECT r.account_id, r.booked,
                              sum(t.amount) FILTER (WHERE t.purpose = 'OVERDRAFT_INTEREST') AS interest,
                              sum(t.amount) FILTER (WHERE t.purpose = 'OVERDRAFT_TAX') AS tax
                          FROM (SELECT DISTINCT account_id, booked FROM audit.red_before) AS r
                          LEFT JOIN audit.transactions t ON t.account_id = r.account_id AND t.day = r.booked
                              AND t.purpose IN ('OVERDRAFT_INTEREST', 'OVERDRAFT_TAX')
                          GROUP BY 1, 2) AS paid
                    WHERE NOT EXISTS (SELECT FROM audit.red_before r WHERE r.account_id = paid.account_id
                        AND r.interest = coalesce(paid.interest, 0) AND r.tax = coalesce(paid.tax, 0))"""),
            new Check("an_overdraft_costs_no_more_than_the_law_allows", """
                    SELECT account_id, overdraft_rate FROM audit.accounts
                    WHERE overdraft_rate > 0.08 OR (overdraft_limit > 0) <> (overdraft_rate > 0)
                       OR overdraft_limit > 0 AND account_type <> 'CONTA_CORRENTE'"""),
            // Every other year at most, so once within the period; by half, or R$ 50.
            new Check("an_overdraft_limit_says_what_it_was_until_it_changed", """
                    SELECT account_id, coalesce(previous_overdraft_limit::text, 'nothing') || ' until '
                        || coalesce(overdraft_limit_changed_at::text, 'never') || ', now ' || overdraft_limit
                    FROM audit.accounts, audit.period
                    WHERE num_nulls(previous_overdraft_limit, overdraft_limit_changed_at) = 1
                       OR overdraft_limit NOT BETWEEN previous_overdraft_limit + 50
                            AND previous_overdraft_limit + greatest(50, previous_overdraft_limit * 0.5)
                       OR overdraft_limit_changed_at > updated_at
                       OR overdraft_limit_changed_at > closed_at AND overdraft_limit_changed_at < coalesce(reopened_at, 'infinity')
                       OR overdraft_limit_changed_at < greatest(created_at, first_day::timestamp AT TIME ZONE 'America/Sao_Paulo')"""),
            // Estimate: of those with a limit, two in five in two years.
            new Check("overdraft_limits_are_raised_now_and_then", """
                    SELECT 'accounts', round(raised, 3)::text
                    FROM (SELECT 730.0 / (last_day - first_day + 1) * avg((overdraft_limit_changed_at IS NOT NULL)::integer) AS raised
                          FROM audit.accounts, audit.period WHERE overdraft_limit > 0 AND created_at < first_day
                          GROUP BY last_day, first_day) AS share
                    WHERE raised NOT BETWEEN 0.25 AND 0.55"""),
            // Payment institutions and others that may not take deposits (BCB, participants of the Pix): what is on an
            // account of theirs has been
            // paid in before (Lei 12.865/2013).
            new Check("who_takes_no_deposits_lends_none_and_sells_no_package", """
                    SELECT a.account_id, a.ispb || ' with a limit of ' || a.overdraft_limit
                    FROM audit.accounts a
                    WHERE a.ispb IN ('02332886', '16501555', '18236120', '08561701', '10573521', '09089356', '22896431',
                            '13884775', '37880206', '19540550', '20855875', '18189547')
                      AND (a.overdraft_limit > 0 OR EXISTS (SELECT FROM audit.transactions t
                          WHERE t.account_id = a.account_id AND t.purpose = 'BANK_FEE'))"""),
            // The bank takes it by itself; its holders sleep. What they send where there is enough is for something
            // else.
            new Check("nobody_sends_money_at_night_for_what_the_bank_takes", """
                    SELECT o.transaction_id, o.amount || ' at ' || o.clock
                    FROM audit.transactions o JOIN audit.transactions t USING (account_id)
                    WHERE o.purpose = 'OWN_TRANSFER' AND o.direction = 'CREDIT' AND o.clock < TIME '06:00'
                      AND t."timestamp" BETWEEN o."timestamp" AND o."timestamp" + interval '150 seconds'
                      AND o.balance_after - o.amount < t.amount
                      AND (t.purpose IN ('BANK_FEE', 'OVERDRAFT_INTEREST', 'OVERDRAFT_TAX')
                          OR t.pix_initiation = 'AUTO' OR t.description = 'Débito automático')"""),
            new Check("a_fee_is_taken_on_the_first_business_day", """
                    SELECT t.transaction_id, t.amount || ' on ' || t.day
                    FROM audit.transactions t JOIN audit.business_days d ON d.day = audit.month(t.day)
                    WHERE t.purpose = 'BANK_FEE' AND (t.day <> d.next_business OR t.direction <> 'DEBIT')"""),
            // Prices are raised once a year.
            new Check("a_fee_changes_once_a_year", """
                    SELECT account_id, fees || ' fees of ' || prices || ' prices'
                    FROM (SELECT account_id, count(*) AS fees, count(DISTINCT amount) AS prices
                          FROM audit.transactions WHERE purpose = 'BANK_FEE' GROUP BY 1) AS paid
                    WHERE prices > (fees + 22) / 12 OR fees >= 24 AND prices < fees / 12"""),
            new Check("a_fee_is_taken_every_month", """
                    SELECT account_id, count(*) || ' fees'
                    FROM audit.transactions, audit.period
                    WHERE purpose = 'BANK_FEE' AND NOT audit.is_away(customer_id, audit.month(day))
                    GROUP BY 1, customer_id, first_day, last_day
                    HAVING count(*) <> (SELECT count(*) FROM audit.business_days d
                        WHERE d.day BETWEEN first_day AND last_day AND extract(day FROM d.day) = 1
                          AND NOT audit.is_away(customer_id, d.day))"""));
}
