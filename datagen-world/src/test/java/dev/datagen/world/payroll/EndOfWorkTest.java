package dev.datagen.world.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndOfWorkTest {

    private static final int END_OF_JULY = Brasilia.epochDay(2025, 7, 31);

    /** Limits and highest payments of Ministério do Trabalho e Emprego, January of each year. */
    @ParameterizedTest
    @CsvSource({
        "2024, 9000.00, 2313.74",
        "2025, 9000.00, 2424.11",
        "2026, 9000.00, 2518.65",
        "2025, 2000.00, 1600.00",
        "2025, 3000.00, 2141.63",
        "2025, 1518.00, 1518.00",
        "2024, 1412.00, 1412.00"
    })
    void unemploymentInsuranceGoesByTheTableOfItsYear(int year, double wage, double payment) {
        assertThat(UnemploymentInsurance.cents(Math.round(wage * 100), Months.of(year, 7)))
                .isEqualTo(Math.round(payment * 100));
    }

    /** Lei 7.998/1990, article 4. */
    @Test
    void aYearsWorkGivesFourPaymentsAndTwoYearsFive() {
        assertThat(IntStream.of(11, 12, 23, 24, 400).map(UnemploymentInsurance::payments))
                .containsExactly(0, 4, 4, 5, 5);
    }

    /** Lei 12.506/2011. */
    @Test
    void noticeIsThirtyDaysAndThreeForEachYear() {
        assertThat(IntStream.of(11, 12, 120, 240, 400).map(TerminationPay::noticeDays))
                .containsExactly(30, 33, 60, 90, 90);
    }

    /**
     * R$ 3,000 a month, 26 months, dismissed at the end of July 2025: the wage less R$ 253.41 of INSS; 36 days of notice, which count as a month more;
     * eight twelfths of a thirteenth less R$ 157.23 of INSS; three twelfths of a vacation and a third of it.
     */
    @Test
    void theEndOfAJobIsPaidWithWhatWasEarnedUntilThen() {
        Payslip pay = TerminationPay.of(3_000_00, END_OF_JULY, 7, 0, 2, TerminationPay.noticeDays(26), 0);

        assertThat(pay.grossCents()).isEqualTo(3_000_00 + 2_000_00 + 1_000_00 + 3_600_00);
        assertThat(pay.netCents()).isEqualTo(pay.grossCents() - 253_41 - 157_23);
    }

    /** CLT, article 146: R$ 3,000 and a third of it, and two twelfths of that. */
    @Test
    void aVacationThatWasEarnedAndNotTakenIsPaid() {
        assertThat(TerminationPay.of(3_000_00, END_OF_JULY, 7, 0, 14, 0, 0).grossCents())
                .isEqualTo(3_000_00 + 1_750_00 + 4_000_00 + 666_67);
    }

    /** Of R$ 3,000, twelve days and all of a February. */
    @Test
    void theDaysWorkedInTheLastMonthArePaid() {
        assertThat(TerminationPay.daysWageCents(3_000_00, Brasilia.epochDay(2025, 7, 12)))
                .isEqualTo(1_200_00);
        assertThat(TerminationPay.daysWageCents(3_000_00, Brasilia.epochDay(2025, 2, 28)))
                .isEqualTo(3_000_00);
        assertThat(TerminationPay.daysWageCents(3_000_00, Brasilia.epochDay(2025, 12, 30)))
                .isEqualTo(3_000_00);
    }

    /** Lei 4.749/1965: who resigns on 10 December has had a half of the thirteenth, on the 22nd all of it, on 28 November perhaps none. */
    @Test
    void whatWasPaidOfTheThirteenthIsTakenOff() {
        Payslip november = TerminationPay.of(3_000_00, Brasilia.epochDay(2025, 11, 28), 11, 0, 0, 0, 0);
        Payslip early = TerminationPay.of(3_000_00, Brasilia.epochDay(2025, 12, 10), 11, 1_500_00, 0, 0, 0);
        Payslip late = TerminationPay.of(3_000_00, Brasilia.epochDay(2025, 12, 22), 12, 1_500_00, 0, 0, 0);

        assertThat(november.grossCents()).isEqualTo(2_800_00 + 2_750_00);
        assertThat(november.advanceCents()).isZero();
        assertThat(early.grossCents()).isEqualTo(1_000_00 + 2_750_00);
        assertThat(early.advanceCents()).isEqualTo(1_500_00);
        assertThat(late.grossCents()).isEqualTo(2_200_00);
        assertThat(late.advanceCents()).isZero();
    }

    /** Who had half a thirteenth at the end of June and leaves on the next day, with a month's vacation earned, owes nothing. */
    @Test
    void halfAThirteenthIsNoMoreThanWhatIsOwedAfterIt() {
        assertThat(IntStream.iterate(1_500_00, wage -> wage < 80_000_00, wage -> wage + 500_00))
                .allMatch(wage -> TerminationPay.of(wage, Brasilia.epochDay(2025, 7, 1), 6, wage / 2, 1, 0, 0)
                                .netCents()
                        > 0);
    }

    /**
     * R$ 3,000: who had half a thirteenth with a vacation in March and leaves on 1 April with three twelfths of it, less R$ 56.25 of INSS, keeps the
     * wage of a day, less R$ 7.50.
     */
    @Test
    void halfAThirteenthIsTakenOffAllButTheLastWage() {
        Payslip pay = TerminationPay.of(3_000_00, Brasilia.epochDay(2025, 4, 1), 3, 1_500_00, 0, 0, 0);

        assertThat(pay).isEqualTo(new Payslip(100_00 + 750_00, 7_50 + 56_25, 0, 693_75));
        assertThat(pay.netCents()).isEqualTo(92_50);
    }

    /** Eight percent of each wage, and forty of them for who is dismissed (Lei 8.036/1990, articles 15 and 18). */
    @Test
    void theFundHasAFineForWhoIsDismissed() {
        assertThat(SeveranceFund.retiredCents(26 * 3_000_00)).isEqualTo(6_240_00);
        assertThat(SeveranceFund.dismissedCents(26 * 3_000_00)).isEqualTo(8_736_00);
    }

    /** 31 August 2025 was a Sunday, and so the tenth day after it is a Wednesday; 9 November 2025 was a Sunday. */
    @Test
    void theEndIsPaidWithinTenDays() {
        assertThat(date(TerminationPay.payday(Brasilia.epochDay(2025, 8, 31)))).isEqualTo("2025-09-10");
        assertThat(date(TerminationPay.payday(Brasilia.epochDay(2025, 10, 30)))).isEqualTo("2025-11-07");
    }

    /** Receita Federal's calendars of 2024 and 2025. */
    @Test
    void refundsComeInFiveLots() {
        assertThat(paydays(2024)).containsExactly("2024-05-31", "2024-06-28", "2024-07-31", "2024-08-30", "2024-09-30");
        assertThat(paydays(2025)).containsExactly("2025-05-30", "2025-06-30", "2025-07-31", "2025-08-29", "2025-09-30");
    }

    private static String[] paydays(int year) {
        return IntStream.range(Months.of(year, 1), Months.of(year + 1, 1))
                .filter(month -> TaxRefund.lotOf(month) >= 0)
                .mapToObj(month -> date(TaxRefund.payday(month)))
                .toArray(String[]::new);
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
