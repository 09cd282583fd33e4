package dev.datagen.world.life;

import dev.datagen.model.value.Cnpj;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.payroll.PaySchedule;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Employer;
import dev.datagen.world.reference.Employers;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;

/**
 * Who employs a customer: a large employer where one fits state and pay, else a company of the place, which employs others there too.
 * Immutable.
 */
final class Employment {

    /** Works for a large employer if one fits. */
    private static final double AT_LARGE = 0.4;

    /** A large employer is tried so many times. */
    private static final int TRIES = 3;

    /** Pay differs from the employer's median by such factors at most. */
    private static final double LEAST_PAY = 0.45;

    private static final double MOST_PAY = 2.6;

    /** Companies in a place, for so many of its people one, the first ones larger. */
    private static final int LOCAL_COMPANIES = 40;

    /** So many companies further is the next job: the same one comes again after forty. */
    private static final int NEXT_COMPANY = 13;

    private static final int DEPENDENTS = 3;

    /** Employers by the month in which collective agreements adjust wages (estimate after DIEESE); never between the parts of the thirteenth. */
    private static final Categorical ADJUSTMENTS = Categorical.of(17, 4, 14, 6, 26, 8, 6, 3, 9, 3, 4);

    private final Key key;
    private final ReferenceData reference;
    private final Employers employers;

    Employment(Key key, ReferenceData reference) {
        this.key = key.derive("employment");
        this.reference = reference;
        this.employers = reference.employers();
    }

    /** Who pays a job. */
    Company company(Profile profile, Tenure job) {
        if (job.large() >= 0) {
            Employer employer = employers.employer(job.large());
            return new Company(employer.legalName(), employer.cnpj().characters());
        }
        long place = local(profile, job.number());
        int category =
                (int) Long.remainderUnsigned(place, reference.mccs().all().size());
        String name = reference
                .merchants()
                .localName(category, Key.unit(place * 3), Key.unit(place * 5), Key.unit(place * 7));
        return new Company(name + " Ltda", cnpj(place));
    }

    /** What decides all of a company of the place: whom a customer's job of a number is with, if not with a large employer. */
    private long local(Profile profile, int number) {
        double u = Key.unit(key.at(profile.ordinal(), 1));
        int which = ((int) (u * u * LOCAL_COMPANIES) + number * NEXT_COMPANY) % LOCAL_COMPANIES;
        return key.at(profile.municipality() * 1000L + which, -1);
    }

    /** The month of the year in which an employer adjusts wages, 1 for January. */
    int adjustmentMonth(Profile profile, int number, int large) {
        long random = large >= 0 ? key.at(large, -5) : local(profile, number) * 11;
        return 1 + ADJUSTMENTS.pick(Key.unit(random));
    }

    /** The CNPJ of a head office, made of random bits. */
    static String cnpj(long random) {
        return Cnpj.ofBase(Long.toString(100_000_000 + Long.remainderUnsigned(random >>> 8, 100_000_000))
                                .substring(1) + "0001")
                .characters();
    }

    /** Whether a large employer is a government; −1 is none. */
    boolean isGovernment(int large) {
        return large >= 0 && employers.employer(large).kind() == Employer.Kind.GOVERNMENT;
    }

    /** The index of a large employer that fits, −1 if none was found. */
    int large(Profile profile) {
        if (Key.unit(key.at(profile.ordinal(), 2)) >= AT_LARGE) {
            return -1;
        }
        Municipality home = reference.municipality(profile.municipality());
        for (int i = 0; i < TRIES; i++) {
            int index = employers.staff().pick(Key.unit(key.at(profile.ordinal(), 3 + i)));
            Employer employer = employers.employer(index);
            double pay = profile.incomeCents() / (double) employer.medianPayCents();
            boolean near = employer.kind() != Employer.Kind.GOVERNMENT
                    || employer.uf().equals(home.state().uf())
                    || employer.uf().equals("DF");
            if (near && pay >= LEAST_PAY && pay <= MOST_PAY) {
                return index;
            }
        }
        return -1;
    }

    PaySchedule schedule(Tenure job) {
        int large = job.large();
        if (!isGovernment(large)) {
            return PaySchedule.FIFTH_WORKING_DAY;
        }
        if (employers.employer(large).uf().equals("DF")) {
            return PaySchedule.FIRST_BUSINESS_DAY;
        }
        return Key.unit(key.at(large, -2)) < 0.5
                ? PaySchedule.LAST_BUSINESS_DAY
                : PaySchedule.LAST_BUSINESS_DAY_BUT_ONE;
    }

    /** For the income tax. */
    int dependents(Profile profile) {
        double u = Key.unit(key.at(profile.ordinal(), 8));
        return (int) (u * u * DEPENDENTS);
    }

    /** The month of the year in which the vacation begins, 0 for January; often January, July or December. */
    private int vacationMonth(Profile profile) {
        long random = key.at(profile.ordinal(), 9);
        int u = (int) Long.remainderUnsigned(random, 18);
        return u < 12 ? u : u < 15 ? 0 : u < 17 ? 6 : 11;
    }

    /** Whether somebody rests in a month instead of working. */
    boolean isVacation(Profile profile, Tenure job, int month) {
        return Months.monthOfYear(month) == vacationMonth(profile) && job.hasVacationBy(month);
    }

    /** Days of vacation that are sold. */
    int daysSold(Profile profile) {
        return Key.unit(key.at(profile.ordinal(), 10)) < 0.35 ? 10 : 0;
    }

    /** The last digit of an INSS benefit number before its check digit. */
    int benefitDigit(Profile profile) {
        return (int) Long.remainderUnsigned(key.at(profile.ordinal(), 11), 10);
    }

    /** Where in the hours of payment it is paid: employers pay all of their staff at once. */
    double payHour(Profile profile, Tenure job) {
        int large = job.large();
        return large >= 0 ? Key.unit(key.at(large, -3)) : Key.unit(key.at(profile.municipality(), -4));
    }
}
