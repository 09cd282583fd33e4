package dev.datagen.world.work;

import dev.datagen.model.Gender;
import dev.datagen.model.LeavingReason;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.payroll.MinimumWage;
import dev.datagen.world.population.Earnings;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.population.Remembered;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works where, since when and until when. Each wait is drawn by itself, so that what happens in a month does not depend on how long lives
 * go on. Immutable, but for what it remembers of some customers.
 *
 * <p>Employees are raised ({@link Raises}), change jobs and retire, but not as long as instalments are withheld from their pay, or where a loan would take too much of the
 * pension; who works for a company of the state stays until retirement, and civil servants beyond; the unemployed find work. Jobs begin and end on
 * any day, by the seasons of {@link JobSeasons}; those that lead to the next one or to a pension at once end with a month, and the next one begins on
 * the first business day of another.
 */
public final class Careers {

    /** A seventh of those who bank with the institution that pays them change jobs in a year (estimate; all of Brazil's formal jobs turn faster). */
    private static final double LEFT_A_MONTH = 0.0125;

    /** Of who resigns, so many have the next job at once, and of who is dismissed; the others wait for some months. */
    private static final double NO_GAP_AFTER_RESIGNING = 0.8;

    private static final double NO_GAP_AFTER_DISMISSAL = 0.2;
    private static final double MEAN_GAP_MONTHS = 4;
    private static final int LEAST_MONTHS = 6;

    /** Of the unemployed, so many look for work for long (IBGE, PNAD Contínua 2024: a fifth for two years or more), and how long others do. */
    private static final double LONG_UNEMPLOYED = 0.35;

    private static final double MEAN_LONG_SEARCH_MONTHS = 48;
    private static final double MEAN_SEARCH_MONTHS = 12;

    /**
     * Of the unemployed who live on more than most, as the insurance is a minimum wage at least, so many have been dismissed within as many months as it is
     * paid: fitted, so that as many are paid when the period begins as later on.
     */
    private static final double DISMISSED_LATELY = 0.75;

    private static final double INSURED_WAGE_CENTS = 1.6 * Population.MINIMUM_WAGE_CENTS;
    private static final int MONTHS_INSURED = 7;

    /** What the first job pays, of what one lived on without. */
    private static final double WAGE_OF_UNEMPLOYED = 2.6;

    /** What the next job pays, of the last one's wage. */
    private static final LogNormal NEXT_WAGE = new LogNormal(1.05, 0.16);

    /** Where it is less than a year, as many have held the job for one month as for another. */
    private static final LogNormal TENURE_MONTHS = new LogNormal(34, 0.9);

    /** What that law has below a year. */
    private static final double WITHIN_A_YEAR = 0.1236;

    /** Of civil servants (estimate after RAIS: eleven years on average, of all others four). */
    private static final LogNormal TENURE_OF_CIVIL_SERVANTS = new LogNormal(110, 0.7);

    private static final int MONTHS_UNTIL_OVERTAKEN = 24;
    private static final int LEAST_TENURE = 1;

    /** Nobody retires from a job that is younger. */
    private static final int MONTHS_BEFORE_PENSION = 18;

    private static final int MONTHS_OF_AGE = 16 * Months.A_YEAR;

    /** Nobody is said to have been hired before: the first one of the calendar. */
    private static final int EARLIEST_MONTH = Months.of(1995, 1);

    /** Ages at which women and men retire, from and for so many years: the rules of transition of EC 103/2019 let many retire before 62 and 65. */
    private static final int WOMEN_RETIRE_FROM = 57;

    private static final int MEN_RETIRE_FROM = 60;
    private static final int RETIRING_YEARS = 6;

    /** Of the mean of wages: 60 % and 2 % for each year of contribution beyond 15 or 20 (EC 103/2019, article 26). */
    private static final double LEAST_BENEFIT = 0.6;

    private static final double MORE_BENEFIT = 0.35;

    private final Key key;
    private final Key dismissedKey;
    private final Period period;
    private final Period lived;
    private final Employment employment;
    private final LoansAndWork loans;
    private final JobSeasons seasons;
    private final Raises raises;

    private final Remembered<Career> remembered = new Remembered<>(this::reckon);

    /** @param key of the world */
    public Careers(Key key, Period period, Period lived, Employment employment, LoansAndWork loans) {
        this.loans = loans;
        this.key = key.derive("careers");
        this.dismissedKey = this.key.derive("dismissed before");
        this.seasons = new JobSeasons(this.key);
        this.period = period;
        this.lived = lived;
        this.employment = employment;
        this.raises = new Raises(this.key, employment, period, lived);
    }

    /** The career of a customer. */
    public Career of(Profile profile) {
        return remembered.of(profile);
    }

    /** Remembers the careers of so many customers, who are asked about in any order. */
    public void remember(int customers) {
        remembered.widen(customers);
    }

    private Career reckon(Profile profile) {
        return switch (profile.employment()) {
            case SELF_EMPLOYED -> withoutJobs(profile, Tenure.OPEN);
            case RETIRED -> withoutJobs(profile, Integer.MIN_VALUE);
            case UNEMPLOYED -> ofUnemployed(profile, new Draws().from(key.at(profile.ordinal())));
            case EMPLOYED -> ofEmployed(profile, new Draws().from(key.at(profile.ordinal())));
        };
    }

    /** All the time on the same income. */
    private static Career withoutJobs(Profile profile, int retiring) {
        return career(profile, List.of(), retiring, profile.incomeCents());
    }

    private static Career career(Profile profile, List<Tenure> jobs, int retiring, int pensionCents) {
        int review = LocalDate.ofEpochDay(profile.birthDay()).getMonthValue();
        return new Career(profile.employment(), profile.incomeCents(), jobs, retiring, pensionCents, review);
    }

    private Career ofUnemployed(Profile profile, Draws draws) {
        List<Tenure> jobs = new ArrayList<>(2);
        Draws before = new Draws().from(dismissedKey.at(profile.ordinal()));
        boolean wasDismissed =
                profile.incomeCents() * WAGE_OF_UNEMPLOYED >= INSURED_WAGE_CENTS && before.chance(DISMISSED_LATELY);
        if (wasDismissed) {
            jobs.add(dismissedBefore(profile, before));
        }
        double search = draws.chance(LONG_UNEMPLOYED) ? MEAN_LONG_SEARCH_MONTHS : MEAN_SEARCH_MONTHS;
        int waited = wait(wasDismissed ? MEAN_GAP_MONTHS : search, draws);
        int found = seasons.hired(profile.ordinal(), firstToBeHiredIn(profile) + waited);
        int wage = atLeastMinimum(profile.incomeCents() * WAGE_OF_UNEMPLOYED, found);
        int last = wasDismissed ? jobs.get(0).employer() : Employment.NOBODY;
        int employer = employment.employer(profile, jobs.size() + 1, wage, last);
        Tenure first = begin(profile, jobs.size(), wage, found, hiringDay(profile, found), employer);
        addJobs(profile, first, found + LEAST_MONTHS, Tenure.OPEN, Tenure.OPEN, draws, jobs);
        return career(profile, jobs, Tenure.OPEN, 0);
    }

    /** The job that somebody lost in one of the months before the period: the fewer still look for another, the longer ago that is. */
    private Tenure dismissedBefore(Profile profile, Draws draws) {
        double[] weights = new double[MONTHS_INSURED];
        for (int i = 0; i < MONTHS_INSURED; i++) {
            weights[i] = StrictMath.exp(-i / MEAN_GAP_MONTHS) * JobSeasons.dismissals(period.firstMonth() - 1 - i);
        }
        int end = period.firstMonth() - Categorical.of(weights).pick(draws.unit());
        int wage = atLeastMinimum(profile.incomeCents() * WAGE_OF_UNEMPLOYED, end);
        int employer = employment.employer(profile, 1, wage, Employment.NOBODY);
        int most = Math.min(monthsOfAge(profile, end), end - EARLIEST_MONTH);
        int tenure = (int) TENURE_MONTHS.at(WITHIN_A_YEAR + (1 - WITHIN_A_YEAR) * draws.unit());
        int hired = end - Math.max(LEAST_TENURE, Math.min(tenure, most));
        Tenure job = present(profile, wage, employer, seasons.hiredWithin(profile.ordinal(), hired, hired, end - 1));
        return job.ending(end, seasons.lastDay(profile.ordinal(), end - 1, false), LeavingReason.DISMISSED);
    }

    private Career ofEmployed(Profile profile, Draws draws) {
        int lost = loans.lostIn(profile);
        int bound = Math.max(period.firstMonth(), lost == Tenure.OPEN ? loans.boundUntil(profile) : lost);
        int employer = employment.employer(profile, 0, profile.incomeCents(), Employment.NOBODY);
        int drawn = hiredMonth(profile, lost, employment.isGovernment(employer), draws);
        int wished = retiringMonth(profile, draws);
        double benefit = LEAST_BENEFIT + MORE_BENEFIT * draws.unit();
        boolean retires = wished > bound && LoansAndWork.isPaidBy(profile, wished, profile.incomeCents() * benefit);
        int retiring = retires ? wished : Tenure.OPEN;
        Tenure present =
                present(profile, profile.incomeCents(), employer, Math.min(drawn, retiring - MONTHS_BEFORE_PENSION));
        if (employment.isGovernment(employer)) {
            return career(profile, List.of(raises.of(profile, present)), Tenure.OPEN, 0);
        }
        List<Tenure> jobs = employment.isOfTheState(employer)
                ? List.of(raises.of(profile, retiring(present, retiring)))
                : jobsSince(profile, present, bound, retiring, lost < period.firstMonth() ? Tenure.OPEN : lost, draws);
        int pension = retiring == Tenure.OPEN
                ? 0
                : atLeastMinimum(jobs.get(jobs.size() - 1).lastGrossCents() * benefit, retiring);
        return career(profile, jobs, retiring, pension);
    }

    /** A job when the period begins, of whose end nothing is known yet. */
    private Tenure present(Profile profile, int wageCents, int employer, int hired) {
        int adjusted = employment.adjustmentMonth(profile, employer);
        return new Tenure(
                0,
                Math.max(wageCents, employment.floorCents(profile, employer)),
                Earnings.wagesOf(adjusted),
                adjusted,
                hired,
                hiringDay(profile, hired),
                Tenure.OPEN,
                Tenure.OPEN,
                LeavingReason.RETIRED,
                employer,
                employment.isGovernment(employer),
                List.of());
    }

    private List<Tenure> jobsSince(
            Profile profile, Tenure begun, int countedFrom, int retiring, int lost, Draws draws) {
        List<Tenure> jobs = new ArrayList<>(2);
        addJobs(profile, begun, countedFrom, retiring, lost, draws, jobs);
        return jobs;
    }

    /**
     * Adds a job and those after it.
     *
     * @param lost the first month without the job, if that is known; {@link Tenure#OPEN} if not
     * @param jobs those before it
     */
    private void addJobs(
            Profile profile, Tenure begun, int countedFrom, int retiring, int lost, Draws draws, List<Tenure> jobs) {
        Tenure job = begun;
        int counted = countedFrom;
        while (true) {
            int drawn = JobSeasons.lastMonth(counted, waited(1 / LEFT_A_MONTH, draws)) + 1;
            boolean isLost = jobs.isEmpty() && lost != Tenure.OPEN;
            boolean dismissed = draws.chance(JobSeasons.dismissed(drawn - 1)) || isLost;
            int gap = gap(dismissed, draws);
            int end = isLost ? Math.max(lost, period.firstMonth() + 1) : LoansAndWork.endOf(profile, drawn, gap);
            LeavingReason leaving = dismissed ? LeavingReason.DISMISSED : LeavingReason.RESIGNED;
            int first = seasons.hired(profile.ordinal(), Math.min(end, retiring), gap);
            Tenure ended = raises.of(
                    profile,
                    end < retiring
                            ? job.ending(end, lastDay(profile, end, isLost || first == end), leaving)
                            : retiring(job, retiring));
            jobs.add(ended);
            if (first > lived.lastMonth() || first > retiring - MONTHS_BEFORE_PENSION) {
                return;
            }
            counted = first + LEAST_MONTHS;
            int wage = atLeastMinimum(ended.lastGrossCents() * NEXT_WAGE.at(draws.unit()), first);
            job = begin(
                    profile,
                    jobs.size(),
                    wage,
                    first,
                    first == end ? JobSeasons.earliestDay(first) : hiringDay(profile, first),
                    employment.employer(profile, jobs.size(), wage, ended.employer()));
        }
    }

    /** @param isLate whether it is one of the last days of a month */
    private int lastDay(Profile profile, int endMonth, boolean isLate) {
        return endMonth - 1 > lived.lastMonth()
                ? Tenure.OPEN
                : seasons.lastDay(profile.ordinal(), endMonth - 1, isLate);
    }

    private Tenure retiring(Tenure job, int month) {
        int lastDay = month - 1 > lived.lastMonth() ? Tenure.OPEN : Months.firstDay(month) - 1;
        return job.ending(month, lastDay, LeavingReason.RETIRED);
    }

    /** The first month in which somebody may be hired who has no job when the period begins. */
    private int firstToBeHiredIn(Profile profile) {
        int month = period.firstMonth();
        return hiringDay(profile, month) > period.firstDay() ? month : month + 1;
    }

    /** When a job of a customer's begins that does so in a month, unless it is the next one at once. */
    public int hiringDay(Profile profile, int month) {
        return seasons.firstDay(profile.ordinal(), month);
    }

    /** A job whose end is not yet known; no employer pays less than its floor. */
    private Tenure begin(Profile profile, int number, int wageCents, int firstMonth, int hiredDay, int employer) {
        int adjusted = employment.adjustmentMonth(profile, employer);
        int floor = employment.floorCents(profile, employer);
        boolean onFloor = Earnings.wageCents(floor, Earnings.wagesOf(adjusted), firstMonth, firstMonth)
                > Earnings.wageCents(wageCents, firstMonth, firstMonth, firstMonth);
        return new Tenure(
                number,
                onFloor ? floor : wageCents,
                onFloor ? Earnings.wagesOf(adjusted) : firstMonth,
                adjusted,
                firstMonth,
                hiredDay,
                Tenure.OPEN,
                Tenure.OPEN,
                LeavingReason.RETIRED,
                employer,
                employment.isGovernment(employer),
                List.of());
    }

    /** An amount agreed for a month; the minimum wage of each year where that would soon overtake it. */
    private static int atLeastMinimum(double cents, int month) {
        return cents <= MinimumWage.cents(month + MONTHS_UNTIL_OVERTAKEN) ? Population.MINIMUM_WAGE_CENTS : (int) cents;
    }

    /** How long by a month somebody may have worked. */
    private static int monthsOfAge(Profile profile, int month) {
        return (int) ((Months.firstDay(month) - profile.birthDay()) / Months.MEAN_DAYS) - MONTHS_OF_AGE;
    }

    private int hiredMonth(Profile profile, int lost, boolean byGovernment, Draws draws) {
        int most = monthsOfAge(profile, period.firstMonth());
        int more = Math.min(most, period.firstMonth() - EARLIEST_MONTH) - LEAST_TENURE;
        double u = draws.unit();
        int tenure = (int)
                (byGovernment
                        ? TENURE_OF_CIVIL_SERVANTS.at(u)
                        : u < WITHIN_A_YEAR ? Months.A_YEAR * u / WITHIN_A_YEAR : TENURE_MONTHS.at(u));
        // Who would have begun too early has begun some time since.
        int hired = period.firstMonth() - LEAST_TENURE - (more > 0 ? tenure % more : 0);
        int latest = period.firstMonth() - LEAST_TENURE;
        if (lost < period.firstMonth()) {
            // Who lost the job on whose pay was lent has another since.
            int since = lost + (period.firstMonth() - hired) % (period.firstMonth() - lost);
            return seasons.hiredWithin(profile.ordinal(), since, lost, latest);
        }
        int by = Math.min(latest, LoansAndWork.hiredBy(profile));
        return seasons.hiredWithin(profile.ordinal(), Math.min(hired, by), Integer.MIN_VALUE, by);
    }

    /** Some while after a birthday; who is past it already works on. */
    private int retiringMonth(Profile profile, Draws draws) {
        int from = profile.gender() == Gender.FEMALE ? WOMEN_RETIRE_FROM : MEN_RETIRE_FROM;
        int day = profile.birthDay() + (int) ((from + RETIRING_YEARS * draws.unit()) * Years.DAYS);
        int month = Months.of(day);
        return month > period.firstMonth() ? month : Tenure.OPEN;
    }

    private static int gap(boolean dismissed, Draws draws) {
        boolean none = draws.chance(dismissed ? NO_GAP_AFTER_DISMISSAL : NO_GAP_AFTER_RESIGNING);
        int months = 1 + wait(MEAN_GAP_MONTHS, draws);
        return none ? 0 : months;
    }

    /** Whole months of an exponential wait. */
    private static int wait(double meanMonths, Draws draws) {
        return (int) waited(meanMonths, draws);
    }

    private static double waited(double meanMonths, Draws draws) {
        return -meanMonths * StrictMath.log(1 - draws.unit());
    }
}
