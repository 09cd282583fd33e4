package dev.datagen.world.loan;

import dev.datagen.model.LeavingReason;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.credit.DefaultRisk;
import dev.datagen.world.credit.Exposure;
import dev.datagen.world.population.LoanTerms;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Tenure;
import org.jspecify.annotations.Nullable;

/** From when on defaulters pay nothing, who of them pays all that is overdue after all, and with whom the bank comes to terms again. Immutable. */
final class LoanDefaults {

    /** Of a loan on pay, so many are withheld at least. */
    private static final int LEAST_WITHHELD = 2;

    /** Of those who stop paying, so many pay all that is overdue at once within half a year (estimate), after so many days. */
    private static final double PAY_UP = 0.30;

    private static final int LEAST_DAYS_OVERDUE = 40;
    private static final int MOST_DAYS_OVERDUE = 180;

    /** And of the others so many a year later on (estimate). */
    private static final double RECOVERED_A_YEAR = 0.04;

    /** Of those who don't, so many come to terms (estimate), so many days later; nothing that is withheld is renegotiated. */
    private static final double COME_TO_TERMS = 0.4;

    private static final int LEAST_DAYS_TO_TERMS = 100;
    private static final int DAYS_TO_TERMS_VARY = 60;

    /** Of those who do, so many stop again (estimate), after so many instalments at most. */
    private static final double STOP_AGAIN = 1.0 / 3;

    private static final int PAID_AT_MOST = 6;

    /**
     * Of those who are dismissed and find no work for some months, so many stop then, and fewer of those who buy a home (estimates: of all who
     * are dismissed some three in ten).
     */
    private static final double STOP_WITHOUT_WORK = 0.75;

    private static final double STOP_PAYING_HOME = 0.2;

    /** Termination pay and unemployment insurance last so many months at least, and so many more at the most. */
    private static final int LEAST_MONTHS_LASTED = 2;

    private static final int LASTED_LONGER = 4;

    /**
     * Of those who stop after the period, so many pay all that is overdue within half a year: also those who would come to terms, as no terms are
     * known then.
     */
    private static final double PAY_UP_LATER = PAY_UP + (1 - PAY_UP) * COME_TO_TERMS;

    /** As many points below the best score make somebody stop as often as is usual after the period (estimate; the mean of all scores is 548). */
    private static final double BEST_SCORE = 1000;

    private static final double USUAL_BELOW_BEST = 452;
    private static final double MOST_A_MONTH = 0.1;

    private static final int STOPS_LATER = -11;
    private static final int STOPS = -2;
    private static final int TERMS = -3;
    private static final int STOPS_AGAIN = -7;
    private static final int RECOVERS = -9;
    private static final int WITHOUT_WORK = -10;

    private final Period period;
    private final Key key;

    /** @param key of how loans are paid */
    LoanDefaults(Key key, Period period) {
        this.period = period;
        this.key = key;
    }

    /** Of a defaulter: by the end of the period, and so late that the loan is not given up before it. */
    Arrears arrears(long ordinal, LoanTerms terms) {
        DefaultRisk risk = DefaultRisk.of(terms.type());
        int number = new Exposure(risk, terms.term(), terms.firstDueDay(), period)
                .instalment(Key.unit(key.at(ordinal, STOPS)));
        return arrears(
                ordinal, terms, terms.type() == LoanType.PAYROLL ? Math.max(LEAST_WITHHELD + 1, number) : number);
    }

    /** Of who stops at an instalment; who has not paid when the loan is given up does not pay it any more. */
    Arrears arrears(long ordinal, LoanTerms terms, int from) {
        return arrears(ordinal, terms, from, PAY_UP);
    }

    /**
     * Of who has paid to the end of the period: after it, as many stop in a month as in it, the lower their score the more.
     *
     * @param score from 0 to 1000
     * @param last the last instalment that is paid by itself
     */
    @Nullable
    Arrears afterwards(long ordinal, LoanTerms terms, DefaultRisk risk, int score, int last) {
        double aMonth = Math.min(MOST_A_MONTH, risk.aMonth() * (BEST_SCORE - score) / USUAL_BELOW_BEST);
        double months = StrictMath.log(1 - Key.unit(key.at(ordinal, STOPS_LATER))) / StrictMath.log(1 - aMonth);
        int first = Math.max(LoanPayments.LEAST_PAID + 1, new DueDays(terms, null).firstAfter(period.lastDay()));
        int number = first + (int) Math.min(months, terms.term());
        return number <= last ? arrears(ordinal, terms, number, PAY_UP_LATER) : null;
    }

    private Arrears arrears(long ordinal, LoanTerms terms, int from, double payUp) {
        int days = daysOverdue(new Draws().from(key.at(ordinal, RECOVERS)), payUp);
        int payable = LoanPayments.payableDay(new DueDays(terms, null).of(from));
        return new Arrears(
                from,
                days >= DefaultRisk.of(terms.type()).daysUntilWrittenOff()
                        ? LoanCourse.NEVER
                        : BankCalendar.BRAZIL.nextBusinessDay(payable + days));
    }

    /** Whether a borrower would stop who loses work; asks for no more, since few do. */
    boolean stopsWithoutWork(long ordinal, LoanTerms terms) {
        double share = terms.type() == LoanType.HOUSING ? STOP_PAYING_HOME : STOP_WITHOUT_WORK;
        return draws(ordinal).chance(share);
    }

    /**
     * Of such a borrower: some months after a dismissal, unless there is another job or the loan is paid off by then. Only such as are known at the end of
     * the period.
     *
     * @param career theirs
     * @param prepaidAfter the last instalment that is paid by itself
     */
    @Nullable
    Arrears withoutWork(long ordinal, LoanTerms terms, Career career, int prepaidAfter) {
        Draws draws = draws(ordinal);
        draws.unit();
        DueDays dueDays = new DueDays(terms, null);
        for (Tenure job : career.jobs()) {
            if (job.leaving() != LeavingReason.DISMISSED || job.endMonth() > period.lastMonth()) {
                continue;
            }
            int month = job.endMonth() + LEAST_MONTHS_LASTED + draws.below(LASTED_LONGER + 1);
            int number = dueDays.numberIn(month);
            boolean isOpen = number > LoanPayments.LEAST_PAID && number <= Math.min(terms.term(), prepaidAfter);
            boolean isKnown = month <= period.lastMonth() && dueDays.of(number) <= period.lastDay();
            if (isOpen && isKnown && !worksIn(career, month)) {
                return arrears(ordinal, terms, number);
            }
        }
        return null;
    }

    private Draws draws(long ordinal) {
        return new Draws().from(key.at(ordinal, WITHOUT_WORK));
    }

    private static boolean worksIn(Career career, int month) {
        return career.jobs().stream().anyMatch(job -> job.worksIn(month));
    }

    private static int soon(Draws draws) {
        return LEAST_DAYS_OVERDUE + draws.below(MOST_DAYS_OVERDUE - LEAST_DAYS_OVERDUE + 1);
    }

    private static int daysOverdue(Draws draws, double payUp) {
        if (draws.chance(payUp)) {
            return soon(draws);
        }
        double years = StrictMath.log(1 - draws.unit()) / StrictMath.log(1 - RECOVERED_A_YEAR);
        return MOST_DAYS_OVERDUE + (int) (years * Years.DAYS);
    }

    /** Only such as are known at the end of the period, and of who does not pay up soon. */
    @Nullable
    Renegotiation renegotiation(long ordinal, LoanTerms terms, Arrears arrears) {
        long random = key.at(ordinal, TERMS);
        int from = arrears.from();
        int due = new DueDays(terms, null).of(from);
        if (terms.type() == LoanType.PAYROLL
                || Key.unit(random) >= COME_TO_TERMS
                || arrears.paidDay() != LoanCourse.NEVER
                || from > terms.term() - LoanPayments.LEAST_PAID) {
            return null;
        }
        int waited = LEAST_DAYS_TO_TERMS + Math.floorMod((int) random, DAYS_TO_TERMS_VARY);
        int day = BankCalendar.BRAZIL.nextBusinessDay(due + waited);
        if (day > period.lastDay()) {
            return null;
        }
        return new Renegotiation(from, day, Months.of(day) + 1 - Months.of(due), stopsAgainAt(ordinal, from));
    }

    private int stopsAgainAt(long ordinal, int from) {
        Draws draws = new Draws().from(key.at(ordinal, STOPS_AGAIN));
        return draws.chance(STOP_AGAIN) ? from + 1 + draws.below(PAID_AT_MOST) : LoanCourse.NEVER;
    }
}
