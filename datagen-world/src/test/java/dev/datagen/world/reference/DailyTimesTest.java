package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.distribution.Quarters;
import dev.datagen.world.distribution.TimeOfDay;
import org.junit.jupiter.api.Test;

class DailyTimesTest {

    private static final Mccs MCCS = ReferenceData.load().mccs();
    private static final int SAMPLES = 20_000;
    private static final long QUARTER_MILLIS = 15 * 60_000;
    private static final long ROUNDED_MILLIS = 4000;
    private static final int MIDDLE = DailyTimes.LEVELS / 2;

    /** Below, what is straight between two of 128 parts is coarser than a quarter. */
    private static final double LEAST_SHARE = 1.0 / 128;

    /** Quarters after opening and before closing. */
    private static final int AT_THE_DOOR = 4;

    private static double[] quarters(Mcc mcc, DayKind kind, int level) {
        double[] shares = new double[Quarters.A_DAY];
        for (int i = 0; i < SAMPLES; i++) {
            long millis = mcc.hours().times().millis(kind, level, (i + 0.5) / SAMPLES);
            shares[(int) (millis / QUARTER_MILLIS)] += 1.0 / SAMPLES;
        }
        return shares;
    }

    private static double between(double[] quarters, double from, double until) {
        double sum = 0;
        for (int i = (int) (from * Quarters.AN_HOUR); i < until * Quarters.AN_HOUR; i++) {
            sum += quarters[i];
        }
        return sum;
    }

    @Test
    void nobodyBuysInAShopThatIsClosed() {
        for (Mcc mcc : MCCS.all()) {
            for (DayKind kind : DayKind.values()) {
                for (int level = 0; level < DailyTimes.LEVELS; level++) {
                    double[] quarters = quarters(mcc, kind, level);
                    for (int i = 0; i < quarters.length; i++) {
                        assertThat(quarters[i] == 0 || mcc.hours().weight(i / Quarters.AN_HOUR) > 0)
                                .as("%s in quarter %d", mcc.name(), i)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void noQuarterOfAnHourSellsMuchMoreThanTheOneBeforeButAtTheDoor() {
        for (Mcc mcc : MCCS.all()) {
            for (DayKind kind : DayKind.values()) {
                double[] quarters = quarters(mcc, kind, MIDDLE);
                for (int i = AT_THE_DOOR; i < quarters.length - AT_THE_DOOR; i++) {
                    boolean inside = between(quarters, (i - AT_THE_DOOR) / 4.0, (i - AT_THE_DOOR + 1) / 4.0) > 0
                            && quarters[i + AT_THE_DOOR - 1] > 0;
                    if (inside && Math.min(quarters[i], quarters[i - 1]) > LEAST_SHARE) {
                        assertThat(quarters[i] / quarters[i - 1])
                                .as("%s, %s, quarter %d", mcc.name(), kind, i)
                                .isBetween(1 / 1.5, 1.5);
                    }
                }
            }
        }
    }

    @Test
    void whoWorksGoesShoppingAfterWorkAndWhoDoesNotBefore() {
        Mcc groceries = MCCS.ofCode(5411);
        double[] employed = quarters(groceries, DayKind.EMPLOYED, MIDDLE);
        double[] free = quarters(groceries, DayKind.FREE, MIDDLE);
        assertThat(between(free, 9, 16)).isGreaterThan(1.4 * between(employed, 9, 16));
        assertThat(between(employed, 17.5, 22)).isGreaterThan(1.3 * between(free, 17.5, 22));
    }

    @Test
    void theLaterSomebodyLivesTheLaterTheyBuy() {
        Mcc online = MCCS.ofCode(5262);
        double before = 0;
        for (int level = 0; level < DailyTimes.LEVELS; level++) {
            double evening = between(quarters(online, DayKind.OFF, level), 20, 24);
            assertThat(evening).isGreaterThan(before);
            before = evening;
        }
    }

    @Test
    void quartersOfHoursSumToTheirHoursAndDoNotJumpWhereHoursMeet() {
        double[] hours = {1, 2, 4, 3, 0, 0, 2, 2, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 3, 2, 1};
        double[] quarters = Quarters.ofHours(hours);
        for (int hour = 0; hour < hours.length; hour++) {
            assertThat(between(quarters, hour, hour + 1)).isCloseTo(hours[hour], within(1e-12));
        }
        assertThat(quarters[2 * Quarters.AN_HOUR] / quarters[2 * Quarters.AN_HOUR - 1])
                .isBetween(1.0, 1.35);
        assertThat(quarters[4 * Quarters.AN_HOUR]).isZero();
    }

    @Test
    void aQuantileGivesItsTimeSinceFourInTheMorning() {
        double[] quarters = new double[Quarters.A_DAY];
        quarters[23 * Quarters.AN_HOUR] = 1;
        quarters[Quarters.AN_HOUR] = 1;
        TimeOfDay times = TimeOfDay.of(quarters);
        assertThat(times.millis(0)).isEqualTo(23 * 4 * QUARTER_MILLIS);
        assertThat(times.millis(0.25)).isCloseTo(23 * 4 * QUARTER_MILLIS + QUARTER_MILLIS / 2, within(ROUNDED_MILLIS));
        assertThat(times.millis(0.75)).isCloseTo(4 * QUARTER_MILLIS + QUARTER_MILLIS / 2, within(ROUNDED_MILLIS));
        assertThat(times.millis(Math.nextDown(1.0))).isBetween(5 * QUARTER_MILLIS - 10, 5 * QUARTER_MILLIS - 1);
    }
}
