package dev.datagen.world.work;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.company.Company;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.payroll.PaySchedule;
import dev.datagen.world.payroll.ThirteenthSalary;
import dev.datagen.world.payroll.VacationPay;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Employer;
import dev.datagen.world.reference.Employers;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import dev.datagen.world.reference.Workplaces;

/**
 * Who employs a customer: a government, a large employer where one fits state, pay and sex, or else a company of the place that pays as much, which
 * employs others there too. Immutable.
 */
public final class Employment {

    /** Works for a large employer if one fits. */
    private static final double AT_LARGE = 0.4;

    /** A large employer is tried so many times. */
    private static final int TRIES = 4;

    private static final int TRIES_OF_WELL_PAID = 32;
    private static final int FIRST_TRY = 100;

    /** Employer of nobody's. */
    static final int NOBODY = Integer.MIN_VALUE;

    /** Companies in a place, for so many of its people one, the first ones larger. */
    private static final int LOCAL_COMPANIES = 40;

    /** Companies of a place have numbers below. */
    static final int MOST_COMPANIES = 64;

    /** So many companies further one looks for the next job. */
    private static final int NEXT_COMPANY = 13;

    private static final int DEPENDENTS = 3;

    /** A purpose of its own, and those below it, by state. */
    private static final long FIRST_FLOOR = -100;

    /** Employers by the month in which collective agreements adjust wages (estimate after DIEESE); never in December. */
    private static final Categorical ADJUSTMENTS = Categorical.of(17, 4, 14, 6, 26, 8, 6, 3, 9, 3, 4);

    private final Key key;
    private final ReferenceData reference;
    private final CompanyRegister register;
    private final Employers employers;
    private final Workplaces workplaces;
    private final PublicService publicService;
    private final WageFloors floors;
    private final Vacations vacations;

    /** Of large employers, by index: what they pay, whether they employ people in each state, and how many women for each man. */
    private final long[] medianPayCents;

    private final boolean[][] employIn;
    private final double[] womenForAMan;

    /** @param key of the world */
    public Employment(Key key, ReferenceData reference, CompanyRegister register) {
        this.key = key.derive("employment");
        this.reference = reference;
        this.register = register;
        this.employers = reference.employers();
        this.workplaces = reference.workplaces();
        this.publicService = new PublicService(this.key, reference);
        this.floors = new WageFloors(reference.states());
        this.vacations = new Vacations(this.key);
        this.medianPayCents =
                employers.all().stream().mapToLong(Employer::medianPayCents).toArray();
        this.employIn =
                employers.all().stream().map(each -> inStates(each, reference)).toArray(boolean[][]::new);
        this.womenForAMan = employers.all().stream()
                .mapToDouble(each -> each.womenShare() / (1 - each.womenShare()))
                .toArray();
    }

    private static boolean[] inStates(Employer employer, ReferenceData reference) {
        boolean[] in = new boolean[reference.states().size()];
        reference.states().forEach(state -> in[state.index()] = employer.isIn(state.uf()));
        return in;
    }

    /** Who pays a job. */
    public Company company(Profile profile, Tenure job) {
        if (isLarge(job.employer())) {
            Employer employer = employers.employer(job.employer());
            return new Company(employer.legalName(), employer.cnpj().characters(), true);
        }
        int number = profile.municipality() * MOST_COMPANIES - 1 - job.employer();
        String cnpj = register.cnpj(CompanyRegister.Kind.WORKPLACE, number);
        if (job.employer() == PublicService.TOWN_HALL) {
            return new Company(PublicService.name(reference.municipality(profile.municipality())), cnpj, true);
        }
        long place = place(profile, job.employer());
        return new Company(workplaces.name(workplace(place), Key.unit(place * 5)), cnpj, false);
    }

    /**
     * With whom a job is: the index of a large employer, or below 0 a company of the place or its town hall. Only the first job is with a government.
     *
     * @param number which of the customer's jobs
     * @param before the employer of the job before, which it is not; {@link #NOBODY} for the first
     */
    int employer(Profile profile, int number, int wageCents, int before) {
        int government = number == 0 ? publicService.employer(profile, wageCents) : PublicService.NONE;
        if (government != PublicService.NONE) {
            return government;
        }
        int large = large(profile, number, wageCents, before);
        if (large >= 0) {
            return large;
        }
        double u = Key.unit(key.at(profile.ordinal(), 1));
        int first = (int) (u * u * LOCAL_COMPANIES) + number * NEXT_COMPANY;
        int best = NOBODY;
        for (int i = 0; i < LOCAL_COMPANIES; i++) {
            int local = -1 - (first + i) % LOCAL_COMPANIES;
            if (local != before) {
                long most = mostPayCents(profile, local);
                if (most >= wageCents) {
                    return local;
                }
                best = best == NOBODY || most > mostPayCents(profile, best) ? local : best;
            }
        }
        return best;
    }

    private long mostPayCents(Profile profile, int local) {
        return workplaces.mostPayCents(workplace(place(profile, local)));
    }

    /** What decides all of a company of the place. */
    private long place(Profile profile, int local) {
        return key.at(profile.municipality() * 1000L - local, -1);
    }

    private int workplace(long place) {
        return workplaces.pick(Key.unit(place * 3));
    }

    /** The month of the year in which an employer adjusts wages, 1 for January. */
    int adjustmentMonth(Profile profile, int employer) {
        long random = isLarge(employer) ? key.at(employer, -5) : place(profile, employer) * 11;
        return 1 + ADJUSTMENTS.pick(Key.unit(random));
    }

    /** The quantile of a government's plan of careers. */
    double careerPlan(Profile profile, int employer) {
        return Key.unit(isLarge(employer) ? key.at(employer, -8) : place(profile, employer) * 23);
    }

    /** The least that an employer pays where a customer lives, in wages of 2025; the minimum wage of that year stands for that of each. */
    int floorCents(Profile profile, int employer) {
        State state = reference.municipality(profile.municipality()).state();
        double u = Key.unit(
                isLarge(employer) ? key.at(employer, FIRST_FLOOR - state.index()) : place(profile, employer) * 17);
        return isGovernment(employer) ? WageFloors.government(u) : floors.company(state, u);
    }

    private static boolean isLarge(int employer) {
        return employer >= 0;
    }

    /** Whether a customer who is employed works for a government when the period begins. */
    public boolean isFirstWithGovernment(Profile profile) {
        return isGovernment(employer(profile, 0, profile.incomeCents(), NOBODY));
    }

    boolean isGovernment(int employer) {
        return employer == PublicService.TOWN_HALL
                || isLarge(employer) && employers.employer(employer).kind() == Employer.Kind.GOVERNMENT;
    }

    /**
     * Whether staff is hired by public examination and not dismissed without cause (STF, Tema 1022): by governments and companies of the state.
     */
    boolean isOfTheState(int employer) {
        return employer == PublicService.TOWN_HALL
                || isLarge(employer) && employers.employer(employer).isOfTheState();
    }

    /**
     * The index of a large employer that fits and is no government, −1 if none was found. Whoever is paid well works for one, and at last for one
     * that pays less to most.
     */
    private int large(Profile profile, int number, int wageCents, int before) {
        boolean wellPaid = wageCents > PayRange.WELL_PAID_CENTS;
        if (!wellPaid && (number > 0 || Key.unit(key.at(profile.ordinal(), 2)) >= AT_LARGE)) {
            return -1;
        }
        for (int i = 0; i < (wellPaid ? TRIES_OF_WELL_PAID : TRIES); i++) {
            long purpose = FIRST_TRY + (long) number * TRIES_OF_WELL_PAID + i;
            int index = employers.staff().pick(Key.unit(key.at(profile.ordinal(), purpose)));
            double mostPay = i < TRIES_OF_WELL_PAID / 2 ? PayRange.MOST : PayRange.MOST_TO_FEW;
            if (index != before
                    && !isGovernment(index)
                    && fits(profile, index, wageCents, mostPay)
                    && (number == 0 || !isOfTheState(index))
                    && Key.unit(~key.at(profile.ordinal(), purpose)) < chance(profile, index)) {
                return index;
            }
        }
        return -1;
    }

    private boolean fits(Profile profile, int employer, int wageCents, double mostPay) {
        return PayRange.holds(wageCents, medianPayCents[employer], mostPay)
                && employIn[employer][
                        reference.municipality(profile.municipality()).state().index()];
    }

    /** Makes the staff as much women as they are: of the fewer all are taken. */
    private double chance(Profile profile, int employer) {
        double women = womenForAMan[employer];
        return profile.isFemale() ? women : 1 / women;
    }

    /** On which day of a month the wage of a job comes. */
    public PaySchedule schedule(Profile profile, Tenure job) {
        int employer = job.employer();
        if (!isGovernment(employer)) {
            return PaySchedule.FIFTH_WORKING_DAY;
        }
        if (isLarge(employer) && employers.employer(employer).uf().equals("DF")) {
            return PaySchedule.FIRST_BUSINESS_DAY;
        }
        long random = isLarge(employer) ? key.at(employer, -2) : place(profile, employer) * 7;
        return Key.unit(random) < 0.5 ? PaySchedule.LAST_BUSINESS_DAY : PaySchedule.LAST_BUSINESS_DAY_BUT_ONE;
    }

    /**
     * When the first part of a year's thirteenth comes to who still works then, in days since 1970-01-01: with the pay of the vacation to who asked
     * for it, to others on the employer's day; on the last one to who was hired after that, or asked and does not get to rest.
     */
    public int thirteenthFirstPayday(Profile profile, Tenure job, int year) {
        int lastOne = ThirteenthSalary.firstPayday(year, ThirteenthSalary.NOVEMBER, 0);
        int rest = vacations.askedForHalf(profile, job, year);
        if (rest != Vacations.NONE) {
            return job.worksIn(rest) && !job.endsIn(rest) ? VacationPay.payday(Months.firstDay(rest)) : lastOne;
        }
        int day = ThirteenthSalary.firstPayday(
                year, thirteenthFirstMonth(profile, job, year), thirteenthDay(profile, job));
        return day < job.hiredDay() ? lastOne : day;
    }

    /** The month of the year in which an employer pays that part, 1 for January; before November only to who was there when the year began. */
    private int thirteenthFirstMonth(Profile profile, Tenure job, int year) {
        if (Months.year(job.firstMonth()) == year) {
            return ThirteenthSalary.NOVEMBER;
        }
        int employer = job.employer();
        double u = Key.unit(isLarge(employer) ? key.at(employer, -7) : place(profile, employer) * 19);
        return isGovernment(employer) ? ThirteenthSalary.monthOfGovernment(u) : ThirteenthSalary.monthOfCompany(u);
    }

    /** The same, of the second part. */
    public int thirteenthSecondPayday(Profile profile, Tenure job, int year) {
        int day = ThirteenthSalary.secondPayday(year, thirteenthDay(profile, job));
        return day < job.hiredDay() ? ThirteenthSalary.secondPayday(year, 0) : day;
    }

    private double thirteenthDay(Profile profile, Tenure job) {
        int employer = job.employer();
        return Key.unit(isLarge(employer) ? key.at(employer, -6) : place(profile, employer) * 13);
    }

    /** For the income tax. */
    public int dependents(Profile profile) {
        double u = Key.unit(key.at(profile.ordinal(), 8));
        return (int) (u * u * DEPENDENTS);
    }

    /** When its employees rest. */
    public Vacations vacations() {
        return vacations;
    }

    /** The last digit of an INSS benefit number before its check digit. */
    public int benefitDigit(Profile profile) {
        return (int) Long.remainderUnsigned(key.at(profile.ordinal(), 11), 10);
    }

    /** Where in the hours of payment it is paid: employers pay all of their staff at once. */
    public double payHour(Profile profile, Tenure job) {
        return isLarge(job.employer())
                ? Key.unit(key.at(job.employer(), -3))
                : Key.unit(key.at(profile.municipality(), -4));
    }
}
