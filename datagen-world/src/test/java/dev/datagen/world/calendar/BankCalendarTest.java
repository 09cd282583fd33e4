package dev.datagen.world.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankCalendarTest {

    private static final BankCalendar CALENDAR = BankCalendar.BRAZIL;
    private static final Holidays HOLIDAYS = new Holidays();

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static LocalDate date(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    @ParameterizedTest
    @CsvSource({
        "1995-04-16",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2030-04-21"
    })
    void findsEaster(LocalDate easter) {
        assertThat(date(Holidays.easter(easter.getYear()))).isEqualTo(easter);
    }

    /** Febraban, feriados bancários. */
    @ParameterizedTest
    @CsvSource({
        "2020, 251",
        "2021, 251",
        "2022, 251",
        "2023, 249",
        "2024, 253",
        "2025, 252",
        "2026, 249",
        "2027, 251",
        "2028, 248",
        "2029, 249",
        "2030, 252"
    })
    void countsTheBusinessDaysOfAYear(int year, int days) {
        assertThat(IntStream.range(day(year + "-01-01"), day(year + 1 + "-01-01"))
                        .filter(CALENDAR::isBusinessDay))
                .hasSize(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, true,  true", // New Year
        "2025-03-03, true,  false", // Carnival Monday
        "2025-03-04, true,  false", // Carnival Tuesday
        "2025-03-05, false, false", // Ash Wednesday is a business day
        "2025-04-18, true,  true", // Good Friday
        "2025-04-21, true,  true", // Tiradentes
        "2025-06-19, true,  false", // Corpus Christi
        "2023-11-20, false, false", // not yet national
        "2024-11-20, true,  true", // Lei 14.759/2023
        "2024-12-24, false, false",
        "2024-12-25, true,  true",
        "2024-12-31, false, false",
        "2025-09-07, true,  true", // a Sunday
    })
    void knowsNationalAndBankHolidays(String date, boolean holiday, boolean national) {
        assertThat(CALENDAR.isHoliday(day(date))).isEqualTo(holiday);
        assertThat(HOLIDAYS.isNational(day(date))).isEqualTo(national);
    }

    @Test
    void movesToTheNextAndPreviousBusinessDay() {
        assertThat(date(CALENDAR.nextBusinessDay(day("2025-03-01")))).isEqualTo("2025-03-05");
        assertThat(date(CALENDAR.nextBusinessDay(day("2025-03-05")))).isEqualTo("2025-03-05");
        assertThat(date(CALENDAR.previousBusinessDay(day("2025-03-04")))).isEqualTo("2025-02-28");
        assertThat(CALENDAR.isBusinessDay(day("2025-03-04"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28,  1, 2025-03-05",
        "2025-03-01,  1, 2025-03-05",
        "2025-03-01,  2, 2025-03-06",
        "2025-03-01,  0, 2025-03-05",
        "2025-02-28,  0, 2025-02-28",
        "2025-03-05, -1, 2025-02-28",
        "2025-03-03, -1, 2025-02-28",
        "2025-03-03, -2, 2025-02-27",
        "2024-12-31,  1, 2025-01-02",
    })
    void addsBusinessDays(String from, int n, LocalDate expected) {
        assertThat(date(CALENDAR.plusBusinessDays(day(from), n))).isEqualTo(expected);
    }

    /** CLT, article 459: Saturdays count; the bank pays before them. */
    @ParameterizedTest
    @CsvSource({
        "2024,  1, 2024-01-06, 2024-01-05",
        "2024,  9, 2024-09-06, 2024-09-06",
        "2025, 12, 2025-12-05, 2025-12-05",
        "2026, 11, 2026-11-07, 2026-11-06",
    })
    void paysWagesByTheFifthWorkingDay(int year, int month, LocalDate limit, LocalDate payday) {
        assertThat(date(CALENDAR.fifthWorkingDay(year, month))).isEqualTo(limit);
        assertThat(date(CALENDAR.payday(year, month))).isEqualTo(payday);
    }

    @Test
    void agreesWithCountingDayByDay() {
        int from = day("2024-12-01");
        int count = 0;
        for (int day = from; day < from + 500; day++) {
            if (CALENDAR.isBusinessDay(day)) {
                count++;
                assertThat(CALENDAR.plusBusinessDays(from - 1, count)).isEqualTo(day);
            }
        }
    }

    @Test
    void refusesDaysThatItDoesNotKnow() {
        assertThat(CALENDAR.isHoliday(day("1995-01-01"))).isTrue();
        assertThat(CALENDAR.isBusinessDay(day("2069-12-31"))).isTrue();
        assertThatThrownBy(() -> CALENDAR.isBusinessDay(day("1994-12-31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("day 1994-12-31 is outside the calendar, 1995-01-01..2069-12-31");
        assertThatThrownBy(() -> CALENDAR.plusBusinessDays(day("2069-12-30"), 5))
                .hasMessage("the open day asked for from 2069-12-30 is outside the calendar");
        assertThat(date(CALENDAR.fifthWorkingDay(1995, 1))).isEqualTo("1995-01-06");
        assertThat(date(CALENDAR.fifthWorkingDay(2069, 12))).isEqualTo("2069-12-06");
        assertThatThrownBy(() -> CALENDAR.fifthWorkingDay(1994, 12))
                .hasMessage("month 12 of 1994 is outside the calendar");
        assertThatThrownBy(() -> CALENDAR.fifthWorkingDay(2070, 1))
                .hasMessage("month 1 of 2070 is outside the calendar");
    }

    /** What falls on a weekend is put off to any day of the week that follows it. */
    @Test
    void aClosedDayIsPutOffToAnyOfTheNextFiveBusinessDays() {
        int saturday = (int) LocalDate.of(2025, 3, 15).toEpochDay();

        assertThat(DoubleStream.of(0, 0.2, 0.4, 0.6, 0.999)
                        .mapToInt(u -> BankCalendar.BRAZIL.businessDayFrom(saturday, u)))
                .containsExactly(saturday + 2, saturday + 3, saturday + 4, saturday + 5, saturday + 6);
        assertThat(BankCalendar.BRAZIL.businessDayFrom(saturday - 1, 0.5)).isEqualTo(saturday - 1);
    }
}
