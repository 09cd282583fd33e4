package dev.datagen.app.audit;

import java.util.List;

/** Breaks what is said of companies. */
final class CompanyBreaks {

    private static final String PAID = "transaction_type = 'PIX' AND purpose = 'PURCHASE' AND direction = 'DEBIT' AND ";
    private static final String BRANCH = PAID + "substr(cnpj, 9, 4) <> '0001' AND lat IS NOT NULL";

    private CompanyBreaks() {}

    static final List<Break> ALL = List.of(
            company("a_cnpj_has_its_digits", "cnpj = left(cnpj, 13) || (right(cnpj, 1)::integer + 1) % 10", "true"),
            company(
                    "a_cnpj_has_its_digits",
                    "cnpj = left(cnpj, 12) || (substr(cnpj, 13, 1)::integer + 1) % 10 || right(cnpj, 1)",
                    "transaction_type IS NULL"),
            company(
                    "no_cnpj_had_letters_before_they_were_given_out",
                    "cnpj = '12ABC34501DE35'",
                    "transaction_type = 'PIX'"),
            company("a_company_has_one_root", "cnpj = '11222333000181'", PAID + "name = 'Carrefour'"),
            company(
                    "a_root_is_of_one_company",
                    "cnpj = (SELECT max(cnpj) FROM audit.companies WHERE " + PAID + "cnpj > '9')",
                    PAID + "name LIKE 'Padaria%'"),
            company("trade_names_are_of_their_company", "cnpj = '11222333000181'", "name = 'Droga Raia'"),
            new Break("a_branch_stands_in_one_city", """
                    UPDATE audit.companies SET lat = lat + 1 WHERE id = (
                        SELECT min(id) FROM audit.companies WHERE %1$s AND cnpj IN (
                            SELECT cnpj FROM audit.companies WHERE %1$s GROUP BY 1 HAVING count(*) > 1))
                    RETURNING id""".formatted(BRANCH)),
            new Break("chains_are_paid_in_their_branches", """
                    UPDATE audit.companies SET cnpj = '75315333000109' WHERE name IN ('Carrefour', 'Atacadão')
                    RETURNING 'wholesale'"""),
            new Break("each_station_is_a_dealers", """
                    UPDATE audit.companies SET cnpj = '11222333000181' WHERE name ~ '^Posto' RETURNING 'Posto'"""),
            Break.row(
                    "a_vehicle_is_registered_in_a_state",
                    "card_transactions",
                    "transaction_id",
                    "merchant_name = 'DETRAN'",
                    "merchant_name ~ '^DETRAN'"));

    private static Break company(String check, String set, String where) {
        return new Break(
                check,
                "UPDATE audit.companies SET " + set + " WHERE id = (SELECT min(id) FROM audit.companies WHERE " + where
                        + ") RETURNING id");
    }
}
