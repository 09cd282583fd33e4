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
            new Check("emails_are_written_in_many_ways", """
                    SELECT 'all', share || ' name.surname1'
                    FROM (SELECT avg((email ~ '^[a-z]+[.][a-z]+[0-9]+@')::integer) AS share FROM audit.customers) AS written
                    WHERE share NOT BETWEEN 0.2 AND 0.6"""),
            // Nobody likes to spell more.
            new Check(
                    "numbers_in_emails_are_short",
                    "SELECT customer_id, email FROM audit.customers WHERE email ~ '[0-9]{5}'"),
            unique("account_numbers_are_unique", "account_id", "(bank_code, branch, account_number)", "accounts"),
            new Check("a_customers_accounts_are_in_one_branch", """
                    SELECT customer_id, string_agg(DISTINCT bank_code || ' ' || branch, ', ')
                    FROM audit.accounts GROUP BY customer_id, bank_code HAVING count(DISTINCT branch) > 1"""),
            new Check("a_branch_is_in_one_city", """
                    SELECT account_id, bank_code || ' ' || branch || ' in ' || city
                    FROM (SELECT a.account_id, a.bank_code, a.branch, c.city,
                            min(c.city || c.state) OVER (PARTITION BY a.bank_code, a.branch) <> max(c.city || c.state) OVER (
                                PARTITION BY a.bank_code, a.branch) AS mixed
                        FROM audit.accounts a JOIN audit.customers c USING (customer_id)
                        WHERE NOT audit.is_digital(a.bank_code)) AS places
                    WHERE mixed"""),
            // Correios: the postal codes of a neighbourhood lie side by side, and a street of it has one.
            new Check("a_neighbourhood_has_postal_codes_of_its_own", """
                    WITH codes AS (
                        SELECT city || ', ' || state AS city, neighborhood, min(postal_code) AS lowest, max(postal_code) AS highest
                        FROM (SELECT city, state, neighborhood, postal_code FROM audit.customers
                              UNION ALL SELECT city, state, neighborhood, postal_code FROM audit.properties) AS addresses GROUP BY 1, 2)
                    SELECT one.city, one.neighborhood || ' to ' || one.highest || ', ' || other.neighborhood || ' from ' || other.lowest
                    FROM codes one JOIN codes other ON other.city = one.city AND other.neighborhood <> one.neighborhood
                        AND other.lowest BETWEEN one.lowest AND one.highest
                    UNION ALL
                    SELECT city || ', ' || state, street || ' in ' || neighborhood || ': ' || string_agg(DISTINCT postal_code, ', ')
                    FROM audit.customers GROUP BY city, state, neighborhood, street HAVING count(DISTINCT postal_code) > 1"""),
            new Check("a_phone_is_of_the_state_of_its_owner", """
                    SELECT customer_id, phone || ' in ' || state FROM audit.customers c
                    WHERE NOT EXISTS (SELECT FROM audit.area_codes a WHERE a.state = c.state AND c.phone ~ ('^\\+55' || a.code || '90\\d{7}$'))"""),
            new Check("a_postal_code_is_of_its_state", """
                    SELECT id, postal_code || ' in ' || state
                    FROM (SELECT customer_id AS id, state, postal_code FROM audit.customers
                          UNION ALL SELECT property_id, state, postal_code FROM audit.properties) AS addresses
                    WHERE NOT EXISTS (SELECT FROM audit.postal_ranges r
                        WHERE r.state = addresses.state AND left(postal_code, 5) BETWEEN r.lowest AND r.highest)"""),
            new Check("nobody_lives_in_a_flat_in_the_country", """
                    SELECT customer_id, coalesce(complement, 'a house') || ' in ' || city FROM audit.customers
                    WHERE neighborhood = 'Zona Rural' AND (complement IS NOT NULL OR city IN ('São Paulo', 'Rio de Janeiro',
                        'Belo Horizonte', 'Salvador', 'Fortaleza', 'Recife', 'Curitiba', 'Osasco', 'Guarulhos'))"""),
            new Check("a_digital_bank_has_one_branch", """
                    SELECT account_id, bank_code || ' ' || branch
                    FROM audit.accounts JOIN (SELECT bank_code, mode() WITHIN GROUP (ORDER BY branch) AS usual
                        FROM audit.accounts GROUP BY 1) AS branches USING (bank_code)
                    WHERE audit.is_digital(bank_code) AND branch <> usual"""),
            new Check("an_account_has_the_digits_of_its_bank", """
                    SELECT account_id, bank_code || ' ' || branch || ' ' || account_number
                    FROM audit.accounts, LATERAL (SELECT left(branch, 4) AS office,
                        regexp_replace(left(account_number, -2), '\\D', '', 'g') AS digits) AS bare
                    WHERE audit.account_digit(bank_code, office, digits) <> right(account_number, 1)
                       OR bank_code IN ('001', '237') AND branch <> office || '-'
                           || audit.rest_of_11(audit.weighted(office, '5432'), CASE bank_code WHEN '001' THEN 'X' ELSE 'P' END)"""),
            // Payment institutions and brokers: what they take are no savings deposits (Law 4.380/1964).
            new Check("savings_are_at_banks", """
                    SELECT account_id, account_type || ' at ' || bank_code FROM audit.accounts
                    WHERE account_type = 'POUPANCA' AND bank_code IN ('102', '197', '260', '290', '323', '364', '380', '396',
                        '403', '461', '536', '542')"""),
            // Nubank's account since October 2017, Mercado Pago's since 2018, C6 since August 2019, Cora since October
            // 2020.
            new Check("an_account_is_younger_than_its_bank", """
                    SELECT account_id, bank_code || ' in ' || created_at
                    FROM audit.accounts JOIN (VALUES ('260', '2017-10-24'), ('323', '2018-01-01'), ('336', '2019-08-01'),
                        ('403', '2020-10-01')) AS opened (bank_code, day) USING (bank_code)
                    WHERE created_at < opened.day::timestamptz"""),
            // Opening from afar: Res. CMN 4.480, of 25 April 2016.
            new Check("branches_are_closed_on_weekends", """
                    SELECT account_id, bank_code || ' ' || branch || ' at ' || created_at FROM audit.accounts
                    WHERE created_at < '2016-04-25' AND NOT audit.is_digital(bank_code)
                      AND extract(isodow FROM created_at AT TIME ZONE 'America/Sao_Paulo') > 5"""),
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
