package dev.datagen.world.life;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.Gender;
import dev.datagen.model.LeavingReason;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works where, since when and until when. Each wait is drawn by itself, so that what happens in a month does not depend on how long lives
 * go on. Immutable.
 *
 * <p>Only employees change jobs and retire, and of these neither civil servants nor those whose pay secures a loan. Jobs begin and end with months.
 */
final class Careers {

    /** A seventh of those who bank with the institution that pays them change jobs in a year (estimate; all of Brazil's formal jobs turn faster). */
    private static final double LEFT_A_MONTH = 0.0125;

    private static final double DISMISSED = 0.6;

    /** Of who resigns, so many have the next job at once, and of who is dismissed; the others wait for some months. */
    private static final double NO_GAP_AFTER_RESIGNING = 0.8;

    private static final double NO_GAP_AFTER_DISMISSAL = 0.2;
    private static final double MEAN_GAP_MONTHS = 4;
    private static final int LEAST_MONTHS = 6;

    /** What the next job pays, of the last one's wage. */
    private static final LogNormal NEXT_WAGE = new LogNormal(1.05, 0.16);

    private static final LogNormal TENURE_MONTHS = new LogNormal(34, 0.9);
    private static final int LEAST_TENURE = 12;
    private static final int MONTHS_BEFORE_LOAN = 6;
    private static final int MONTHS_OF_AGE = 18 * 12;

    /** Nobody is said to have been hired before. */
    private static final int EARLIEST_MONTH = Months.of(1970, 1);

    /** Ages at which women and men retire, from and for so many years: the rules of transition of EC 103/2019 let many retire before 62 and 65. */
    private static final int WOMEN_RETIRE_FROM = 57;

    private static final int MEN_RETIRE_FROM = 60;
    private static final int RETIRING_YEARS = 6;

    /** Of the mean of wages: 60 % and 2 % for each year of contribution beyond 15 or 20 (EC 103/2019, article 26). */
    private static final double LEAST_BENEFIT = 0.6;

    private static final double MORE_BENEFIT = 0.35;
    private static final double DAYS_A_MONTH = 30.436875;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int JANUARY = 0;
    private static final int DECEMBER = 11;

    private final Key key;
    private final Period period;
    private final Period lived;
    private final Employment employment;

    Careers(Key key, Period period, Period lived, Employment employment) {
        this.key = key.derive("careers");
        this.period = period;
        this.lived = lived;
        this.employment = employment;
    }

    Career of(Profile profile) {
        EmploymentStatus status = profile.employment();
        int income = profile.incomeCents();
        if (status != EmploymentStatus.EMPLOYED) {
            int retired = status == EmploymentStatus.RETIRED ? Integer.MIN_VALUE : Tenure.OPEN;
            return new Career(status, income, List.of(), retired, income);
        }
        Draws draws = new Draws().from(key.at(profile.ordinal()));
        int hired = hiredMonth(profile, draws);
        int retiring = retiringMonth(profile, draws);
        double benefit = LEAST_BENEFIT + MORE_BENEFIT * draws.unit();
        int large = employment.large(profile);
        if (employment.isGovernment(large) || LoanPayments.isWithheldFromPay(profile)) {
            Tenure forLife = new Tenure(0, income, hired, Tenure.OPEN, LeavingReason.RETIRED, large);
            return new Career(status, income, List.of(forLife), Tenure.OPEN, 0);
        }
        List<Tenure> jobs = new ArrayList<>(2);
        int wage = income;
        int first = hired;
        int counted = period.firstMonth();
        while (first <= lived.lastMonth() && first < retiring) {
            if (!jobs.isEmpty()) {
                wage = Math.max(Population.MINIMUM_WAGE_CENTS, (int) (wage * NEXT_WAGE.at(draws.unit())));
            }
            int end = notAtYearsEnd(counted + 1 + wait(1 / LEFT_A_MONTH, draws));
            boolean dismissed = draws.chance(DISMISSED);
            LeavingReason leaving = dismissed ? LeavingReason.DISMISSED : LeavingReason.RESIGNED;
            if (end >= retiring) {
                end = retiring;
                leaving = LeavingReason.RETIRED;
            }
            // Only the first job, which one has for long, is with a large employer.
            jobs.add(new Tenure(jobs.size(), wage, first, end, leaving, jobs.isEmpty() ? large : -1));
            first = notInDecember(end + gap(dismissed, draws));
            counted = first + LEAST_MONTHS;
        }
        int lastWage = jobs.get(jobs.size() - 1).wageCents();
        int pension = Math.max(Population.MINIMUM_WAGE_CENTS, (int) (lastWage * benefit));
        return new Career(status, income, jobs, retiring, pension);
    }

    private int hiredMonth(Profile profile, Draws draws) {
        int most = (int) ((period.firstDay() - profile.birthDay()) / DAYS_A_MONTH) - MONTHS_OF_AGE;
        int tenure = LEAST_TENURE + (int) TENURE_MONTHS.at(draws.unit());
        int hired = Math.max(EARLIEST_MONTH, period.firstMonth() - Math.max(LEAST_TENURE, Math.min(most, tenure)));
        return LoanPayments.isWithheldFromPay(profile) ? Math.min(hired, hiredForLoan(profile)) : hired;
    }

    /** Nobody lends on the pay of who has not worked for some months. */
    private static int hiredForLoan(Profile profile) {
        return Months.of(LoanPayments.terms(profile).disbursementDay()) - MONTHS_BEFORE_LOAN;
    }

    /** Some while after a birthday; who is past it already works on. */
    private int retiringMonth(Profile profile, Draws draws) {
        int from = profile.gender() == Gender.FEMALE ? WOMEN_RETIRE_FROM : MEN_RETIRE_FROM;
        int day = profile.birthDay() + (int) ((from + RETIRING_YEARS * draws.unit()) * DAYS_A_YEAR);
        int month = notAtYearsEnd(Months.of(day));
        return month > period.firstMonth() ? month : Tenure.OPEN;
    }

    private static int gap(boolean dismissed, Draws draws) {
        boolean none = draws.chance(dismissed ? NO_GAP_AFTER_DISMISSAL : NO_GAP_AFTER_RESIGNING);
        int months = 1 + wait(MEAN_GAP_MONTHS, draws);
        return none ? 0 : months;
    }

    /** Whole months of an exponential wait. */
    private static int wait(double meanMonths, Draws draws) {
        return (int) (-meanMonths * StrictMath.log(1 - draws.unit()));
    }

    /** A first month without a job: nobody leaves between the two parts of the thirteenth. */
    private static int notAtYearsEnd(int endMonth) {
        return switch (Months.monthOfYear(endMonth)) {
            case DECEMBER -> endMonth + 2;
            case JANUARY -> endMonth + 1;
            default -> endMonth;
        };
    }

    /** Nobody is hired for December, after the first part of the thirteenth. */
    private static int notInDecember(int firstMonth) {
        return Months.monthOfYear(firstMonth) == DECEMBER ? firstMonth + 1 : firstMonth;
    }
}
