package dev.datagen.world.account;

import dev.datagen.model.Gender;
import dev.datagen.model.MaritalStatus;
import dev.datagen.model.schema.Field;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.BankCalendar;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;

/**
 * Who is married, since when, and who marries in the course of the period. Spouses are people outside: no customer is married to another, so that
 * each can be made alone, and none shares an address. Immutable.
 */
public final class Marriages {

    /** Upper ends of bands of age, in years. */
    private static final int[] AGES = {25, 35, 45, 55, 65, 75, Integer.MAX_VALUE};

    /** SINGLE, MARRIED, DIVORCED, WIDOWED by band of age (estimate after IBGE's census and civil registers; unions without a register count as single). */
    private static final Categorical[] STATUS = {
        Categorical.of(93, 6.5, 0.5, 0),
        Categorical.of(68, 28.5, 3.3, 0.2),
        Categorical.of(42, 49, 8.5, 0.5),
        Categorical.of(31, 53, 14, 2),
        Categorical.of(22, 55, 16, 7),
        Categorical.of(16, 53, 13, 18),
        Categorical.of(12, 42, 8, 38)
    };

    /** Weddings of a hundred unmarried in a year (IBGE, Estatísticas do Registro Civil: some 940,000 couples a year), by age. */
    private static final double YOUNG_A_YEAR = 0.03;

    private static final double OLD_A_YEAR = 0.008;
    private static final int OLD = 45;

    private static final int OF_AGE_DAYS = 18 * 365 + 185;

    /**
     * Half of who marries does so within so many days of being of age, at 29 as men and 27 as women; years are log-logistic of shape 3, so that one in
     * ten is above 40 (estimate after IBGE, Estatísticas do Registro Civil: on average at 31 and 29 in 2022, earlier before).
     */
    private static final double HALF_OF_MEN_DAYS = 10.5 * 365;

    private static final double HALF_OF_WOMEN_DAYS = 8.5 * 365;

    private static final int TOLD_AFTER = 3;
    private static final int TOLD_WITHIN = 40;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int INITIAL = 0;
    private static final int WEDDING = 1;
    private static final int TOLD = 2;
    private static final MaritalStatus[] STATUSES = MaritalStatus.values();

    private final Key key;
    private final Period period;

    /** @param key of the world */
    public Marriages(Key key, Period period) {
        this.key = key.derive("marriages");
        this.period = period;
    }

    /**
     * As the bank knows it.
     *
     * @param day up to which it has been told
     */
    public MaritalStatus status(Profile profile, int day) {
        if (toldDay(profile) <= day) {
            return MaritalStatus.MARRIED;
        }
        MaritalStatus initial = initial(profile);
        return initial == MaritalStatus.MARRIED ? MaritalStatus.SINGLE : initial;
    }

    /** The day of the marriage of who is married by a day, else {@link Field#ABSENT}. */
    public long marriedDay(Profile profile, int day) {
        return toldDay(profile) <= day ? weddingDay(profile) : Field.ABSENT;
    }

    /** When the bank is told of a marriage: some days or weeks later. */
    int toldDay(Profile profile) {
        int wedding = weddingDay(profile);
        return wedding == NEVER
                ? NEVER
                : wedding + TOLD_AFTER + (int) (TOLD_WITHIN * Key.unit(key.at(profile.ordinal(), TOLD)));
    }

    /** Register offices are closed on Sundays and holidays: who would marry then has done so before. */
    private int weddingDay(Profile profile) {
        int day = wishedDay(profile);
        while (day != NEVER
                && (Brasilia.dayOfWeek(day) == Brasilia.SUNDAY || BankCalendar.isNationalHolidayInAnyYear(day))) {
            day--;
        }
        return day;
    }

    /** Never where it would be after the period: nobody asks. */
    private int wishedDay(Profile profile) {
        MaritalStatus initial = initial(profile);
        double u = Key.unit(key.at(profile.ordinal(), WEDDING));
        if (initial == MaritalStatus.MARRIED) {
            return marriedBefore(profile, u);
        } else if (initial == MaritalStatus.WIDOWED) {
            return NEVER;
        }
        double aYear = age(profile) < OLD ? YOUNG_A_YEAR : OLD_A_YEAR;
        if (u > aYear * period.days() / Years.DAYS) {
            return NEVER;
        }
        return period.firstDay() + (int) Math.min(1e6, -StrictMath.log(1 - u) / aYear * Years.DAYS);
    }

    /** Before the period: among those who may still marry, so many days after being of age, of which a cube root is the quantile. */
    private int marriedBefore(Profile profile, double u) {
        int from = profile.birthDay() + OF_AGE_DAYS;
        double half = profile.gender() == Gender.MALE ? HALF_OF_MEN_DAYS : HALF_OF_WOMEN_DAYS;
        double most = Math.max(0, period.firstDay() - from) / half;
        double married = u * most * most * most / (1 + most * most * most);
        return from + (int) (half * StrictMath.cbrt(married / (1 - married)));
    }

    private MaritalStatus initial(Profile profile) {
        int age = age(profile);
        int band = 0;
        while (age >= AGES[band]) {
            band++;
        }
        return STATUSES[STATUS[band].pick(Key.unit(key.at(profile.ordinal(), INITIAL)))];
    }

    private int age(Profile profile) {
        return (int) Years.between(profile.birthDay(), period.firstDay());
    }
}
