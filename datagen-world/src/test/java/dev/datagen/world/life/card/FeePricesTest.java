package dev.datagen.world.life.card;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.datagen.world.time.PersonalTimes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeePricesTest {

    private static final int CUSTOMERS = 1500;
    private static final int JANUARY = Months.of(2023, 1);
    private static final int YEARS = 3;

    private final Setting setting = setting(Key.ofSeed(5));
    private final List<Mcc> mccs = setting.reference().mccs().all();
    private final FeePrices prices = new FeePrices(
            setting,
            new PurchasePlan(setting, new PersonalTimes(setting.key(), setting.careers(), setting.employment())));
    private final Cohort cohort = new Cohort(
            setting.population(),
            setting.lived(),
            setting.overdrafts(),
            setting.revolving(),
            setting.departures(),
            0,
            CUSTOMERS);

    private static Setting setting(Key key) {
        Period period = Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31));
        WorldOptions options = new WorldOptions(5, period, 1, DocumentStyle.VALID);
        return new Lives(key, options, period.lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    @Test
    void aFeeIsTheSameAllYearAndRisesByFourToNinePercentInJanuary() {
        int rises = 0;
        for (int index = 0; index < CUSTOMERS; index++) {
            Profile profile = cohort.profile(index);
            if (profile.purchasesPerYear() == 0) {
                continue;
            }
            for (int mcc : feeCategories()) {
                long before = 0;
                for (int year = 0; year < YEARS; year++) {
                    int january = JANUARY + 12 * year;
                    long cents = prices.cents(profile, mcc, january);
                    for (int month = january + 1; month < january + 12; month++) {
                        assertThat(prices.cents(profile, mcc, month)).isEqualTo(cents);
                    }
                    if (before > 0) {
                        // Cents stay, so that a rise is off by less than R$ 1 at either end.
                        assertThat((double) cents).isBetween(before * 1.04 - 100, before * 1.09 + 100);
                        assertThat(cents % 100).isEqualTo(before % 100);
                        rises++;
                    }
                    before = cents;
                }
            }
        }
        assertThat(rises).isGreaterThan(1000);
    }

    private List<Integer> feeCategories() {
        return mccs.stream()
                .filter(mcc -> Shops.ASK_FEES.contains(mcc.code()))
                .map(Mcc::index)
                .toList();
    }
}
