package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** Breaks what is said of renegotiations, and what FGTS lends. */
final class CreditBreaks {

    private static final String LOANS = "loans";
    private static final String LOAN = "loan_id";
    private static final String RENEGOTIATED = "a_renegotiation_says_how_late_the_loan_was";
    private static final String FGTS = "fgts_lends_within_its_limits";
    private static final String OF_FGTS = "housing_regime = 'FGTS'";

    private CreditBreaks() {}

    static final List<Break> ALL = List.of(
            row(RENEGOTIATED, LOANS, LOAN, "renegotiated_days_past_due = NULL", "renegotiated_date IS NOT NULL"),
            row(
                    RENEGOTIATED,
                    LOANS,
                    LOAN,
                    "renegotiated_days_past_due = renegotiated_days_past_due - 1",
                    "renegotiated_date > '2024-08-01' AND loan_type <> 'HOUSING'"),
            row(FGTS, LOANS, LOAN, "interest_rate = 0.0095", OF_FGTS),
            row(FGTS, LOANS, LOAN, "asset_value = 600000", OF_FGTS));
}
