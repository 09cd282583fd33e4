package dev.datagen.app.audit;

import static dev.datagen.app.audit.Break.change;
import static dev.datagen.app.audit.Break.delete;
import static dev.datagen.app.audit.Break.row;

import java.util.List;

/**
 * At least one way to break each rule of jobs, marriages, accounts that close, where accounts are, and what moves between those of one holder.
 */
final class LifeBreaks {

    private static final String JOBS = "jobs";
    private static final String WAGES = "wages";
    private static final String WAGE = "wage_id";
    private static final String EACH_WAGE = "each_wage_follows_from_the_one_before";

    /** Not the first one that is told of a job. */
    private static final String LATER = "valid_from > '2024-03-01'";

    private static final String JOB = "job_id";
    private static final String CUSTOMERS = "customers";
    private static final String CUSTOMER = "customer_id";

    private LifeBreaks() {}

    static List<Break> closures() {
        String accounts = "accounts";
        String account = "account_id";
        String booked = "account_id IN (SELECT t.account_id FROM audit.transactions t JOIN audit.accounts a"
                + " ON a.account_id = t.account_id AND a.closed_at = t.\"timestamp\")";
        return List.of(
                new Break("accounts_are_closed_on_any_business_day", """
                        UPDATE audit.accounts SET closed_at = closed_at - interval '1 day' * greatest(0, extract(isodow FROM closed_at) - 2)
                        RETURNING 'closed'"""),
                new Break("only_active_accounts_move", """
                        UPDATE audit.accounts a SET closed_at = t."timestamp" - interval '1 second', reopened_at = NULL
                        FROM (SELECT account_id, transaction_id, "timestamp" FROM audit.transactions LIMIT 1) AS t
                        WHERE a.account_id = t.account_id RETURNING t.transaction_id"""),
                row("an_account_is_closed_from_a_day_on", accounts, account, "closed_at = NULL", "status = 'CLOSED'"),
                row("an_account_is_closed_from_a_day_on", accounts, account, "updated_at = created_at", booked),
                new Break("a_closed_account_is_empty", """
                        DELETE FROM audit.transactions WHERE transaction_id = (
                            SELECT t.transaction_id FROM audit.transactions t JOIN audit.accounts a
                            ON a.account_id = t.account_id AND a.closed_at = t."timestamp" ORDER BY 1 LIMIT 1)
                        RETURNING account_id"""),
                new Break("an_account_comes_back_with_money_of_its_holder", """
                        UPDATE audit.transactions SET direction = 'DEBIT' WHERE transaction_id = (
                            SELECT t.transaction_id FROM audit.transactions t JOIN audit.accounts a
                            ON a.account_id = t.account_id AND a.reopened_at = t."timestamp" ORDER BY 1 LIMIT 1)
                        RETURNING account_id"""));
    }

    static List<Break> ownAccounts() {
        String rule = "both_sides_of_a_transfer_between_own_accounts_agree";
        String here = "t.purpose = 'OWN_TRANSFER' AND t.transaction_type = 'DEPOSIT'";
        return List.of(
                change(rule, "amount = amount + 0.01", here),
                change(rule, "\"timestamp\" = \"timestamp\" + interval '1 second'", here),
                change(rule, "reference_id = NULL", here),
                change(rule, "direction = 'DEBIT'", here),
                delete(rule, here, "reference_id"),
                change(
                        "savings_pay_no_shops",
                        "purpose = 'PURCHASE'",
                        "t.account_id IN (SELECT account_id FROM audit.savings)"),
                row(
                        "who_takes_no_deposits_lends_none_and_sells_no_package",
                        "accounts",
                        "account_id",
                        "ispb = '18236120'",
                        "overdraft_limit > 0"),
                new Break("who_takes_no_deposits_lends_none_and_sells_no_package", """
                        UPDATE audit.accounts SET ispb = '18236120', overdraft_limit = 0 WHERE account_id = (
                            SELECT account_id FROM audit.transactions WHERE purpose = 'BANK_FEE' ORDER BY 1 LIMIT 1)
                        RETURNING account_id"""));
    }

    static List<Break> jobs() {
        String open = "left_on IS NULL";
        String dismissed = "job_id IN (SELECT job_id FROM audit.job_ends e, audit.period"
                + " WHERE leaving_reason = 'DISMISSED' AND fund_day <= last_day)";
        return List.of(
                new Break("people_are_hired_in_every_month", """
                        UPDATE audit.jobs SET hired_on = hired_on - 31 WHERE audit.month(hired_on) = '2024-12-01'
                        RETURNING '2024-12-01'"""),
                row(
                        "a_customer_stands_where_the_jobs_say",
                        CUSTOMERS,
                        CUSTOMER,
                        "employment_status = 'UNEMPLOYED'",
                        "employment_status = 'EMPLOYED'"),
                row(
                        "a_customer_stands_where_the_jobs_say",
                        CUSTOMERS,
                        CUSTOMER,
                        "monthly_income = monthly_income + 0.01",
                        "employment_status = 'EMPLOYED'"),
                row(
                        "a_job_pays_what_its_wages_say",
                        JOBS,
                        JOB,
                        "monthly_wage = monthly_wage + 0.01",
                        "left_on IS NULL"),
                new Break("a_job_pays_what_its_wages_say", """
                        WITH first AS (DELETE FROM audit.wages WHERE wage_id = (
                            SELECT w.wage_id FROM audit.wages w JOIN audit.wages later USING (job_id)
                            WHERE later.valid_from > greatest(w.valid_from, '2024-03-01') ORDER BY 1 LIMIT 1) RETURNING job_id)
                        DELETE FROM audit.wages WHERE job_id = (TABLE first) AND valid_from < '2024-03-01' RETURNING (TABLE first)"""),
                row(EACH_WAGE, WAGES, WAGE, "monthly_wage = monthly_wage + 0.03", "reason = 'ADJUSTED' AND " + LATER),
                row(EACH_WAGE, WAGES, WAGE, "monthly_wage = monthly_wage * 1.15", "reason = 'RAISED' AND " + LATER),
                row(EACH_WAGE, WAGES, WAGE, "valid_from = valid_from + 1", "reason = 'RAISED'"),
                row(EACH_WAGE, WAGES, WAGE, "reason = 'HIRED'", "reason = 'MINIMUM_WAGE'"),
                new Break("some_are_raised_each_year", "DELETE FROM audit.raises RETURNING 'raises'"),
                new Break(
                        "some_are_raised_each_year", "UPDATE audit.raises SET share = share + 0.05 RETURNING 'raises'"),
                new Break("the_young_are_raised_more_often", """
                        UPDATE audit.private_years SET age = 80 - age RETURNING 'raises'"""),
                new Break("few_formal_employees_have_just_the_minimum", """
                        UPDATE audit.jobs SET monthly_wage = 1518 WHERE left_on IS NULL AND monthly_wage < 2000
                        RETURNING 'jobs'"""),
                row(
                        "companies_pay_the_floors_of_their_states",
                        JOBS,
                        JOB,
                        "monthly_wage = 1600",
                        "left_on IS NULL AND employer_name LIKE '% Ltda' AND customer_id IN"
                                + " (SELECT customer_id FROM audit.customers WHERE state = 'SP')"),
                row(
                        "companies_pay_the_floors_of_their_states",
                        JOBS,
                        JOB,
                        "monthly_wage = 1500",
                        "left_on IS NULL AND employer_name LIKE '% Ltda' AND customer_id IN"
                                + " (SELECT customer_id FROM audit.customers JOIN audit.gone USING (customer_id) WHERE state = 'SP')"),
                new Break("a_job_begins_when_the_one_before_has_ended", """
                        UPDATE audit.jobs SET hired_on = hired_on - 400 WHERE job_id = (
                            SELECT j.job_id FROM audit.jobs j JOIN audit.jobs b USING (customer_id)
                            WHERE b.hired_on < j.hired_on - 400 ORDER BY 1 LIMIT 1) RETURNING job_id"""),
                row("a_job_begins_on_a_business_day", JOBS, JOB, "hired_on = '2025-01-01'", "hired_on > '2024-01-31'"),
                new Break("who_repays_a_home_lives_in_it", """
                        UPDATE audit.customers SET number = number || '0' WHERE customer_id = (SELECT l.customer_id
                            FROM audit.loans l JOIN audit.properties p USING (property_id)
                            WHERE p.property_type = 'HOUSE' ORDER BY 1 LIMIT 1) RETURNING customer_id"""),
                row(
                        "an_employer_has_one_name",
                        JOBS,
                        JOB,
                        "employer_name = 'Ninguém Ltda'",
                        "employer_cnpj IN (SELECT employer_cnpj FROM audit.jobs GROUP BY 1 HAVING count(*) > 1)"),
                new Break("governments_employ_a_fifth", """
                        UPDATE audit.jobs SET employer_name = 'Prefeitura' WHERE employer_name ~ '^Município '
                        RETURNING 'governments'"""),
                row("a_job_ends_for_a_reason", JOBS, JOB, "leaving_reason = 'RESIGNED'", open),
                row("a_row_is_as_new_as_what_it_tells", JOBS, JOB, "updated_at = created_at", "left_on IS NOT NULL"),
                new Break("a_row_is_as_new_as_what_it_tells", """
                        UPDATE audit.customers SET updated_at = created_at WHERE customer_id = (
                            SELECT customer_id FROM audit.jobs WHERE left_on IS NOT NULL ORDER BY 1 LIMIT 1)
                        RETURNING customer_id"""),
                new Break("a_row_is_as_new_as_what_it_tells", """
                        UPDATE audit.jobs SET updated_at = updated_at + interval '400 days' WHERE job_id = (
                            SELECT job_id FROM audit.jobs WHERE left_on IS NULL ORDER BY 1 LIMIT 1)
                        RETURNING customer_id"""),
                row("the_end_of_a_job_is_paid", JOBS, JOB, "monthly_wage = monthly_wage + 100", dismissed),
                row("the_end_of_a_job_is_paid", JOBS, JOB, "left_on = left_on - 1", dismissed),
                new Break("jobs_end_in_all_months_and_on_all_days", """
                        UPDATE audit.jobs SET left_on = left_on + 31 WHERE extract(month FROM left_on) = 12 RETURNING 'jobs'"""),
                new Break("jobs_end_in_all_months_and_on_all_days", """
                        UPDATE audit.jobs SET left_on = audit.plus_months(audit.month(left_on), 1) - 1
                        WHERE left_on IS NOT NULL RETURNING 'jobs'"""),
                new Break("jobs_begin_on_many_days_of_a_month", """
                        UPDATE audit.jobs SET hired_on = audit.month(hired_on) + 2 RETURNING 'jobs'"""),
                new Break("the_end_of_a_job_is_paid", """
                        UPDATE audit.transactions SET amount = amount - round(e.gross * 4 / 3, 2)
                        FROM (SELECT * FROM audit.job_ends
                              WHERE years_owed = 1 AND pay_day <= (SELECT last_day FROM audit.period) ORDER BY 1 LIMIT 1) AS e
                        WHERE transactions.customer_id = e.customer_id AND purpose = 'TERMINATION_PAY' AND day = e.pay_day
                        RETURNING e.job_id"""),
                row("the_state_dismisses_nobody", JOBS, JOB, "employer_cnpj = '00000000000191'", dismissed),
                row(
                        "an_account_is_dormant_half_a_year_after_it_was_opened",
                        "accounts",
                        "account_id",
                        "updated_at = created_at",
                        "status = 'DORMANT'"),
                change(
                        "no_refund_is_larger_than_deductions_allow",
                        "amount = 20000",
                        "t.purpose = 'INCOME_TAX_REFUND'"),
                row(
                        "nobody_marries_on_a_holiday",
                        CUSTOMERS,
                        CUSTOMER,
                        "married_on = '1999-12-25'",
                        "marital_status = 'MARRIED'"),
                row(
                        "nobody_marries_on_a_sunday",
                        CUSTOMERS,
                        CUSTOMER,
                        "married_on = '2024-06-02'",
                        "marital_status = 'MARRIED'"),
                row("the_fund_is_paid_out_to_who_may_have_it", JOBS, JOB, "leaving_reason = 'RESIGNED'", dismissed),
                change(
                        "who_is_out_of_work_has_insurance",
                        "amount = amount + 0.02",
                        "t.purpose = 'UNEMPLOYMENT_INSURANCE'",
                        CUSTOMER),
                delete("who_is_out_of_work_has_insurance", "t.purpose = 'UNEMPLOYMENT_INSURANCE'", CUSTOMER),
                change(
                        "what_ends_a_job_has_a_job_that_ended",
                        "\"timestamp\" = \"timestamp\" - interval '60 days'",
                        "t.purpose = 'SEVERANCE_FUND'"),
                new Break("some_marry_late", """
                        UPDATE audit.customers SET married_on = birth_date + interval '25 years'
                        WHERE married_on > birth_date + interval '37 years' RETURNING 'all'"""),
                row("who_retires_has_a_pension", JOBS, JOB, "leaving_reason = 'RETIRED'", dismissed),
                row(
                        "who_is_married_was_of_age",
                        CUSTOMERS,
                        CUSTOMER,
                        "married_on = birth_date + 18 * 365",
                        "marital_status = 'MARRIED'"),
                row(
                        "who_is_married_was_of_age",
                        CUSTOMERS,
                        CUSTOMER,
                        "marital_status = 'SINGLE'",
                        "marital_status = 'MARRIED'"));
    }

    static List<Break> banks() {
        return List.of(
                new Break("a_customers_accounts_are_in_one_branch", """
                        UPDATE audit.accounts SET branch = '9' WHERE account_id = (
                            SELECT account_id FROM audit.accounts WHERE customer_id IN (
                                SELECT customer_id FROM audit.accounts GROUP BY 1 HAVING count(*) > 1) ORDER BY 1 LIMIT 1)
                        RETURNING customer_id"""),
                row(
                        "a_branch_is_in_one_city",
                        "accounts",
                        "account_id",
                        "(bank_code, branch) = (SELECT bank_code, branch FROM audit.accounts o JOIN audit.customers c"
                                + " USING (customer_id) WHERE NOT audit.is_digital(bank_code) AND city <> 'São Paulo' ORDER BY account_id"
                                + " LIMIT 1)",
                        "customer_id IN (SELECT customer_id FROM audit.customers WHERE city = 'São Paulo')"),
                row(
                        "nobody_lives_in_a_flat_in_the_country",
                        "customers",
                        "customer_id",
                        "neighborhood = 'Zona Rural'",
                        "complement LIKE 'Apto%'"),
                row("a_digital_bank_has_one_branch", "accounts", "account_id", "branch = '4321'", "bank_code = '536'"),
                row("savings_are_at_banks", "accounts", "account_id", "bank_code = '260'", "account_type = 'POUPANCA'"),
                row(
                        "an_account_is_younger_than_its_bank",
                        "accounts",
                        "account_id",
                        "created_at = '2017-10-01'",
                        "bank_code = '260'"),
                row(
                        "branches_are_closed_on_weekends",
                        "accounts",
                        "account_id",
                        "created_at = '2015-08-01 12:00-03'",
                        "branch <> '0001'"));
    }
}
