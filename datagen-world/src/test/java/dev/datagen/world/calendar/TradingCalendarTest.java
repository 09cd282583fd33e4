package dev.datagen.world.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarTest {

    private static final TradingCalendar B3 = TradingCalendar.B3;

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** B3, calendário de negociação. */
    @ParameterizedTest
    @CsvSource({"2020, 249", "2021, 247", "2022, 251", "2023, 249", "2024, 251", "2025, 250", "2026, 247"})
    void countsTheSessionsOfAYear(int year, int sessions) {
        LocalDate from = LocalDate.of(year, 1, 1);
        assertThat(B3.sessionsBetween(day(from), day(from.plusYears(1)))).isEqualTo(sessions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-24", "2024-12-31", "2021-01-25", "2021-07-09", "2025-03-04", "2025-03-08"})
    void isClosedOnHolidaysAndYearEnd(LocalDate date) {
        assertThat(B3.isSession(day(date))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-07-09", "2022-01-25", "2023-11-20", "2025-03-05", "2024-12-30"})
    void isOpenOtherwise(LocalDate date) {
        assertThat(B3.isSession(day(date))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-27, 2024-04-01", // Good Friday between
        "2024-11-14, 2024-11-19", // Proclamação da República between
        "2024-12-20, 2024-12-26",
        "2025-02-28, 2025-03-06", // Carnival between
        "2024-03-15, 2024-03-19",
        "2019-05-24, 2019-05-29", // the last Friday of three days
        "2019-05-27, 2019-05-29",
    })
    void settlesInTwoSessions(LocalDate trade, LocalDate settlement) {
        assertThat(LocalDate.ofEpochDay(B3.settlementDay(day(trade)))).isEqualTo(settlement);
    }

    @Test
    void movesBySessions() {
        int christmasEve = day(LocalDate.of(2025, 12, 24));
        assertThat(LocalDate.ofEpochDay(B3.nextSession(christmasEve))).isEqualTo("2025-12-26");
        assertThat(LocalDate.ofEpochDay(B3.previousSession(christmasEve))).isEqualTo("2025-12-23");
    }

    /** First sessions of each regime, from the notices of B3. */
    @ParameterizedTest
    @CsvSource({
        "2020-03-06, 18:00", "2020-03-09, 17:00", "2021-11-05, 17:00", "2021-11-08, 18:00", "2022-11-07, 18:00",
        "2024-11-01, 17:00", "2024-11-04, 18:00", "2025-03-07, 18:00", "2025-03-10, 17:00", "2025-11-03, 18:00",
        "2026-03-09, 17:00", "2026-11-03, 18:00", "2027-03-15, 17:00", "2027-11-08, 18:00"
    })
    void closesWithNewYork(LocalDate date, LocalTime close) {
        assertThat(B3.closeSecond(day(date))).isEqualTo(close.toSecondOfDay());
        assertThat(B3.closingCallSecond(day(date)))
                .isEqualTo(close.minusMinutes(5).toSecondOfDay());
    }

    @Test
    void opensAtTenAndOnAshWednesdayAtOne() {
        assertThat(B3.openSecond(day(LocalDate.of(2025, 3, 5)))).isEqualTo(13 * 3600);
        assertThat(B3.openSecond(day(LocalDate.of(2025, 3, 6)))).isEqualTo(10 * 3600);
    }
}
