package dev.datagen.app.audit;

import java.util.List;

/** What lies on accounts. */
final class BalanceChecks {

    private BalanceChecks() {}

    static final List<Check> ALL = List.of(
            // Two years of prices and wages make 10 % of nominal growth; an estimate allows the rest.
            new Check("deposits_neither_pile_up_nor_drain_away", """
                    SELECT account_type, round(sum(balance) / sum(opening_balance), 2) || ' times as much as at first'
                    FROM audit.accounts, audit.period WHERE created_at < first_day GROUP BY account_type
                    HAVING sum(balance) NOT BETWEEN 0.8 * sum(opening_balance) AND 1.4 * sum(opening_balance)"""),
            // Nothing begins with the period.
            new Check("as_many_are_in_the_red_at_first_as_at_last", """
                    SELECT account_type, at_first || ' at first, ' || at_last || ' at last'
                    FROM (SELECT account_type, count(*) FILTER (WHERE opening_balance < 0) AS at_first,
                              count(*) FILTER (WHERE balance < 0) AS at_last
                          FROM audit.accounts GROUP BY 1) AS red
                    WHERE least(at_first, at_last) < greatest(at_first, at_last) / 2"""));
}
