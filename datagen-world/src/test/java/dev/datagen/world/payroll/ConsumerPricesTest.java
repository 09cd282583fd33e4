package dev.datagen.world.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Earnings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumerPricesTest {

    @ParameterizedTest
    @DisplayName("INPC of a year (IBGE), by which the portarias of January adjust benefits")
    @CsvSource({"2020, 10545", "2021, 11016", "2022, 10593", "2023, 10371", "2024, 10477", "2025, 10390"})
    void pricesOfAYearRiseAsPublished(int year, long expected) {
        assertThat(ConsumerPrices.adjusted(10_000, Months.of(year, 1), Months.of(year + 1, 1)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("Portaria Interministerial MPS/MF 13/2026, annex I: benefits begun within 2025")
    @CsvSource({"1, 10390", "2, 10390", "3, 10238", "4, 10186", "5, 10138", "6, 10102", "7, 10079", "8, 10058"})
    void aBenefitOfAPartOfTheYearIsAdjustedInProportion(int month, long expected) {
        int began = Months.of(2025, month);

        assertThat(Earnings.pensionCents(1_000_000, began, began, Months.of(2025, 12)))
                .isEqualTo(1_000_000);
        assertThat(Math.round(Earnings.pensionCents(1_000_000, began, began, Months.of(2026, 1)) / 100.0))
                .isEqualTo(expected);
    }

    @Test
    void aWageStaysUntilTheMonthOfItsAdjustment() {
        int agreed = Earnings.wagesOf(5);

        assertThat(Earnings.lastAdjustment(5, Months.of(2025, 4))).isEqualTo(Months.of(2024, 5));
        assertThat(Earnings.wageCents(300_000, agreed, Months.of(2025, 5), Months.of(2025, 12)))
                .isEqualTo(300_000);
        assertThat(Earnings.wageCents(300_000, agreed, Months.of(2024, 5), Months.of(2025, 4)))
                .isLessThan(290_000)
                .isGreaterThan(280_000);
    }

    @Test
    @DisplayName("Decreto 12.797/2025")
    void nobodyIsPaidLessThanTheMinimumOfTheMonth() {
        int month = Months.of(2026, 1);

        assertThat(Earnings.wageCents(152_000, Earnings.wagesOf(5), Months.of(2025, 5), month))
                .isEqualTo(162_100);
        assertThat(Earnings.wageCents(151_800, Earnings.wagesOf(5), Months.of(2025, 5), month))
                .isEqualTo(162_100);
    }
}
