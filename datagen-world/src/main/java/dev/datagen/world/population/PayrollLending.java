package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.credit.LoanRates;
import dev.datagen.world.credit.PayrollCredit;
import dev.datagen.world.distribution.Categorical;

/**
 * For how long, since when and at what rate money is lent on pay or pension. Pensioners and civil servants take nearly as long as they may, as the
 * instalment is what they choose; on private wages it is for two to four years (BCB, 2025: mean terms of 84 to 96 and of 24 to 48 months).
 */
final class PayrollLending {

    /** Months; shares of loans on pensions and of governments, and on wages (estimates). What INSS does not allow as yet is for the longest term that it does. */
    private static final int[] TERMS = {12, 24, 36, 48, 60, 72, 84, 96};

    private static final Categorical FOR_SURE = Categorical.of(1, 2, 3, 4, 5, 7, 10, 68);
    private static final Categorical ON_WAGES = Categorical.of(8, 22, 30, 32, 8, 0, 0, 0);

    /** Of the loans without security of whom it may be withheld, so many are (estimates): by INSS, by governments, and by employers. */
    private static final double OF_RETIRED = 0.65;

    private static final double OF_CIVIL_SERVANTS = 0.75;
    private static final double OF_EMPLOYED = 0.28;
    private static final double OF_EMPLOYED_BEFORE_PLATFORM = 0.14;

    /** Years of age: nobody borrows on a pension before, unless a younger one draws it, who does so within two years; and on wages. */
    private static final int LEAST_AGE_OF_PENSIONERS = 56;

    private static final int LEAST_AGE = 19;
    private static final int MONTHS_OF_YOUNG_PENSIONERS = 24;

    /** Banks ask pensioners for up to so much less than the ceiling (INSS, October 2025: 1.76 to 1.85 %). */
    private static final int BELOW_CEILING = 1_200;

    /** Or nothing less: so many do (estimate). */
    private static final double AT_CEILING = 0.3;

    /** Contracts say rates in hundredths of a percent. */
    private static final int WHOLE = 100;

    private static final int LONGEST_OF_OTHERS = 96;

    /** From the money to the first instalment, rounded up. */
    private static final int MONTHS_BEFORE_DUE = 2;

    /** From the first of a month to the 28th, the last one on which anything is due. */
    private static final int DAYS_TO_LAST_DUE_DAY = 27;

    private final Period period;
    private final Borrowing borrowing;
    private final Applicant applicant;

    PayrollLending(Period period, Borrowing borrowing, Applicant applicant) {
        this.period = period;
        this.borrowing = borrowing;
        this.applicant = applicant;
    }

    /**
     * How long a loan is for.
     *
     * @param term number of instalments
     * @param age how many months ago the first of them was due, at most, when the period ends
     */
    record Length(int term, int age) {}

    /** Whether a government or INSS withholds it, not a private employer. */
    boolean isSure() {
        return applicant.status() == EmploymentStatus.RETIRED || applicant.isCivilServant();
    }

    /**
     * Whether what is lent is withheld.
     *
     * @param u quantile in [0, 1)
     */
    boolean isWithheld(double u, int disbursementDay) {
        return u
                < switch (applicant.status()) {
                    case RETIRED -> OF_RETIRED;
                    case EMPLOYED ->
                        applicant.isCivilServant()
                                ? OF_CIVIL_SERVANTS
                                : disbursementDay < PayrollCredit.PLATFORM_SINCE
                                        ? OF_EMPLOYED_BEFORE_PLATFORM
                                        : OF_EMPLOYED;
                    case SELF_EMPLOYED, UNEMPLOYED -> 0;
                };
    }

    /**
     * The length of a loan, which is no longer than INSS allows on its day and ends while the borrower is insured.
     *
     * @param u quantile in [0, 1) of who borrows, which says how old the loan is
     * @param ofTerm quantile in [0, 1)
     */
    Length length(double u, double ofTerm) {
        int term = TERMS[(isSure() ? FOR_SURE : ON_WAGES).pick(ofTerm)];
        while (true) {
            int age = age(u, term);
            int allowed = Math.min(longestOn(age), monthsUntil(Lending.LAST_AGE, age) / Months.A_YEAR * Months.A_YEAR);
            if (term <= allowed || term == Months.A_YEAR) {
                return new Length(term, age);
            }
            term = Math.max(Months.A_YEAR, allowed);
        }
    }

    /** Who could not have borrowed so long ago has done so since. */
    private int age(double u, int term) {
        boolean isRetired = applicant.status() == EmploymentStatus.RETIRED;
        int since = Math.max(0, -monthsUntil(isRetired ? LEAST_AGE_OF_PENSIONERS : LEAST_AGE, 0) - MONTHS_BEFORE_DUE);
        int most = isRetired ? Math.max(MONTHS_OF_YOUNG_PENSIONERS, since) : since;
        int age = borrowing.ageOfPayroll(u, term);
        return most < borrowing.oldest(term) ? age * most / borrowing.oldest(term) : age;
    }

    private int longestOn(int age) {
        return applicant.status() == EmploymentStatus.RETIRED
                ? PayrollCredit.longestTerm(Months.firstDay(Months.of(period.lastDay() - DAYS_TO_LAST_DUE_DAY) - age))
                : LONGEST_OF_OTHERS;
    }

    /** From the first instalment of a loan of an age to when the borrower is so many years old. */
    private int monthsUntil(double years, int age) {
        int firstDue = Months.firstDay(period.lastMonth() - age + 1);
        double days = applicant.birthDay() + years * Months.A_YEAR * Months.MEAN_DAYS - firstDue;
        return (int) Math.floor(days / Months.MEAN_DAYS);
    }

    /** In millionths a month; within what the law allows, rates of a day differ (estimates). */
    int rate(int disbursementDay, double u) {
        if (applicant.status() == EmploymentStatus.RETIRED) {
            double below = Math.max(0, u - AT_CEILING) / (1 - AT_CEILING);
            return PayrollCredit.ceilingMillionths(disbursementDay) - whole(BELOW_CEILING * below);
        }
        return whole(
                applicant.isCivilServant()
                        ? LoanRates.government() * (0.95 + 0.1 * u)
                        : LoanRates.employer(disbursementDay) * (0.85 + 0.3 * u));
    }

    private static int whole(double millionths) {
        return (int) (millionths / WHOLE) * WHOLE;
    }
}
