package dev.datagen.world.time;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Employment;
import dev.datagen.world.work.Paydays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * On which days of a month a customer pays and buys, among those on which all do: more in the days after a wage or pension, and on weekends more or less by
 * habit. Is about the customer and month last entered; belongs to one thread.
 */
final class DayHabits {

    /** By how much more is spent on the payday than long after it, and in how many days that fades to a third (estimates). */
    private static final double ON_PAYDAY = 0.55;

    private static final double FADING_DAYS = 4;

    /** Of who has no payday, whom others pay after theirs: how much more in the middle of those days, and how far around it (estimates). */
    private static final double AFTER_OTHERS = 0.25;

    private static final double AFTER_OTHERS_DAY = 7.5;
    private static final double AFTER_OTHERS_DAYS = 3;

    /** How much more one customer buys on weekends than another: standard deviation of the logarithm (estimate). */
    private static final double BY_WEEKEND = 0.25;

    /** Days on which nothing is done after all are drawn anew, so often. */
    private static final int DRAWN_ANEW = 12;

    private static final int PAYS_IN = 3;

    private static final double[] SINCE_PAYDAY = sincePayday();
    private static final double[] WITHOUT_PAYDAY = withoutPayday();

    private final Key weekends;
    private final Paydays paydays;

    private long ordinal = -1;
    private int month;
    private double weekend;

    /** Of the month before the last, the last and this one. */
    private final int[] pays = new int[PAYS_IN];

    /** By day of the month, of 1 at the most. */
    private final double[] odds = new double[Months.LONGEST];

    /** What {@link #sums} are of. */
    private @Nullable DayWeights summed;

    /** By day of the month: of the shares of it and those before it, as this customer has them. */
    private final double[] sums = new double[Months.LONGEST];

    DayHabits(Key key, Employment employment) {
        weekends = key.derive("weekends by habit");
        paydays = new Paydays(employment);
    }

    /** Looks at a customer in a month, which all that follows is about; without a career, whoever has no payday. */
    void enter(Profile profile, @Nullable Career career, int month) {
        boolean isSame = profile.ordinal() == ordinal;
        if (isSame && month == this.month) {
            return;
        }
        if (!isSame) {
            ordinal = profile.ordinal();
            weekend = StrictMath.exp(BY_WEEKEND * Normal.approximateQuantile(weekends.unitAt(ordinal)));
        }
        boolean isPaid = findPays(profile, career, month, isSame && month == this.month + 1);
        this.month = month;
        summed = null;
        int first = Months.firstDay(month);
        int length = Months.length(month);
        int weekday = Brasilia.dayOfWeek(first);
        double most = 0;
        for (int i = 0; i < length; i++) {
            double odd = isPaid ? afterPayday(first + i) : WITHOUT_PAYDAY[i];
            odds[i] = weekday > Brasilia.FRIDAY ? odd * weekend : odd;
            most = odds[i] > most ? odds[i] : most;
            weekday = weekday == Brasilia.SUNDAY ? 1 : weekday + 1;
        }
        for (int i = 0; i < length; i++) {
            odds[i] /= most;
        }
    }

    /**
     * Sets the paydays on which a month may depend.
     *
     * @param isNext whether those of the month before are known
     * @return whether there are any
     */
    private boolean findPays(Profile profile, @Nullable Career career, int month, boolean isNext) {
        if (career == null) {
            Arrays.fill(pays, Paydays.NONE);
            return false;
        }
        boolean isPaid = false;
        for (int i = 0; i < PAYS_IN; i++) {
            boolean isKnown = isNext && i + 1 < PAYS_IN;
            pays[i] = isKnown ? pays[i + 1] : paydays.of(profile, career, month - PAYS_IN + 1 + i);
            isPaid |= pays[i] != Paydays.NONE;
        }
        return isPaid;
    }

    private double afterPayday(int day) {
        return sinceLast(pays, day);
    }

    /**
     * How much is paid on a day after some paydays, against long after them.
     *
     * @param pays by time
     */
    static double sinceLast(int[] pays, int day) {
        int payday = Paydays.NONE;
        for (int pay : pays) {
            payday = pay <= day ? Math.max(payday, pay) : payday;
        }
        return payday < day - Months.LONGEST ? 1 : SINCE_PAYDAY[day - payday];
    }

    /**
     * A day of the month, 0 for the first.
     *
     * @param days of all
     */
    int pick(DayWeights days, Draws draws) {
        int day = days.pick(month, draws.unit());
        for (int times = 0; times < DRAWN_ANEW && draws.unit() >= odds[day]; times++) {
            day = days.pick(month, draws.unit());
        }
        return day;
    }

    /** How likely a day of the month, 0 for the first, is taken that all take, against the likeliest. */
    double odds(int day) {
        return odds[day];
    }

    /** The same by a quantile, so that quantiles that are spread evenly give days that are. */
    int pick(DayWeights days, double u) {
        if (summed != days) {
            summed = days;
            double sum = 0;
            for (int i = 0; i < Months.length(month); i++) {
                sum += days.share(month, i) * odds[i];
                sums[i] = sum;
            }
        }
        int last = Months.length(month) - 1;
        double target = u * sums[last];
        int day = 0;
        while (day < last && sums[day] <= target) {
            day++;
        }
        return day;
    }

    private static double[] sincePayday() {
        double[] factors = new double[Months.LONGEST + 1];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = 1 + ON_PAYDAY * StrictMath.exp(-i / FADING_DAYS);
        }
        return factors;
    }

    private static double[] withoutPayday() {
        double[] factors = new double[Months.LONGEST];
        for (int i = 0; i < factors.length; i++) {
            double apart = (i + 1 - AFTER_OTHERS_DAY) / AFTER_OTHERS_DAYS;
            factors[i] = 1 + AFTER_OTHERS * StrictMath.exp(-apart * apart / 2);
        }
        return factors;
    }
}
