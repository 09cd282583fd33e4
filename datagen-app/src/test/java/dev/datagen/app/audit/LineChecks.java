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
            new Check("a_boleto_holds_its_amount", """
                    SELECT transaction_id, line_amount || ' is not ' || amount FROM audit.boletos
                    WHERE line_amount <> amount"""),
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
