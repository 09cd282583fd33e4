package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.ShoppingGroup;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorySeasonsTest {

    private static final ReferenceData DATA = ReferenceData.load();
    private static final List<ShoppingGroup> GROUPS = DATA.shopping().groups();
    private static final CategorySeasons SEASONS =
            new CategorySeasons(Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31)), DATA);

    /** Share of a category of the purchases of a month, as none of the customers is like another. */
    private static double share(int code, int year, int monthOfYear) {
        int month = Months.of(year, monthOfYear);
        int mcc = DATA.mccs().ofCode(code).index();
        int group = 0;
        while (!GROUPS.get(group).mccs().contains(mcc)) {
            group++;
        }
        int picked = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            int place = SEASONS.pick(month, group, (i + 0.5) / draws);
            picked += GROUPS.get(group).mccs().get(place) == mcc ? 1 : 0;
        }
        return SEASONS.share(month, group) * picked / draws;
    }

    /** IBGE, PMS and PMC of 2020, volumes of April against a year before: cinemas were shut, clothes sold by three quarters less, supermarkets more. */
    @ParameterizedTest
    @CsvSource({
        "7832, 0, 0.02",
        "4511, 0.05, 0.2",
        "5812, 0.3, 0.5",
        "5651, 0.15, 0.35",
        "5411, 1.05, 1.2",
        "5995, 0.99, 1.01"
    })
    void inTheLockdownPeopleBoughtOtherThings(int code, double least, double most) {
        assertThat(share(code, 2020, 4) / share(code, 2023, 4)).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({"2020, 2", "2022, 1", "2022, 4"})
    void beforeThePandemicAndAfterYearsAreAlike(int year, int monthOfYear) {
        for (int code : new int[] {7832, 4511, 5812, 5651, 5411}) {
            assertThat(share(code, year, monthOfYear) / share(code, 2023, monthOfYear))
                    .isCloseTo(1, within(0.1));
        }
    }

    @Test
    void whatIsShutDoesNotOpenAtOnce() {
        double usual = share(7832, 2022, 10);

        assertThat(share(7832, 2020, 10)).isLessThan(usual / 10);
        assertThat(share(7832, 2021, 10)).isBetween(usual / 3, 0.7 * usual);
    }
}
