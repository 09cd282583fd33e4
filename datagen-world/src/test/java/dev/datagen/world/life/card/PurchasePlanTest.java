package dev.datagen.world.life.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.bills.Subscriptions;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.EventDraws;
import dev.datagen.world.time.PersonalTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchasePlanTest {

    private static final int CUSTOMERS = 400;
    private static final int FIRST = Months.of(2024, 1);
    private static final int MONTHS = 24;
    private static final int FUEL = 5541;
    private static final int GROCERIES = 5411;
    private static final double DAY = 86_400_000;
    private static final double HOUR = 3_600_000;

    private final Setting setting = setting(Key.ofSeed(21));
    private final PurchasePlan plan = plan();
    private final Cohort cohort = new Cohort(
            setting.population(),
            setting.lived(),
            setting.overdrafts(),
            setting.revolving(),
            setting.departures(),
            0,
            CUSTOMERS);

    private static Setting setting(Key key) {
        Period period = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        WorldOptions options = new WorldOptions(21, period, 4, DocumentStyle.VALID);
        return new Lives(key, options, period.lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    private PurchasePlan plan() {
        return new PurchasePlan(setting, new PersonalTimes(setting.key(), setting.careers(), setting.employment()));
    }

    /** Instants of what is planned in a category, or in all for 0, monthly charges among them. */
    private List<Double> times(Profile profile, int code) {
        List<Double> times = new ArrayList<>();
        for (int month = FIRST; month < FIRST + MONTHS; month++) {
            int count = plan.count(profile, month);
            for (int number = 0; number < count; number++) {
                plan.enter(profile, month, number);
                if (code == 0 || setting.reference().mccs().mcc(plan.mcc()).code() == code) {
                    times.add((Months.firstDay(month) + plan.day()) * DAY + plan.timeOfDay(profile, month));
                }
            }
        }
        Collections.sort(times);
        return times;
    }

    private double variation(List<Double> times) {
        double sum = 0;
        double squares = 0;
        for (int i = 1; i < times.size(); i++) {
            double gap = times.get(i) - times.get(i - 1);
            sum += gap;
            squares += gap * gap;
        }
        double mean = sum / (times.size() - 1);
        return Math.sqrt(squares / (times.size() - 1) - mean * mean) / mean;
    }

    /** So a purchase that was planned as none needs no look at the customer's plans. */
    @Test
    void whatIsNoChargeHasThePlaceOfItsOwnDraws() {
        int charges = 0;
        for (int index = 0; index < CUSTOMERS; index++) {
            Profile profile = cohort.profile(index);
            int count = plan.count(profile, FIRST);
            for (int number = 0; number < count; number++) {
                plan.enter(profile, FIRST, number);
                long place = plan.place(profile, FIRST, number);
                long ofDraws =
                        Subscriptions.otherPlace(EventDraws.place(plan.details(profile.ordinal(), FIRST, number)));
                assertThat(Subscriptions.isCharge(place)).isEqualTo(plan.isCharge());
                assertThat(place == ofDraws).isNotEqualTo(plan.isCharge());
                charges += plan.isCharge() ? 1 : 0;
            }
        }
        assertThat(charges).isGreaterThan(CUSTOMERS / 20);
    }

    /** Of clothes and shoes, not of groceries: on the six days from the closing of an invoice on, and before it. */
    @Test
    void largePurchasesWaitForTheClosingOfAnInvoice() {
        assertThat(afterClosing(5651) / afterClosing(GROCERIES)).isGreaterThan(1.25);
        assertThat(afterClosing(5661)).isBetween(1.2, 2.2);
        assertThat(afterClosing(GROCERIES)).isBetween(0.8, 1.2);
    }

    private double afterClosing(int code) {
        int before = 0;
        int after = 0;
        for (int index = 0; index < CUSTOMERS; index++) {
            Profile profile = cohort.profile(index);
            int closing = profile.cardClosingDay() - 1;
            // So that both times are in one month.
            if (profile.purchasesPerYear() == 0 || closing < 6 || closing > 22) {
                continue;
            }
            for (double time : times(profile, code)) {
                int day = dayOfMonth(time);
                before += day >= closing - 6 && day < closing ? 1 : 0;
                after += day >= closing && day < closing + 6 ? 1 : 0;
            }
        }
        return after / (double) before;
    }

    /** Gaps of a memoryless process have a coefficient of variation of 1. */
    @Test
    void whatIsUsedUpIsBoughtAgainWhenItIs() {
        for (int code : List.of(FUEL, GROCERIES)) {
            double sum = 0;
            int buyers = 0;
            for (int index = 0; index < CUSTOMERS; index++) {
                Profile profile = cohort.profile(index);
                if (profile.purchasesPerYear() == 0) {
                    continue;
                }
                List<Double> times = times(profile, code);
                if (times.size() >= 25) {
                    sum += variation(times);
                    buyers++;
                }
            }
            assertThat(buyers).isGreaterThan(10);
            assertThat(sum / buyers).as("of %d", code).isBetween(0.35, 0.8);
        }
    }

    /** Of telephone, utilities and insurance: by few, and by those in each month of a year. */
    @Test
    void aBillComesOnOneDayOfEachMonth() {
        for (int code : List.of(4814, 4900, 6300)) {
            int payers = 0;
            for (int index = 0; index < CUSTOMERS; index++) {
                List<Double> times = times(cohort.profile(index), code).stream()
                        .filter(time -> Months.of((int) (time / DAY)) < FIRST + Months.A_YEAR)
                        .toList();
                if (!times.isEmpty()) {
                    payers++;
                    assertThat(times).hasSize(Months.A_YEAR);
                    assertThat(times.stream().map(PurchasePlanTest::dayOfMonth)).containsOnly(dayOfMonth(times.get(0)));
                }
            }
            assertThat(payers).as("of %d", code).isBetween(CUSTOMERS / 100, CUSTOMERS / 5);
        }
    }

    private static int dayOfMonth(double time) {
        int epochDay = (int) Math.floor(time / DAY);
        return epochDay - Months.firstDay(Months.of(epochDay));
    }

    @Test
    void moreIsBoughtWithinAnHourOfAnotherPurchaseThanByChance() {
        double pairs = 0;
        double byChance = 0;
        for (int index = 0; index < CUSTOMERS; index++) {
            Profile profile = cohort.profile(index);
            List<Double> times = profile.purchasesPerYear() == 0 ? List.of() : times(profile, 0);
            for (int i = 1; i < times.size(); i++) {
                pairs += times.get(i) - times.get(i - 1) < HOUR ? 1 : 0;
            }
            // Uniform in the two thirds of a day in which people are awake.
            byChance += times.size() * (times.size() * HOUR / (MONTHS * 30.4 * DAY * 2 / 3));
        }
        assertThat(pairs).isGreaterThan(1.35 * byChance);
    }

    @Test
    void aPurchaseIsTheSameWhicheverIsLookedAtBefore() {
        Profile profile = cohort.profile(0);
        for (int index = 0; profile.purchasesPerYear() < 60; index++) {
            profile = cohort.profile(index);
        }
        int count = plan.count(profile, FIRST);
        PurchasePlan other = plan();
        for (int number = count - 1; number >= 0; number--) {
            other.enter(profile, FIRST + 1, 0);
            other.enter(profile, FIRST, number);
            plan.enter(profile, FIRST, number);
            assertThat(other.mcc()).isEqualTo(plan.mcc());
            assertThat(other.day()).isEqualTo(plan.day());
            assertThat(other.timeOfDay(profile, FIRST)).isEqualTo(plan.timeOfDay(profile, FIRST));
        }
    }
}
