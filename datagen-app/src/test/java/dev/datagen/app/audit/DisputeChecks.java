package dev.datagen.app.audit;

import java.util.List;

/** Pix that were contested (MED, Res. BCB 103/2021). */
final class DisputeChecks {

    private DisputeChecks() {}

    static final List<Check> ALL = List.of(
            new Check("a_dispute_is_of_a_pix_that_was_paid", """
                    SELECT d.dispute_id, d.amount || ' of ' || coalesce(t.amount::text, 'nothing')
                    FROM audit.pix_disputes d LEFT JOIN audit.transactions t USING (transaction_id)
                    WHERE t.transaction_id IS NULL
                       OR (t.transaction_type, t.direction, t.status) <> ('PIX', 'DEBIT', 'COMPLETED')
                       OR (t.pix_e2e_id, t.amount, t.account_id, t.customer_id)
                          <> (d.pix_e2e_id, d.amount, d.account_id, d.customer_id)"""),
            new Check("a_dispute_keeps_its_terms", """
                    SELECT d.dispute_id, t."timestamp" || ', ' || d.contested_at || ', ' || coalesce(d.analysed_at::text, '')
                        || ', ' || coalesce(d.closed_at::text, '')
                    FROM audit.pix_disputes d JOIN audit.transactions t USING (transaction_id)
                    WHERE d.contested_at NOT BETWEEN t."timestamp" AND t."timestamp" + interval '80 days'
                       OR d.analysed_at NOT BETWEEN d.contested_at AND d.contested_at + interval '7 days'
                       OR d.closed_at NOT BETWEEN d.analysed_at AND d.analysed_at + interval '96 hours'"""),
            new Check("a_dispute_stands_where_its_dates_say", """
                    SELECT dispute_id, status || ' with ' || returned_amount || ' of ' || amount
                    FROM audit.pix_disputes
                    WHERE status <> CASE
                        WHEN analysed_at IS NULL THEN 'CONTESTED'
                        WHEN closed_at IS NULL THEN 'ACCEPTED'
                        WHEN returned_amount = amount THEN 'RETURNED_FULL'
                        WHEN returned_amount > 0 THEN 'RETURNED_PARTIAL'
                        WHEN no_return_reason IS NOT NULL THEN 'NOT_RETURNED'
                        ELSE 'REJECTED' END
                       OR (status = 'REJECTED' AND closed_at <> analysed_at)
                       OR (status <> 'NOT_RETURNED' AND no_return_reason IS NOT NULL)"""),
            new Check("what_a_dispute_returned_arrived", """
                    SELECT d.dispute_id, d.returned_amount || ', but ' || coalesce(sum(t.amount)::text, 'nothing') || ' arrived'
                    FROM audit.pix_disputes d
                    LEFT JOIN audit.transactions t ON t.original_e2e_id = d.pix_e2e_id AND t.purpose = 'DISPUTE_RETURN'
                        AND t.account_id = d.account_id AND t."timestamp" = d.closed_at AND t.direction = 'CREDIT'
                    GROUP BY d.dispute_id, d.returned_amount
                    HAVING coalesce(sum(t.amount), 0) <> d.returned_amount"""),
            new Check("only_a_dispute_returns_fraud", """
                    SELECT t.transaction_id, t.amount
                    FROM audit.transactions t LEFT JOIN audit.pix_disputes d ON d.pix_e2e_id = t.original_e2e_id
                    WHERE t.purpose = 'DISPUTE_RETURN' AND (d.dispute_id IS NULL OR t.pix_e2e_id NOT LIKE 'D%')"""));
}
