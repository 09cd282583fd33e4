package dev.datagen.world.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.calendar.Months;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values: the tables' own worked examples and ceilings, as Receita Federal, INSS and the press published them. */
class DeductionsTest {

    private static int month(YearMonth month) {
        return Months.of(month.getYear(), month.getMonthValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06, 103900", "2020-01, 103900", "2020-02, 104500", "2021-01, 110000", "2022-12, 121200",
        "2023-04, 130200", "2023-05, 132000", "2024-01, 141200", "2025-12, 151800", "2026-01, 162100",
    })
    void knowsTheMinimumWageOfEachMonth(YearMonth month, long cents) {
        assertThat(MinimumWage.cents(month(month))).isEqualTo(cents);
    }

    /** Lei 14.663/2023, article 3, and Lei 15.077/2024: by the year's prices and between 0.6 and 2.5 % more, to a whole real. */
    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2029, 2030})
    void letsTheMinimumWageRiseMoreThanPricesInYearsToCome(int year) {
        int january = Months.of(year, 1);
        long before = ConsumerPrices.adjusted(MinimumWage.cents(january - 1), january - 12, january);

        assertThat(MinimumWage.cents(january))
                .isBetween((long) (before * 1.006), (long) (before * 1.025) + 100)
                .isEqualTo(MinimumWage.cents(january + 11))
                .matches(cents -> cents % 100 == 0);
    }

    /** Lei 8.212/1991, articles 20 and 28: limits are adjusted on the day and by the index of benefits; the first one is the minimum wage. */
    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2029, 2030})
    void letsLimitsRiseWithPricesInYearsToCome(int year) {
        int january = Months.of(year, 1);
        long minimum = MinimumWage.cents(january);

        assertThat(InssContribution.ceilingCents(january))
                .isEqualTo(ConsumerPrices.adjusted(InssContribution.ceilingCents(january - 1), january - 12, january));
        assertThat(InssContribution.cents(minimum, january)).isEqualTo((minimum * 75 + 500) / 1000);
        assertThat(UnemploymentInsurance.cents(1_000_000, january))
                .isCloseTo(
                        ConsumerPrices.adjusted(
                                UnemploymentInsurance.cents(1_000_000, january - 1), january - 12, january),
                        within(1L));
    }

    /** The highest contribution of each table; some publish a cent less for 2021, 2024 and 2025, having cut each slice. */
    @ParameterizedTest
    @CsvSource({
        "2019-12, 583945, 64234",
        "2020-02, 610106, 67112",
        "2020-03, 610106, 71310",
        "2021-01, 643357, 75199",
        "2022-01, 708722, 82839",
        "2023-01, 750749, 87724",
        "2023-05, 750749, 87697",
        "2024-01, 778602, 90886",
        "2025-01, 815741, 95163",
        "2026-01, 847555, 98809",
    })
    void stopsContributionsAtTheCeiling(YearMonth month, long ceiling, long contribution) {
        assertThat(InssContribution.ceilingCents(month(month))).isEqualTo(ceiling);
        assertThat(InssContribution.cents(ceiling, month(month))).isEqualTo(contribution);
        assertThat(InssContribution.cents(10 * ceiling, month(month))).isEqualTo(contribution);
    }

    /** 8 % up to R$ 1,830.29 of the whole wage (Portaria 914/2020, annex II); R$ 83.60 of the minimum wage, as the press reckoned. */
    @ParameterizedTest
    @CsvSource({"104500, 8360", "183029, 14642", "183030, 16473", "305052, 27455", "305053, 33556"})
    void tookOneRateOfTheWholeWageUntilFebruary2020(long gross, long contribution) {
        assertThat(InssContribution.cents(gross, month(YearMonth.of(2020, 2)))).isEqualTo(contribution);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, 600000, 64151, 38510, 497339",
        "2026-02, 500000, 50151,     0, 449849",
        "2026-02, 735000, 83051, 88413, 563536",
        "2026-02, 900000, 98809, 129455, 671736",
        "2025-06, 600000, 64960, 56263, 478777",
        "2025-06, 300000, 25341,     0, 274659",
        "2024-03, 300000, 25882,  1320, 272798",
        "2024-03, 600000, 65882, 57282, 476836",
        "2023-06, 300000, 26306,  2700, 270994",
    })
    void paysTheNetWageOfThePublishedExamples(YearMonth month, long gross, long inss, long tax, long net) {
        Payslip payslip = Payslip.wage(gross, month(month), month(month), 0);
        assertThat(payslip.contributionCents()).isEqualTo(inss);
        assertThat(payslip.taxCents()).isEqualTo(tax);
        assertThat(payslip.netCents()).isEqualTo(net);
    }

    /** Each table's exempt base, from which one cent of tax needs a few cents more. */
    @ParameterizedTest
    @CsvSource({"2023-04, 190398, 0", "2023-05, 211200, 52800", "2024-02, 225920, 56480", "2025-05, 242880, 60720"})
    void exemptsTheFirstBracket(YearMonth month, long exempt, long simplified) {
        assertThat(IncomeTax.cents(exempt + simplified, 0, 0, month(month))).isZero();
        assertThat(IncomeTax.cents(exempt + simplified + 100, 0, 0, month(month)))
                .isBetween(7L, 8L);
    }

    @Test
    void takesTheTableOfTheMonthOfPayment() {
        int december = Months.of(2025, 12);
        assertThat(Payslip.wage(500_000, december, december, 0).taxCents()).isPositive();
        Payslip january = Payslip.wage(500_000, december, december + 1, 0);
        assertThat(january.contributionCents()).isEqualTo(InssContribution.cents(500_000, december));
        assertThat(january.taxCents()).isZero();
    }

    /** R$ 9,000 in 2026: (8,011.91 − 2 · 189.59) · 27.5 % − 908.73. */
    @Test
    void deductsDependents() {
        int month = Months.of(2026, 2);
        assertThat(Payslip.wage(900_000, month, month, 2).taxCents()).isEqualTo(119_027);
    }

    /** R$ 5,000 in 2025: 4,392.80 · 22.5 % − 675.49; from 65 on 3,096.02 less the simplified 607.20 is 2,488.82, at 7.5 % − 182.16. */
    @Test
    void taxesPensionsLessFrom65() {
        int month = Months.of(2025, 6);
        assertThat(Payslip.benefit(500_000, month).taxCents()).isEqualTo(31_289);
        assertThat(Payslip.benefitFrom65(500_000, month).taxCents()).isEqualTo(450);
        assertThat(Payslip.benefitFrom65(151_800, month).netCents()).isEqualTo(151_800);
    }

    @Test
    void neverGivesLessNetPayForMoreGross() {
        for (int month : new int[] {Months.of(2021, 1), Months.of(2024, 3), Months.of(2025, 6), Months.of(2026, 1)}) {
            long before = 0;
            for (long gross = 100_000; gross < 1_200_000; gross += 100) {
                long net = Payslip.wage(gross, month, month, 0).netCents();
                assertThat(net).as("%d in month %d", gross, month).isGreaterThan(before);
                before = net;
            }
        }
    }

    @Test
    void refusesPayslipsThatTakeMoreThanTheyGive() {
        assertThatThrownBy(() -> new Payslip(100, 60, 41, 0))
                .hasMessage("deductions of 101 cents exceed the gross pay of 100");
        assertThatThrownBy(() -> new Payslip(-1, 0, 0, 0)).hasMessage("gross pay of -1 cents is negative");
    }
}
