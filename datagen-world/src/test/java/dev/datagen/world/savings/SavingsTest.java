package dev.datagen.world.savings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.reference.Macro;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavingsTest {

    private static final Macro MACRO = ReferenceData.load().macro();
    private static final SavingsYield YIELD = SavingsYield.of(MACRO);

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** BCB, SGS 195, monthly yield by the first day of its month: of 4 September 2026, and of 2020 and 2021 at a target of 2 %. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-04, 6474",
        "2020-09-01, 1159",
        "2021-01-15, 1159",
        // Selic target 9.25 % since the day after, TR still nothing on the first of the month of November
        "2021-11-30, 4412",
    })
    void yieldsWhatTheCentralBankPublishes(LocalDate start, int millionths) {
        assertThat(YIELD.millionths(day(start))).isEqualTo(millionths);
    }

    /** Lei 12.703/2012: 70 % of a target up to 8.5 %; the target rose above it on 9 December 2021. */
    @Test
    void changesTheRuleOnTheDayOfTheDecision() {
        assertThat(SelicTarget.basisPoints(day(LocalDate.of(2021, 12, 8)))).isEqualTo(775);
        assertThat(SelicTarget.basisPoints(day(LocalDate.of(2021, 12, 9)))).isEqualTo(925);
        assertThat(SavingsYield.baseMillionths(925)).isEqualTo(5_000);
        assertThat(SavingsYield.baseMillionths(851)).isEqualTo(5_000);
        assertThat(SavingsYield.baseMillionths(850)).isEqualTo(4_828);
        assertThat(SavingsYield.baseMillionths(200)).isEqualTo(1_159);
    }

    @Test
    void compoundsTr() {
        assertThat(SavingsYield.compounded(5_000, 1_467)).isEqualTo(6_474);
        assertThat(SavingsYield.compounded(5_000, 0)).isEqualTo(5_000);
    }

    /** BCB, SGS 432: the target at the end of a month. */
    @ParameterizedTest
    @CsvSource({
        "2020-08-31, 200",
        "2021-01-31, 200",
        "2022-08-31, 1375",
        "2023-07-31, 1375",
        "2024-05-31, 1050",
        "2025-06-30, 1500",
        "2026-01-31, 1500"
    })
    void knowsTheSelicTarget(LocalDate end, int basisPoints) {
        assertThat(SelicTarget.basisPoints(day(end))).isEqualTo(basisPoints);
    }

    @Test
    void booksInterestInCents() {
        int start = day(LocalDate.of(2026, 9, 4));
        assertThat(YIELD.interestCents(100_000, start)).isEqualTo(647);
        assertThat(YIELD.interestCents(1_000_000_000_000L, start)).isEqualTo(6_474_000_000L);
        assertThat(YIELD.interestCents(77, start)).isZero();
        assertThat(YIELD.interestCents(78, start)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 1",
        "2025-01-10, 10",
        "2025-01-28, 28",
        "2025-01-29, 1",
        "2025-01-30, 1",
        "2025-01-31, 1",
        "2024-02-29, 1",
        "2025-12-31, 1",
    })
    void countsTheLastDaysOfAMonthAsTheFirst(LocalDate deposit, int dayOfMonth) {
        assertThat(SavingsAnniversary.dayOfMonth(day(deposit))).isEqualTo(dayOfMonth);
    }

    @Test
    void holdsTheLastRatesBeyondTheTables() {
        assertThat(YIELD.millionths(day(LocalDate.of(2045, 1, 1)))).isEqualTo(SavingsYield.compounded(5_000, 1_500));
        assertThat(YIELD.millionths(day(LocalDate.of(2018, 1, 1)))).isEqualTo(SavingsYield.baseMillionths(450));
    }
}
