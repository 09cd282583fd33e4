package dev.datagen.world.work;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.payroll.ThirteenthSalary;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/** In which months employees rest instead of working. Immutable. */
public final class Vacations {

    /** So many months of work earn one (CLT, article 130). */
    private static final int MONTHS_OF_ONE = 12;

    /** In so many years it is in the favourite month, whatever the draw, and else so many months around it (estimates). */
    private static final double AT_THE_SAME_TIME = 0.4;

    private static final int MOVES = 7;

    /** Of employees, so many sell so many days of it (estimate; CLT, article 143). */
    private static final double SELL = 0.35;

    private static final int DAYS_SOLD = 10;

    /** Of those who rest in a month with whose pay half of the thirteenth can come, so many asked for that in January (estimate). */
    private static final double ASK_FOR_HALF = 0.1;

    /** Who did not. */
    static final int NONE = Integer.MIN_VALUE;

    private final Key key;

    /** @param key of {@link Employment} */
    Vacations(Key key) {
        this.key = key;
    }

    /** Whether somebody rests in a month instead of working; nobody does in that in which the job ends. */
    public boolean isOne(Profile profile, Tenure job, int month) {
        return job.hasVacationBy(month)
                && !job.endsIn(month)
                && Months.monthOfYear(month) == month(profile, job, Months.year(month));
    }

    /**
     * The month of a year's vacation, 0 for January: the favourite one or, in half of the years, one near to it. Always on the same side of the month
     * in which a year of work is done, so that each of those earns one that is taken before the next one is done (CLT, article 134).
     */
    private int month(Profile profile, Tenure job, int year) {
        int favourite = favourite(profile);
        long random = key.at(profile.ordinal(), (long) year << 8 | 13);
        int month = favourite + (int) Long.remainderUnsigned(random, MOVES) - MOVES / 2;
        int earned = job.vacationEarnedIn();
        return Key.unit(~random) < AT_THE_SAME_TIME
                        || month < 0
                        || month >= MONTHS_OF_ONE
                        || favourite < earned != month < earned
                ? favourite
                : month;
    }

    /** The month of the year in which somebody likes to rest; often January, July or December. */
    private int favourite(Profile profile) {
        long random = key.at(profile.ordinal(), 9);
        int u = (int) Long.remainderUnsigned(random, 18);
        return u < 12 ? u : u < 15 ? 0 : u < 17 ? 6 : 11;
    }

    /**
     * The month of rest with whose pay somebody asked for half of a year's thirteenth; {@link #NONE} for who did not, and who has no vacation then.
     * Whether the job lasts that long is not known in January.
     */
    int askedForHalf(Profile profile, Tenure job, int year) {
        if (Key.unit(key.at(profile.ordinal(), (long) year << 8 | 14)) >= ASK_FOR_HALF) {
            return NONE;
        }
        int monthsBefore = month(profile, job, year);
        int month = Months.of(year, 1) + monthsBefore;
        // A vacation is paid in the month before; where that is November, all others have the half then, too.
        boolean canCome = ThirteenthSalary.mayPayFirstIn(monthsBefore) && monthsBefore < ThirteenthSalary.NOVEMBER;
        return canCome && job.hasVacationBy(month) ? month : NONE;
    }

    /** Months of work for which none was taken when a job ends: whole years of it earn one each. */
    int monthsWithout(Profile profile, Tenure job) {
        int months = job.months();
        for (int month = job.firstMonth(); month < job.endMonth(); month++) {
            months -= isOne(profile, job, month) ? MONTHS_OF_ONE : 0;
        }
        return months;
    }

    /** Days of each that somebody sells, and works. */
    public int daysSold(Profile profile) {
        return Key.unit(key.at(profile.ordinal(), 10)) < SELL ? DAYS_SOLD : 0;
    }
}
