package dev.datagen.world.life.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.company.Shops;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeesAndBillsTest {

    private static final int CUSTOMERS = 1500;
    private static final int JANUARY = Months.of(2023, 1);
    private static final int YEARS = 3;

    private final Setting setting = setting(Key.ofSeed(5));
    private final List<Mcc> mccs = setting.reference().mccs().all();
    private final FeesAndBills fees =
            new FeesAndBills(setting.key().derive("fees and bills"), setting.reference(), new CategoryMix(setting));

    private static Setting setting(Key key) {
        Period period = Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31));
        WorldOptions options = new WorldOptions(5, period, 1, DocumentStyle.VALID);
        return new Lives(key, options, period.lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    private List<Profile> buyers() {
        List<Profile> buyers = new ArrayList<>();
        Cohort cohort = new Cohort(
                setting.population(),
                setting.lived(),
                setting.overdrafts(),
                setting.revolving(),
                setting.departures(),
                0,
                CUSTOMERS);
        for (int index = 0; index < CUSTOMERS; index++) {
            if (cohort.profile(index).purchasesPerYear() > 0) {
                buyers.add(cohort.profile(index));
            }
        }
        return buyers;
    }

    private List<String> paid(Profile profile, int month, double purchasesPerYear) {
        fees.enter(profile, month, purchasesPerYear);
        List<String> paid = new ArrayList<>();
        for (int which = 0; which < fees.count(); which++) {
            assertThat(Shops.KEPT).contains(mccs.get(fees.mcc(which)).code());
            assertThat(fees.day(which)).isBetween(0, 27);
            assertThat(mccs.get(fees.mcc(which)).hours().weight(fees.hour(which)))
                    .isPositive();
            paid.add(fees.mcc(which) + " on " + fees.day(which) + " at " + fees.hour(which));
        }
        return paid;
    }

    /** Each at most once, in all months of a year on one day at one hour. */
    @Test
    void eachIsPaidOnceAMonthOnOneDayAllYear() {
        int payers = 0;
        for (Profile profile : buyers()) {
            for (int year = 0; year < YEARS; year++) {
                int january = JANUARY + 12 * year;
                List<String> first = paid(profile, january, 200);
                assertThat(first).doesNotHaveDuplicates();
                payers += first.isEmpty() ? 0 : 1;
                for (int month = january + 1; month < january + 12; month++) {
                    assertThat(paid(profile, month, 200)).isEqualTo(first);
                }
            }
        }
        assertThat(payers).isGreaterThan(100);
    }

    @Test
    void asManyArePaidAsCustomersLikeTheseDoInAMeanMonth() {
        double paid = 0;
        double expected = 0;
        for (Profile profile : buyers()) {
            paid += paid(profile, JANUARY, 200).size();
            expected += fees.perMonth();
        }
        assertThat(paid).isCloseTo(expected, within(expected * 0.15));
    }
}
