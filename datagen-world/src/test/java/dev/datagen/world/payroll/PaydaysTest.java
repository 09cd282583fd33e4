package dev.datagen.world.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.world.calendar.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaydaysTest {

    private static int month(YearMonth month) {
        return Months.of(month.getYear(), month.getMonthValue());
    }

    private static LocalDate date(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** CLT, article 459; on 6 September 2024 and 5 December 2025 Pix had its daily records (BCB). */
    @ParameterizedTest
    @CsvSource({
        "FIFTH_WORKING_DAY,         2023-12, 2024-01-05",
        "FIFTH_WORKING_DAY,         2024-08, 2024-09-06",
        "FIFTH_WORKING_DAY,         2025-11, 2025-12-05",
        "FIFTH_WORKING_DAY,         2026-10, 2026-11-06",
        "LAST_BUSINESS_DAY_BUT_ONE, 2025-05, 2025-05-29",
        "LAST_BUSINESS_DAY,         2025-05, 2025-05-30",
        "FIRST_BUSINESS_DAY,        2025-05, 2025-06-02",
        "SECOND_BUSINESS_DAY,       2025-05, 2025-06-03",
        "SECOND_BUSINESS_DAY,       2025-02, 2025-03-06",
    })
    void paysWages(PaySchedule schedule, YearMonth worked, LocalDate payday) {
        assertThat(date(schedule.payday(month(worked)))).isEqualTo(payday);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-11-30, 2023-12-20",
        "2024, 2024-11-29, 2024-12-20",
        "2025, 2025-11-28, 2025-12-19",
        "2026, 2026-11-30, 2026-12-18",
    })
    void paysTheThirteenthBeforeTheWeekend(int year, LocalDate first, LocalDate second) {
        assertThat(date(ThirteenthSalary.firstPayday(year, 11, 0))).isEqualTo(first);
        assertThat(date(ThirteenthSalary.secondPayday(year, 0))).isEqualTo(second);
    }

    /** Lei 4.749/1965, article 2. */
    @Test
    void halfOfTheThirteenthMayComeFromFebruaryToNovember() {
        assertThat(IntStream.rangeClosed(1, 12).filter(ThirteenthSalary::mayPayFirstIn))
                .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void someCompaniesPayHalfOfTheThirteenthFromJuneOn() {
        int[] months = new int[13];
        IntStream.range(0, 1000).forEach(i -> months[ThirteenthSalary.monthOfCompany(i / 1000.0)]++);

        assertThat(months[ThirteenthSalary.NOVEMBER]).isBetween(830, 870);
        assertThat(IntStream.rangeClosed(1, 12).filter(month -> months[month] > 0))
                .containsExactly(6, 7, 8, 9, 10, 11)
                .allMatch(ThirteenthSalary::mayPayFirstIn);
    }

    /** Receita Federal's calendars of 2024 to 2026. */
    @ParameterizedTest
    @CsvSource({
        "2024-05, 0, 2024-05-31",
        "2024-06, 1, 2024-06-28",
        "2024-09, 4, 2024-09-30",
        "2025-05, 0, 2025-05-30",
        "2025-08, 3, 2025-08-29",
        "2025-09, 4, 2025-09-30",
        "2026-05, 0, 2026-05-29",
        "2026-07, 2, 2026-07-31",
        "2026-08, 3, 2026-08-28",
    })
    void paysTaxBackInLots(YearMonth month, int lot, LocalDate payday) {
        assertThat(TaxRefund.lotOf(month(month))).isEqualTo(lot);
        assertThat(date(TaxRefund.payday(month(month)))).isEqualTo(payday);
    }

    @ParameterizedTest
    @CsvSource({"2025-04", "2025-10", "2026-04", "2026-09", "2027-09"})
    void paysNoTaxBackInOtherMonths(YearMonth month) {
        assertThat(TaxRefund.lotOf(month(month))).isEqualTo(-1);
    }

    /** R$ 6,000 in December 2025: INSS 649.60 and IRRF 562.63 on the whole, after 3,000.00 in November. */
    @Test
    void deductsFromTheSecondHalfOfTheThirteenth() {
        assertThat(ThirteenthSalary.first(600_000, 12).netCents()).isEqualTo(300_000);
        Payslip second = ThirteenthSalary.second(600_000, 12, 300_000, 2025, 0);
        assertThat(second).isEqualTo(new Payslip(600_000, 64_960, 56_263, 300_000));
        assertThat(second.netCents()).isEqualTo(178_777);
    }

    @Test
    void paysATwelfthOfTheThirteenthForEachMonth() {
        assertThat(ThirteenthSalary.grossCents(300_000, 5)).isEqualTo(125_000);
        assertThat(ThirteenthSalary.grossCents(100_000, 1)).isEqualTo(8_333);
        assertThatThrownBy(() -> ThirteenthSalary.grossCents(1, 13)).hasMessage("months worked 13 is outside 1..12");
    }

    /** R$ 4,500 · 4/3 is R$ 6,000, the published example of 2025. */
    @Test
    void paysVacationsWithTheirThird() {
        assertThat(VacationPay.of(450_000, 0, Months.of(2025, 7), 0))
                .isEqualTo(new Payslip(600_000, 64_960, 56_263, 0));
    }

    /** Twenty days of R$ 3,375 with their third are R$ 3,000; ten sold are R$ 1,500 on which nothing is due. */
    @Test
    void taxesNoSoldDays() {
        assertThat(VacationPay.of(337_500, 10, Months.of(2025, 7), 0)).isEqualTo(new Payslip(450_000, 25_341, 0, 0));
        assertThatThrownBy(() -> VacationPay.of(1, 11, 0, 0)).hasMessage("days sold 11 is outside 0..10");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01, 2025-06-27", "2025-07-03, 2025-07-01", "2025-03-05, 2025-02-28"})
    void paysVacationsTwoDaysBefore(LocalDate start, LocalDate payday) {
        assertThat(date(VacationPay.payday((int) start.toEpochDay()))).isEqualTo(payday);
    }

    /** INSS, calendários de pagamento: first and last day of each digit of the month's benefits. */
    @ParameterizedTest
    @CsvSource({
        // Ano-novo, Natal and the days on which branches are closed
        "2020-12, 2020-12-22 2020-12-23 2020-12-28 2020-12-29 2020-12-30 2021-01-04 2021-01-05 2021-01-06 2021-01-07 2021-01-08",
        "2023-12, 2023-12-21 2023-12-22 2023-12-26 2023-12-27 2023-12-28 2024-01-02 2024-01-03 2024-01-04 2024-01-05 2024-01-08",
        "2024-12, 2024-12-20 2024-12-23 2024-12-26 2024-12-27 2024-12-30 2025-01-02 2025-01-03 2025-01-06 2025-01-07 2025-01-08",
        "2024-01, 2024-01-25 2024-01-26 2024-01-29 2024-01-30 2024-01-31 2024-02-01 2024-02-02 2024-02-05 2024-02-06 2024-02-07",
        "2020-11, 2020-11-24 2020-11-25 2020-11-26 2020-11-27 2020-11-30 2020-12-01 2020-12-02 2020-12-03 2020-12-04 2020-12-07",
        "2025-04, 2025-04-24 2025-04-25 2025-04-28 2025-04-29 2025-04-30 2025-05-02 2025-05-05 2025-05-06 2025-05-07 2025-05-08",
    })
    void paysMinimumBenefitsByTheLastDigit(YearMonth month, String days) {
        String[] expected = days.split(" ", -1);
        long wage = MinimumWage.cents(month(month));
        for (int place = 0; place < 10; place++) {
            int digit = (place + 1) % 10;
            assertThat(date(InssBenefit.payday(month(month), digit, wage)))
                    .as("digit %d", digit)
                    .hasToString(expected[place]);
            assertThat(date(InssBenefit.payday(month(month), digit, wage + 1)))
                    .as("higher benefit, digit %d", digit)
                    .hasToString(expected[5 + place % 5]);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020-04", "2021, 2021-05", "2022, 2022-04", "2023, 2023-05", "2024, 2024-04", "2025, 2025-04"})
    void paysTheThirteenthOfPensionersByDecree(int year, YearMonth month) {
        assertThat(InssBenefit.thirteenthMonth(year)).isEqualTo(month(month));
    }

    @Test
    void refusesWhatIsNoDigit() {
        assertThatThrownBy(() -> InssBenefit.payday(0, 10, 1)).hasMessage("last digit 10 of a benefit is outside 0..9");
    }
}
