package dev.datagen.app.audit;

import java.util.List;

/** The lines by which bills are paid: 47 digits of a boleto, 48 of a utility or tax (Febraban, Cobrança and Arrecadação). */
final class LineChecks {

    private LineChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_line_has_47_or_48_digits", """
                    SELECT transaction_id, payment_line FROM audit.transactions
                    WHERE payment_line !~ '^(\\d{3}9\\d{43}|8\\d[67]\\d{45})$'
                       OR payment_line IS NOT NULL AND transaction_type <> 'BOLETO'"""),
            new Check("the_fields_of_a_boleto_have_their_digits", """
                    SELECT transaction_id, payment_line FROM audit.boletos
                    WHERE audit.modulo_10(field_1) <> digit_1 OR audit.modulo_10(field_2) <> digit_2
                       OR audit.modulo_10(field_3) <> digit_3"""),
            new Check("a_boleto_has_its_digit", """
                    SELECT transaction_id, payment_line || ' needs ' || audit.modulo_11(others) FROM audit.boletos
                    WHERE audit.modulo_11(others) <> digit"""),
            // But for what is paid on top of it when it is late.
            new Check("a_boleto_holds_its_amount", """
                    SELECT transaction_id, line_amount || ' is not ' || l.amount
                    FROM audit.boletos l JOIN audit.transactions t USING (transaction_id)
                    LEFT JOIN audit.business_days b ON b.day = t.due_date
                    WHERE line_amount <> l.amount AND (t.purpose NOT IN ('HOUSING', 'EDUCATION', 'HEALTH', 'INSURANCE', 'LOAN_INSTALLMENT')
                        OR t.day <= b.next_business)"""),
            new Check("a_boleto_of_an_instalment_asks_for_its_total", """
                    SELECT transaction_id, line_amount || ' is not ' || total_amount
                    FROM audit.boletos JOIN audit.transactions t USING (transaction_id)
                    JOIN audit.installments ON installment_id = t.reference_id
                    WHERE t.purpose = 'LOAN_INSTALLMENT' AND line_amount <> total_amount"""),
            // Portfolio and number, branch and account, each with a modulo 10 digit (Itaú, Cobrança, layout of the
            // barcode).
            new Check("a_boleto_of_itau_has_the_digits_of_its_account", """
                    SELECT transaction_id, free FROM audit.boletos
                    WHERE bank = '341' AND (substr(free, 23) <> '000'
                        OR audit.modulo_10(substr(free, 13, 9)) <> substr(free, 22, 1)::integer
                        OR audit.modulo_10(substr(free, 13, 9) || substr(free, 1, 11)) <> substr(free, 12, 1)::integer)"""),
            // Who is paid has one account or agreement for collection at a bank (the banks' layouts).
            new Check("a_company_collects_into_one_account", """
                    SELECT payee, bank || ' ' || string_agg(DISTINCT account, ', ')
                    FROM (SELECT payee, bank, CASE bank WHEN '001' THEN substr(free, 7, 7) WHEN '033' THEN substr(free, 2, 7)
                              WHEN '104' THEN substr(free, 1, 7) WHEN '341' THEN substr(free, 13, 10)
                              WHEN '422' THEN substr(free, 2, 14) WHEN '748' THEN substr(free, 12, 11)
                              WHEN '756' THEN substr(free, 2, 4) || substr(free, 8, 7)
                              ELSE substr(free, 1, 4) || substr(free, 18, 7) END AS account
                          FROM audit.boletos) AS paid
                    GROUP BY payee, bank HAVING count(DISTINCT account) > 1"""),
            // Days since 1997-10-07, from 2025-02-22 on again from 1000 (Febraban, 2022).
            new Check("a_boleto_holds_its_due_date", """
                    SELECT transaction_id, factor || ' is not of ' || due_date FROM audit.boletos
                    WHERE due_date IS NULL OR factor <> CASE WHEN due_date < DATE '2025-02-22'
                        THEN due_date - DATE '1997-10-07' ELSE due_date - DATE '2025-02-22' + 1000 END"""),
            new Check("the_blocks_of_a_collection_have_their_digits", """
                    SELECT transaction_id, payment_line
                    FROM audit.collections, generate_series(1, 4) AS block
                    WHERE audit.modulo_10(blocks[block]) <> substr(payment_line, block * 12, 1)::integer"""),
            new Check("a_collection_has_its_digit", """
                    SELECT transaction_id, barcode FROM audit.collections
                    WHERE audit.modulo_10(substr(barcode, 1, 3) || substr(barcode, 5)) <> substr(barcode, 4, 1)::integer"""),
            new Check("a_collection_holds_its_amount", """
                    SELECT transaction_id, substr(barcode, 5, 11) || ' is not ' || amount FROM audit.collections
                    WHERE substr(barcode, 5, 11)::numeric / 100 <> amount"""));
}
