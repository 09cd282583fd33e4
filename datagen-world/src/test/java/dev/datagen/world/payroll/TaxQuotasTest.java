package dev.datagen.world.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Months;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxQuotasTest {

    /** Receita Federal, taxa de juros Selic, monthly. */
    @ParameterizedTest
    @CsvSource({
        "2020-06, 21",
        "2021-09, 44",
        "2022-08, 117",
        "2023-11, 92",
        "2024-06, 79",
        "2024-07, 91",
        "2024-08, 87",
        "2024-09, 84",
        "2024-10, 93",
        "2024-11, 79",
        "2025-06, 110",
        "2025-07, 128",
        "2025-08, 116",
        "2025-09, 122",
        "2025-10, 128",
        "2025-11, 105"
    })
    void selicIsThatOfTheMonth(YearMonth month, int hundredths) {
        assertThat(TaxInterest.selic(Months.of(month.getYear(), month.getMonthValue())))
                .isEqualTo(hundredths);
    }

    /** Lei 9.250/1995, article 14: nothing in May, 1 % in June, then Selic since June and 1 %. */
    @Test
    void interestRunsFromJuneOn() {
        assertThat(TaxInterest.with(1_000_00, Months.of(2025, 5))).isEqualTo(1_000_00);
        assertThat(TaxInterest.with(1_000_00, Months.of(2025, 6))).isEqualTo(1_010_00);
        assertThat(TaxInterest.with(1_000_00, Months.of(2025, 8)))
                .isEqualTo(1_010_00
                        + 10 * (TaxInterest.selic(Months.of(2025, 6)) + TaxInterest.selic(Months.of(2025, 7))));
    }

    @ParameterizedTest
    @CsvSource({
        "9999, 8, 9999 0 0 0 0 0 0 0",
        "10000, 8, 5000 5000 0 0 0 0 0 0",
        "100000, 3, 33334 33333 33333 0 0 0 0 0",
        "100001, 9, 12501 12500 12500 12500 12500 12500 12500 12500",
        "4000, 1, 4000 0 0 0 0 0 0 0",
        "1000, 2, 1000 0 0 0 0 0 0 0",
        "999, 1, 0 0 0 0 0 0 0 0"
    })
    void partsAreOfFiftyReaisAtLeastAndEightAtMost(long cents, int wanted, String parts) {
        assertThat(IntStream.range(0, 8).mapToObj(quota -> Long.toString(TaxQuotas.cents(cents, wanted, quota))))
                .containsExactly(parts.split(" ", -1));
    }

    @Test
    void theFirstIsPaidInMayAndTheLastInDecember() {
        assertThat(IntStream.range(0, 12).map(month -> TaxQuotas.quotaOf(Months.of(2025, 1) + month)))
                .containsExactly(-1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7);
    }
}
