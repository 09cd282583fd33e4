package dev.datagen.world.work;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.payroll.MinimumWage;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/**
 * Promotions, raises for merit, and the steps of civil servants' careers: wages that are agreed anew with the beginning of a month, while a job is
 * held and lives go on. Each year of a job is drawn by itself. Immutable.
 *
 * <p>Nobody publishes how many employees are raised; these are estimates: one in eight a year, more of the young and in the first years of a job, fewer
 * of those at the minimum wage. Governments let all rise at once by little, each time so many months after the hiring.
 */
final class Raises {

    private static final double RAISED_A_YEAR = 0.12;

    /** Times as many of those younger than so many years, and of all others. */
    private static final int[] YOUNGER_THAN = {30, 40, 50};

    private static final double[] BY_AGE = {1.6, 1.2, 0.8, 0.5};

    /** Times as many in the first years of a job, and later. */
    private static final int FIRST_YEARS = 5;

    private static final double IN_FIRST_YEARS = 1.15;
    private static final double LATER = 0.85;
    private static final double AT_MINIMUM = 0.2;

    /** By how much. */
    private static final double LEAST = 0.08;

    private static final double MORE = 0.12;

    /** By month of the year. */
    private static final Categorical MONTHS = Categorical.of(12, 8, 12, 12, 8, 6, 10, 8, 7, 7, 6, 4);

    /** So many months come before the first one, and between two. */
    private static final int LEAST_MONTHS = 6;

    private static final int MONTHS_BETWEEN = 10;

    /** A government's steps: so many months apart, by so much. */
    private static final int[] STEP_MONTHS = {12, 18, 24};

    private static final double[] STEP_SHARES = {0.02, 0.03, 0.04};
    private static final Categorical STEPS = Categorical.of(20, 30, 50);

    /** After so many years nobody rises further. */
    private static final int STEPS_YEARS = 30;

    private final Key key;
    private final Employment employment;
    private final int firstMonth;
    private final int lastMonth;

    /** @param key of careers */
    Raises(Key key, Employment employment, Period period, Period lived) {
        this.key = key.derive("raises");
        this.employment = employment;
        this.firstMonth = period.firstMonth();
        this.lastMonth = lived.lastMonth();
    }

    /** A job whose end is known, with its raises. */
    Tenure of(Profile profile, Tenure job) {
        return employment.isGovernment(job.employer()) ? withSteps(profile, job) : withMerits(profile, job);
    }

    private Tenure withSteps(Profile profile, Tenure job) {
        int kind = STEPS.pick(employment.careerPlan(profile, job.employer()));
        Tenure raised = job;
        for (int month = job.firstMonth() + STEP_MONTHS[kind];
                month <= lastRaised(job) && month <= job.firstMonth() + STEPS_YEARS * Months.A_YEAR;
                month += STEP_MONTHS[kind]) {
            int quiet = quietFrom(profile, raised, month);
            if (month >= firstMonth
                    && quiet <= lastRaised(job)
                    && !isAtMinimum(raised, quiet)
                    && raised.allows(quiet, STEP_SHARES[kind])) {
                raised = raised.raised(quiet, STEP_SHARES[kind]);
            }
        }
        return raised;
    }

    private Tenure withMerits(Profile profile, Tenure job) {
        Tenure raised = job;
        int earliest = Math.max(firstMonth, job.firstMonth() + LEAST_MONTHS);
        for (int year = Months.year(earliest);
                earliest <= lastRaised(job) && year <= Months.year(lastRaised(job));
                year++) {
            long random = key.at(profile.ordinal(), (long) year << Byte.SIZE | job.number());
            int month = Months.of(year, 1) + MONTHS.pick(Key.unit(random * 3));
            if (month < earliest || Key.unit(random) >= chance(profile, raised, month)) {
                continue;
            }
            int quiet = quietFrom(profile, raised, month);
            if (quiet <= lastRaised(job)) {
                double u = Key.unit(random * 5);
                raised = raised.raised(quiet, LEAST + MORE * u * u);
                earliest = quiet + MONTHS_BETWEEN;
            }
        }
        return raised;
    }

    private int lastRaised(Tenure job) {
        return Math.min(lastMonth, job.endMonth() - 1);
    }

    /** The first month from one on in which the wage does not change anyway, and which is no vacation, for which pay has come before. */
    private int quietFrom(Profile profile, Tenure job, int from) {
        int month = from;
        while (job.grossCents(month) != job.grossCents(month - 1)
                || employment.vacations().isOne(profile, job, month)) {
            month++;
        }
        return month;
    }

    private static double chance(Profile profile, Tenure job, int month) {
        double years = Years.between(profile.birthDay(), Months.firstDay(month));
        int band = 0;
        while (band < YOUNGER_THAN.length && years >= YOUNGER_THAN[band]) {
            band++;
        }
        boolean isNew = month - job.firstMonth() < FIRST_YEARS * Months.A_YEAR;
        return RAISED_A_YEAR
                * BY_AGE[band]
                * (isNew ? IN_FIRST_YEARS : LATER)
                * (isAtMinimum(job, month) ? AT_MINIMUM : 1);
    }

    private static boolean isAtMinimum(Tenure job, int month) {
        return job.grossCents(month) == MinimumWage.cents(month);
    }
}
