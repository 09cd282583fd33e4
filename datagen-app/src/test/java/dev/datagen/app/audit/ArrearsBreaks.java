package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.row;

import java.util.List;

/** Breaks what is said of arrears and of what is written off. */
final class ArrearsBreaks {

    private static final String LOANS = "loans";
    private static final String LOAN = "loan_id";
    private static final String WRITTEN_OFF = "written_off_date IS NOT NULL";
    private static final String ENDS = "what_nobody_pays_is_written_off";
    private static final String NOTHING_AFTER = "nothing_is_told_of_a_loan_after_it_is_written_off";

    private ArrearsBreaks() {}

    static final List<Break> ALL = List.of(
            row(ENDS, LOANS, LOAN, "written_off_date = written_off_date - 1", WRITTEN_OFF),
            row(ENDS, LOANS, LOAN, "written_off_date = NULL, written_off_amount = NULL", WRITTEN_OFF),
            row(ENDS, LOANS, LOAN, "days_past_due = 500", "loan_type = 'VEHICLE' AND days_past_due = 0"),
            new Break("loans_do_not_turn_late_all_at_once", """
                    UPDATE audit.installments SET updated_at = date_trunc('day', updated_at) WHERE status = 'DEFAULT' RETURNING 'loans'"""),
            row(NOTHING_AFTER, LOANS, LOAN, "updated_at = updated_at + interval '1 day'", WRITTEN_OFF),
            new Break(NOTHING_AFTER, """
                    UPDATE audit.installments SET status = 'PENDING' WHERE installment_id = (
                        SELECT i.installment_id FROM audit.installments i JOIN audit.loans l USING (loan_id)
                        WHERE i.due_date > l.written_off_date ORDER BY 1 LIMIT 1)
                    RETURNING loan_id"""),
            new Break(NOTHING_AFTER, """
                    UPDATE audit.installments SET paid_date = due_date + 400 WHERE installment_id = (
                        SELECT i.installment_id FROM audit.installments i JOIN audit.loans l USING (loan_id)
                        WHERE i.paid_date IS NULL AND i.due_date + 400 > l.written_off_date ORDER BY 1 LIMIT 1)
                    RETURNING loan_id"""),
            row(
                    "what_is_written_off_was_owed",
                    LOANS,
                    LOAN,
                    "written_off_amount = written_off_amount + 0.01",
                    "loan_type NOT IN ('HOUSING', 'PAYROLL') AND " + WRITTEN_OFF),
            row(
                    "what_is_written_off_was_owed",
                    LOANS,
                    LOAN,
                    "written_off_amount = written_off_amount + 2",
                    "loan_type = 'HOUSING' AND days_past_due < 700 AND " + WRITTEN_OFF),
            // Nobody paid since before the first day.
            row(
                    "what_is_written_off_was_owed",
                    LOANS,
                    LOAN,
                    "written_off_amount = written_off_amount / 2",
                    "loan_type = 'HOUSING' AND days_past_due > 800 AND " + WRITTEN_OFF),
            new Break("as_many_are_in_arrears_all_along", """
                    WITH once AS MATERIALIZED (
                        SELECT loan_id FROM audit.arrears, audit.period WHERE late > 90 AND day < first_day)
                    UPDATE audit.loans SET written_off_date = disbursement_date WHERE loan_id IN (TABLE once)
                    RETURNING (SELECT (first_day - 1)::text FROM audit.period)"""),
            new Break("loans_without_security_are_in_arrears_all_along", """
                    UPDATE audit.loans SET written_off_date = NULL WHERE written_off_date IS NOT NULL
                    RETURNING (SELECT last_day::text FROM audit.period)"""));
}
