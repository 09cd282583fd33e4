package dev.datagen.world.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.world.calendar.Months;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdraftTest {

    private static final OverdraftRate CAP = new OverdraftRate(800);

    /** R$ 1,000 for a month of 30 days at 8 %, and for ten days. */
    @Test
    void chargesSimpleInterestByTheDay() {
        assertThat(CAP.interestCents(100_000L * 30)).isEqualTo(8_000);
        assertThat(CAP.interestCents(100_000L * 10)).isEqualTo(2_667);
        assertThat(CAP.interestCents(0)).isZero();
    }

    /** R$ 1,000 taken once and owed for 30 days: 1,000 · 30 · 0.0082 % = 2.46 and 1,000 · 0.38 % = 3.80. */
    @ParameterizedTest
    @CsvSource({
        "2020-03-31, 626",
        "2020-04-30,   0",
        "2020-10-31,   0",
        "2020-11-30, 626",
        "2020-12-31,   0",
        "2021-01-31, 626",
        // 30 · 0.01118 % = 3.354
        "2021-09-30, 715",
        "2021-12-31, 715",
        "2022-01-31, 626",
        "2025-06-30, 626",
    })
    void leviesTheTaxOfItsDate(LocalDate lastDay, long cents) {
        assertThat(CreditTax.cents(100_000L * 30, 100_000, (int) lastDay.toEpochDay()))
                .isEqualTo(cents);
    }

    @Test
    void joinsBothForAMonth() {
        assertThat(OverdraftCharge.of(CAP, 100_000L * 30, 100_000, Months.of(2025, 6)))
                .isEqualTo(new OverdraftCharge(8_000, 626));
        assertThat(LocalDate.ofEpochDay(OverdraftCharge.bookingDay(Months.of(2025, 2))))
                .isEqualTo("2025-03-05");
        assertThat(LocalDate.ofEpochDay(OverdraftCharge.bookingDay(Months.of(2025, 12))))
                .isEqualTo("2026-01-02");
    }

    @Test
    void refusesMoreThanTheCap() {
        assertThatThrownBy(() -> new OverdraftRate(801))
                .hasMessage("overdraft rate of 801 hundredths of a percent a month is outside 1..800");
    }
}
