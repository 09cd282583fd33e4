package dev.datagen.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.work.Career;
import dev.datagen.world.work.Paydays;
import org.junit.jupiter.api.Test;

class PersonalTimesTest {

    private static final int CUSTOMERS = 3000;
    private static final int DRAWN = 400;
    private static final int OCTOBER = Months.of(2025, 10);

    private final Setting setting = setting(Key.ofSeed(11));
    private final Cohort cohort = new Cohort(
            setting.population(),
            setting.lived(),
            setting.overdrafts(),
            setting.revolving(),
            setting.departures(),
            0,
            CUSTOMERS);
    private final PersonalTimes times = times();
    private final Draws draws = new Draws().from(1);

    private static Setting setting(Key key) {
        Period period = Period.DEFAULT;
        WorldOptions options = new WorldOptions(11, period, 1, DocumentStyle.VALID);
        return new Lives(key, options, period.lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    private PersonalTimes times() {
        return new PersonalTimes(setting.key(), setting.careers(), setting.employment());
    }

    /** What is remembered of the month before is what would be found. */
    @Test
    void aMonthIsTheSameWhicheverWasLookedAtBefore() {
        PersonalTimes others = times();
        for (int index = 0; index < CUSTOMERS / 10; index++) {
            Profile profile = cohort.profile(index);
            for (int month = OCTOBER - 9; month <= OCTOBER + 2; month++) {
                times.enter(profile, month);
                times.odds(0);
            }
            for (int month = OCTOBER + 2; month >= OCTOBER - 9; month -= 2) {
                times.enter(profile, month - 1);
                times.odds(0);
                times.enter(profile, month);
                others.enter(profile, month);
                for (int day = 0; day < Months.length(month); day++) {
                    assertThat(times.odds(day)).isEqualTo(others.odds(day));
                }
            }
        }
    }

    /** No cliff at a birthday: a year makes no more than a tenth of a level. */
    @Test
    void theOldLiveEarlierThanTheYoungAndNoAgeMuchEarlierThanTheOneBefore() {
        Chronotypes chronotypes = new Chronotypes(Key.ofSeed(3));
        double[] means = new double[80];
        for (int age = 18; age < means.length; age++) {
            int born = Months.firstDay(OCTOBER) - (int) (age * 365.25);
            for (int ordinal = 0; ordinal < DRAWN * 10; ordinal++) {
                means[age] += chronotypes.level(ordinal, born, OCTOBER) / (DRAWN * 10.0);
            }
            assertThat(age == 18 ? 0 : means[age - 1] - means[age]).isBetween(-0.001, 0.1);
        }
        assertThat(means[20] - means[70]).isGreaterThan(2);
    }

    @Test
    void whoIsPaidPaysMostOnTheirOwnPaydayAndTheDaysAfter() {
        Paydays paydays = new Paydays(setting.employment());
        int late = 0;
        for (int index = 0; index < CUSTOMERS; index++) {
            Profile profile = cohort.profile(index);
            if (profile.employment() != EmploymentStatus.EMPLOYED && profile.employment() != EmploymentStatus.RETIRED) {
                continue;
            }
            Career career = setting.careers().of(profile);
            int payday = paydays.of(profile, career, OCTOBER);
            int before = paydays.of(profile, career, OCTOBER - 1);
            if (payday >= Months.firstDay(OCTOBER) && payday < Months.firstDay(OCTOBER + 1) && before != Paydays.NONE) {
                late++;
                double onPayday = weekdays(profile, payday, payday + 1);
                assertThat(onPayday).isGreaterThan(1.2 * weekdays(profile, payday - 12, payday - 1));
            }
        }
        assertThat(late).isGreaterThan(20);
    }

    /** Exact odds, without the calendar of all. */
    private double weekdays(Profile profile, int first, int last) {
        times.enter(profile, OCTOBER);
        double sum = 0;
        int days = 0;
        for (int day = first; day <= last; day++) {
            if (Brasilia.dayOfWeek(day) < 6) {
                sum += times.odds(day - Months.firstDay(OCTOBER));
                days++;
            }
        }
        return days == 0 ? 0 : sum / days;
    }

    @Test
    void someLiveOnWeekendsMoreThanOthers() {
        double sum = 0;
        double squares = 0;
        for (int index = 0; index < CUSTOMERS / 10; index++) {
            times.enter(cohort.profile(index), OCTOBER);
            int weekend = 0;
            for (int i = 0; i < DRAWN; i++) {
                int day = Months.firstDay(OCTOBER) + times.day(setting.paymentDays(), draws);
                weekend += Brasilia.dayOfWeek(day) > 5 ? 1 : 0;
            }
            double share = weekend / (double) DRAWN;
            sum += share;
            squares += share * share;
        }
        int n = CUSTOMERS / 10;
        double mean = sum / n;
        double byChance = Math.sqrt(mean * (1 - mean) / DRAWN);
        assertThat(Math.sqrt(squares / n - mean * mean)).isGreaterThan(1.5 * byChance);
    }

    @Test
    void quantilesThatAreSpreadEvenlyGiveDaysThatAre() {
        times.enter(cohort.profile(7), OCTOBER);
        int before = -1;
        for (int i = 0; i < 8; i++) {
            int day = times.day(setting.paymentDays(), (i + 0.5) / 8);
            assertThat(day - before).isBetween(2, 7);
            before = day;
        }
    }
}
