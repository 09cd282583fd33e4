package dev.datagen.world.work;

import dev.datagen.world.payroll.InssBenefit;
import dev.datagen.world.population.Profile;

/** On which days wages and pensions come. Immutable. */
public final class Paydays {

    /** Before any day. */
    public static final int NONE = Integer.MIN_VALUE;

    private final Employment employment;

    public Paydays(Employment employment) {
        this.employment = employment;
    }

    /** When the wage or pension of a month comes, in days since 1970-01-01; {@link #NONE} where there is none. */
    public int of(Profile profile, Career career, int month) {
        if (career.isRetired(month)) {
            return InssBenefit.payday(month, employment.benefitDigit(profile), career.incomeCents(month));
        }
        Tenure job = career.in(month);
        return job == null || job.endsIn(month) || employment.vacations().isOne(profile, job, month)
                ? NONE
                : employment.schedule(profile, job).payday(month);
    }
}
