package dev.datagen.app.audit;

import java.util.List;

/** Double entry: what moved is what there is. */
final class AccountChecks {

    private AccountChecks() {}

    static final List<Check> ALL = List.of(
            // What a weekend puts off is done on any day of the week after it.
            new Check("accounts_are_closed_on_any_business_day", """
                    SELECT 'closed', most || ' of ' || closings || ' on one weekday'
                    FROM (SELECT sum(closings) AS closings, max(closings) AS most
                          FROM (SELECT count(DISTINCT (customer_id, at::date)) AS closings
                                FROM (SELECT customer_id, closed_at AT TIME ZONE 'America/Sao_Paulo' AS at
                                      FROM audit.accounts, audit.period WHERE closed_at >= first_day) AS closed
                                GROUP BY extract(isodow FROM at)) AS weekdays) AS weekdays
                    WHERE most > 0.22 * closings + 1.2 * sqrt(closings)"""),
            new Check("closing_balance_is_opening_plus_movements", """
                    SELECT a.account_id, a.opening_balance + coalesce(m.moved, 0) || ' is not ' || a.balance
                    FROM audit.accounts a
                    LEFT JOIN (SELECT account_id,
                            sum(CASE direction WHEN 'CREDIT' THEN amount ELSE -amount END) AS moved
                        FROM audit.transactions WHERE status = 'COMPLETED' GROUP BY 1) AS m USING (account_id)
                    WHERE a.opening_balance + coalesce(m.moved, 0) <> a.balance"""),
            new Check("balance_after_is_the_running_sum", """
                    SELECT transaction_id, expected_after || ' is not ' || coalesce(balance_after::text, 'null')
                    FROM audit.ledger WHERE balance_after IS DISTINCT FROM expected_after"""),
            new Check("what_is_not_completed_leaves_the_balance", """
                    SELECT transaction_id, status || ' moved ' || balance_before || ' to ' || balance_after
                    FROM audit.ledger WHERE status <> 'COMPLETED' AND balance_after <> balance_before"""),
            new Check("only_what_failed_has_a_reason", """
                    SELECT transaction_id, status || ' because of ' || coalesce(failure_reason, 'null')
                    FROM audit.transactions WHERE (status = 'FAILED') <> (failure_reason IS NOT NULL)"""),
            new Check("lack_of_funds_is_true", """
                    SELECT transaction_id, amount || ' of ' || balance_before || ' and ' || overdraft_limit
                    FROM audit.ledger WHERE failure_reason = 'INSUFFICIENT_FUNDS' AND amount <= balance_before + overdraft_limit"""),
            // People know roughly what they have; what an institution collects does not ask.
            new Check("nobody_tries_to_pay_far_more_than_there_is", """
                    SELECT transaction_id, amount || ' of ' || balance_before || ' and ' || overdraft_limit
                    FROM audit.ledger
                    WHERE failure_reason = 'INSUFFICIENT_FUNDS' AND scheduled_at IS NULL AND recurrence_id IS NULL
                      AND amount > 3 * (balance_before + overdraft_limit) + 100"""),
            new Check(
                    "amounts_are_positive", "SELECT transaction_id, amount FROM audit.transactions WHERE amount <= 0"),
            new Check("no_balance_is_below_the_overdraft_limit", """
                    SELECT transaction_id, balance_after || ' with ' || overdraft_limit
                    FROM audit.ledger WHERE balance_after < -overdraft_limit
                    UNION ALL SELECT account_id, balance || ' with ' || overdraft_limit
                    FROM audit.accounts WHERE balance < -overdraft_limit
                    UNION ALL SELECT account_id, opening_balance || ' with ' || coalesce(previous_overdraft_limit, overdraft_limit)
                    FROM audit.accounts WHERE opening_balance < -coalesce(previous_overdraft_limit, overdraft_limit)"""),
            new Check("an_account_moves_in_order_of_time", """
                    SELECT transaction_id, "timestamp" || ' after ' || previous_timestamp
                    FROM audit.ledger WHERE "timestamp" < previous_timestamp"""),
            new Check("an_account_is_in_one_partition", """
                    SELECT transaction_id, 'partition ' || partition
                    FROM audit.transactions
                    WHERE account_id IN (SELECT account_id FROM audit.transactions
                        GROUP BY 1 HAVING count(DISTINCT partition) > 1)"""),
            new Check("transactions_lie_in_the_period", """
                    SELECT transaction_id, day FROM audit.transactions, audit.period
                    WHERE day NOT BETWEEN first_day AND last_day"""),
            new Check("an_account_moves_after_it_was_made", """
                    SELECT t.transaction_id, t."timestamp" || ' before ' || a.created_at
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                    WHERE t."timestamp" < a.created_at"""),
            new Check("only_active_accounts_move", """
                    SELECT t.transaction_id, a.status
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                    WHERE a.status IN ('BLOCKED', 'DORMANT')
                       OR t."timestamp" > a.closed_at AND t."timestamp" < coalesce(a.reopened_at, 'infinity')"""),
            new Check("an_account_is_closed_from_a_day_on", """
                    SELECT account_id, status || ' closed at ' || coalesce(closed_at::text, 'no time')
                    FROM audit.accounts
                    WHERE (status = 'CLOSED') <> (closed_at IS NOT NULL AND reopened_at IS NULL)
                       OR reopened_at < coalesce(closed_at, 'infinity') OR closed_at < created_at
                       OR updated_at < greatest(closed_at, reopened_at)"""),
            new Check("a_closed_account_is_empty", """
                    SELECT a.account_id, coalesce(last.balance_after, a.opening_balance) || ' left'
                    FROM audit.accounts a LEFT JOIN LATERAL (
                        SELECT balance_after FROM audit.transactions t
                        WHERE t.account_id = a.account_id AND t."timestamp" <= a.closed_at
                        ORDER BY t."offset" DESC LIMIT 1) AS last ON true
                    WHERE a.closed_at IS NOT NULL AND coalesce(last.balance_after, a.opening_balance) <> 0"""),
            new Check("an_account_comes_back_with_money_of_its_holder", """
                    SELECT a.account_id, coalesce(first.purpose, 'nothing') || ' after ' || a.reopened_at
                    FROM audit.accounts a LEFT JOIN LATERAL (
                        SELECT purpose, direction FROM audit.transactions t
                        WHERE t.account_id = a.account_id AND t."timestamp" >= a.reopened_at
                        ORDER BY t."offset" LIMIT 1) AS first ON true
                    WHERE a.reopened_at IS NOT NULL AND a.account_type <> 'POUPANCA'
                      AND (first.purpose IS DISTINCT FROM 'OWN_TRANSFER' OR first.direction <> 'CREDIT')"""),
            // Within an institution no payment system is needed: one account pays out what the other takes in.
            new Check("both_sides_of_a_transfer_between_own_accounts_agree", """
                    SELECT o.transaction_id, o.transaction_type || ' of ' || o.amount || ' with '
                        || coalesce(t.transaction_type || ' of ' || t.amount, 'nothing')
                    FROM audit.transactions o LEFT JOIN audit.transactions t ON t.transaction_id = o.reference_id
                    WHERE o.purpose = 'OWN_TRANSFER' AND o.transaction_type NOT IN ('PIX', 'TED', 'DOC') AND (
                        (o.transaction_type, o.direction, t.transaction_type, t.direction) IN (
                            ('WITHDRAW', 'DEBIT', 'DEPOSIT', 'CREDIT'), ('DEPOSIT', 'CREDIT', 'WITHDRAW', 'DEBIT'))
                        AND t.reference_id = o.transaction_id AND t.purpose = o.purpose AND t.amount = o.amount
                        AND t."timestamp" = o."timestamp" AND t.customer_id = o.customer_id
                        AND t.account_id <> o.account_id AND o.status = 'COMPLETED' AND t.status = 'COMPLETED') IS NOT TRUE"""),
            new Check("savings_pay_no_shops", """
                    SELECT t.transaction_id, t.purpose || ' of ' || t.amount
                    FROM audit.transactions t JOIN audit.accounts a USING (account_id)
                    WHERE a.account_type = 'POUPANCA' AND t.purpose NOT IN (
                        'OWN_TRANSFER', 'TRANSFER', 'CASH', 'SAVINGS_INTEREST')"""));
}
