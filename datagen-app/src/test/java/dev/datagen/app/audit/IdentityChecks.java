package dev.datagen.app.audit;

import java.util.List;

/** What identifies is unique, well formed, and leads to what it names. */
final class IdentityChecks {

    private IdentityChecks() {}

    static final List<Check> ALL = List.of(
            new Check(
                    "transaction_ids_are_unique",
                    "SELECT transaction_id, count(*) FROM audit.transactions GROUP BY 1 HAVING count(*) > 1"),
            unique("cpfs_are_unique", "customer_id", "cpf", "customers"),
            unique("emails_are_unique", "customer_id", "lower(email)", "customers"),
            unique("account_numbers_are_unique", "account_id", "(bank_code, branch, account_number)", "accounts"),
            new Check("a_transactions_account_is_its_customers", """
                    SELECT t.transaction_id, coalesce(a.customer_id::text, 'nobody') || ' holds ' || t.account_id
                    FROM audit.transactions t LEFT JOIN audit.accounts a USING (account_id)
                    WHERE a.customer_id IS DISTINCT FROM t.customer_id"""),
            new Check("an_accounts_holder_is_a_customer", """
                    SELECT a.account_id, a.customer_id FROM audit.accounts a
                    WHERE NOT EXISTS (SELECT FROM audit.customers c WHERE c.customer_id = a.customer_id)"""),
            new Check("a_cpf_has_its_digits", """
                    SELECT customer_id, cpf
                    FROM audit.customers, LATERAL (SELECT regexp_replace(cpf, '\\D', '', 'g') AS digits) AS bare
                    WHERE cpf !~ '^\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}$'
                       OR audit.cpf_digit(left(digits, 9)) <> substr(digits, 10, 1)::integer
                       OR audit.cpf_digit(left(digits, 10)) <> substr(digits, 11, 1)::integer"""),
            // Who moved to another region keeps the number: some, not many.
            new Check("most_cpfs_are_of_the_region_of_their_holder", """
                    WITH regions AS (
                        SELECT c.customer_id, c.cpf, c.state, substr(c.cpf, 11, 1)::integer <> r.digit AS moved
                        FROM audit.customers c JOIN audit.fiscal_regions r USING (state))
                    SELECT customer_id, cpf || ' in ' || state
                    FROM regions WHERE moved AND (SELECT avg(moved::integer) FROM regions) > 0.25"""));

    private static Check unique(String name, String id, String what, String table) {
        return new Check(
                name,
                "SELECT " + id + ", found FROM (SELECT " + id + ", (" + what
                        + ")::text AS found, count(*) OVER (PARTITION BY " + what + ") AS times FROM audit." + table
                        + ") AS counted WHERE times > 1");
    }
}
