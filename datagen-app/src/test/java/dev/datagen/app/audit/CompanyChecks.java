package dev.datagen.app.audit;

import java.util.List;

/** Companies and their establishments: each has a CNPJ, of which those of one company share the root (IN RFB 2.119/2022). */
final class CompanyChecks {

    private CompanyChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_cnpj_has_its_digits", """
                    SELECT id, cnpj || ' of ' || name FROM audit.companies
                    WHERE audit.cnpj_digit(left(cnpj, 12)) <> substr(cnpj, 13, 1)::integer
                       OR audit.cnpj_digit(left(cnpj, 13)) <> substr(cnpj, 14, 1)::integer"""),
            // Of 31 July 2026 on.
            new Check("no_cnpj_had_letters_before_they_were_given_out", """
                    SELECT c.id, c.cnpj FROM audit.companies c JOIN audit.transactions t ON t.transaction_id::text = c.id
                    WHERE c.cnpj ~ '[A-Z]' AND t.day < '2026-07-31'"""),
            new Check("a_company_has_one_root", """
                    SELECT id, cnpj || ' of ' || name
                    FROM (SELECT *, min(left(cnpj, 8)) OVER chain AS least, max(left(cnpj, 8)) OVER chain AS most
                        FROM audit.companies WHERE name IN ('Carrefour', 'Atacadão', 'Assaí Atacadista', 'Drogasil', 'Droga Raia',
                            'Pague Menos', 'McDonald''s', 'Renner', 'Riachuelo', 'C&A', 'Casas Bahia', 'Havan', 'Leroy Merlin')
                        WINDOW chain AS (PARTITION BY name)) AS of_chains
                    WHERE least <> most"""),
            new Check("a_root_is_of_one_company", """
                    SELECT id, cnpj || ' of ' || name
                    FROM (SELECT *, min(name) OVER same AS least, max(name) OVER same AS most
                        FROM audit.companies
                        WHERE transaction_type = 'PIX' AND purpose = 'PURCHASE' AND direction = 'DEBIT' AND left(cnpj, 8) NOT IN (
                            SELECT left(cnpj, 8) FROM audit.companies WHERE name IN (
                                'Drogasil', 'Americanas', 'Pão de Açúcar', 'Casas Bahia', 'Carrefour', 'Burger King', 'Dasa', 'Fleury',
                                'Super Mateus', 'Vivara', 'Ri Happy', 'DPaschoal', 'Smart Fit', 'Lojas Americanas', 'Droga Raia', 'Ponto'))
                        WINDOW same AS (PARTITION BY left(cnpj, 8))) AS paid
                    WHERE least <> most"""),
            // Raia Drogasil, Americanas, Companhia Brasileira de Distribuição, Magazine Luiza.
            new Check("trade_names_are_of_their_company", """
                    SELECT id, cnpj || ' of ' || name FROM audit.companies
                    JOIN (VALUES ('Drogasil', '61585865'), ('Droga Raia', '61585865'), ('Lojas Americanas', '00776574'),
                        ('Pão de Açúcar', '47508411'), ('Magalu', '47960950'), ('Ponto', '33041260')) AS sells (name, root) USING (name)
                    WHERE left(cnpj, 8) <> root"""),
            // Within a city, whose shops are some kilometres from each other.
            new Check("a_branch_stands_in_one_city", """
                    SELECT id, cnpj || ' of ' || name || ', ' || round(apart::numeric, 1) || ' degrees apart'
                    FROM (SELECT *, max(lat) OVER branch - min(lat) OVER branch + max(lon) OVER branch - min(lon) OVER branch AS apart
                        FROM audit.companies
                        WHERE transaction_type = 'PIX' AND purpose = 'PURCHASE' AND direction = 'DEBIT'
                          AND substr(cnpj, 9, 4) <> '0001' AND lat IS NOT NULL AND cnpj <> '33041260065290'
                        WINDOW branch AS (PARTITION BY cnpj)) AS paid
                    WHERE apart > 0.4"""),
            // Two who pay seldom do so in the same one, however many they are, though Carrefour is in large cities
            // only.
            new Check("chains_are_paid_in_their_branches", """
                    SELECT 'wholesale', round(alike, 3) || ' of the pairs of ' || payers || ' payers'
                    FROM (SELECT sum(n) AS payers, sum(n * (n - 1)) / nullif(sum(n) * (sum(n) - 1), 0) AS alike
                        FROM (SELECT count(DISTINCT account_id) AS n FROM audit.companies
                            WHERE name IN ('Carrefour', 'Atacadão') AND transaction_type = 'PIX' AND purpose = 'PURCHASE'
                              AND direction = 'DEBIT' GROUP BY name, cnpj) AS branches) AS paid
                    WHERE payers >= 20 AND alike > 0.1"""),
            new Check("each_station_is_a_dealers", """
                    SELECT 'Posto', roots || ' of ' || stations
                    FROM (SELECT count(DISTINCT left(cnpj, 8)) AS roots, count(DISTINCT cnpj) AS stations,
                            count(DISTINCT (lat::integer, lon::integer)) AS places
                        FROM audit.companies WHERE name IN ('Posto Ipiranga', 'Posto Shell', 'Posto Petrobras')
                          AND purpose = 'PURCHASE') AS dealers
                    WHERE roots < places / 2.0 OR roots < stations"""),
            new Check("a_vehicle_is_registered_in_a_state", """
                    SELECT transaction_id, merchant_name FROM audit.card_transactions
                    WHERE merchant_name ~ '^DETRAN' AND (merchant_name !~ '^DETRAN-[A-Z]{2}$' OR entry_mode = 'ONLINE' AND EXISTS (
                        SELECT FROM audit.customers c WHERE c.customer_id = card_transactions.customer_id
                          AND 'DETRAN-' || c.state <> merchant_name))"""));
}
