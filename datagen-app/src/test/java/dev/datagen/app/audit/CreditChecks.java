package dev.datagen.app.audit;

import java.util.List;

/** Who may borrow from FGTS, and how late a loan was that was renegotiated. */
final class CreditChecks {

    private CreditChecks() {}

    static final List<Check> ALL = List.of(
            // Days past due are those of the instalment that the contract had made due.
            new Check("a_renegotiation_says_how_late_the_loan_was", """
                    SELECT l.loan_id, coalesce(l.renegotiated_days_past_due::text, 'nothing') || ' on '
                        || coalesce(l.renegotiated_date::text, 'no day')
                    FROM audit.loans l LEFT JOIN audit.renegotiations r USING (loan_id)
                    LEFT JOIN audit.business_days d ON d.day = (l.first_due_date + make_interval(months => r.first - 1))::date
                    WHERE num_nulls(l.renegotiated_date, l.renegotiated_days_past_due) = 1
                       OR l.renegotiated_days_past_due <> l.renegotiated_date - d.next_business"""),
            // Minha Casa, Minha Vida: 4 to 8.16 % a year, nominal, for homes up to R$ 350,000; since May 2025 up to
            // 10.5 %
            // and R$ 500,000.
            new Check("fgts_lends_within_its_limits", """
                    SELECT l.loan_id, l.asset_value || ' at ' || l.interest_rate
                    FROM audit.loans l LEFT JOIN audit.properties p USING (property_id),
                        LATERAL (SELECT l.disbursement_date >= '2025-05-05' AS is_wider) AS since
                    WHERE l.housing_regime = 'FGTS' AND (l.loan_type <> 'HOUSING' OR p.property_type = 'LAND'
                       OR l.asset_value > CASE WHEN is_wider THEN 500000 ELSE 350000 END
                       OR l.interest_rate * 12 NOT BETWEEN 0.0399 AND CASE WHEN is_wider THEN 0.105 ELSE 0.0816 END)"""));
}
