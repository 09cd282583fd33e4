package dev.datagen.world.pix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixRulesTest {

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static long millis(String instant) {
        return OffsetDateTime.parse(instant).toInstant().toEpochMilli();
    }

    @ParameterizedTest
    @CsvSource({
        "CHARGE_WITH_DUE_DATE, 2021-05-14",
        "SCHEDULED,            2021-09-01",
        "SPECIAL_RETURN,       2021-11-16",
        "CASH,                 2021-11-29",
        "RECURRING_SCHEDULED,  2024-10-28",
    })
    void offersServicesFromTheirDay(PixService service, LocalDate first) {
        assertThat(service.exists(day(first))).isTrue();
        assertThat(service.exists(day(first) - 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "05:59:59, true,  true",
        "06:00:00, false, false",
        "19:59:59, false, false",
        "20:00:00, true,  false",
        "21:59:59, true,  false",
        "22:00:00, true,  true",
        "00:00:00, true,  true",
    })
    void hasNightsFrom20Or22To6(LocalTime time, boolean from20, boolean from22) {
        assertThat(PixLimits.isNight(time.toSecondOfDay(), PixLimits.NIGHT_START))
                .isEqualTo(from20);
        assertThat(PixLimits.isNight(time.toSecondOfDay(), PixLimits.LATE_NIGHT_START))
                .isEqualTo(from22);
    }

    @Test
    void countsTheHoursAfterMidnightToTheNightBefore() {
        int day = Brasilia.epochDay(2025, 3, 1);
        assertThat(PixLimits.nightOf(day, 20 * 3600)).isEqualTo(day);
        assertThat(PixLimits.nightOf(day, 5 * 3600)).isEqualTo(day - 1);
    }

    /** Res. BCB 142/2021, 243/2022 and 403/2024: R$ 1,000 a night; R$ 200 a payment and R$ 1,000 a day from a new device. */
    @Test
    void limitsByDate() {
        assertThat(PixLimits.nightCents(Brasilia.epochDay(2021, 10, 3))).isEqualTo(PixLimits.UNLIMITED);
        assertThat(PixLimits.nightCents(Brasilia.epochDay(2021, 10, 4))).isEqualTo(100_000);
        assertThat(PixLimits.limitsPeriods(Brasilia.epochDay(2023, 1, 1))).isFalse();
        assertThat(PixLimits.limitsPeriods(Brasilia.epochDay(2023, 1, 2))).isTrue();
        assertThat(PixLimits.newDevicePaymentCents(Brasilia.epochDay(2024, 10, 31)))
                .isEqualTo(PixLimits.UNLIMITED);
        assertThat(PixLimits.newDevicePaymentCents(Brasilia.epochDay(2024, 11, 1)))
                .isEqualTo(20_000);
        assertThat(PixLimits.newDeviceDayCents(Brasilia.epochDay(2024, 10, 31))).isEqualTo(PixLimits.UNLIMITED);
        assertThat(PixLimits.newDeviceDayCents(Brasilia.epochDay(2024, 11, 1))).isEqualTo(100_000);
    }

    @ParameterizedTest
    @CsvSource({"2021-11-28, 0, 0", "2021-11-29, 50000, 10000", "2023-01-01, 50000, 10000", "2023-01-02, 300000, 100000"
    })
    void limitsCashByDate(LocalDate date, long atDay, long atNight) {
        assertThat(PixLimits.cashDayCents(day(date))).isEqualTo(atDay);
        assertThat(PixLimits.cashNightCents(day(date))).isEqualTo(atNight);
    }

    @Test
    void givesEachStepOfAClaimItsDeadline() {
        long paid = millis("2025-03-01T10:00:00-03:00");
        assertThat(ReturnDeadlines.contest(paid)).isEqualTo(millis("2025-05-20T10:00:00-03:00"));
        assertThat(ReturnDeadlines.analysis(paid)).isEqualTo(millis("2025-03-08T10:00:00-03:00"));
        assertThat(ReturnDeadlines.preventiveBlock(paid)).isEqualTo(millis("2025-03-04T10:00:00-03:00"));
    }

    /** Until 1 February 2026 96 hours after acceptance; from the 2nd within 11 days of the claim as well. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-01T10:00:00-03:00, 2025-03-08T10:00:00-03:00, 2025-03-12T10:00:00-03:00",
        "2026-02-01T23:00:00-03:00, 2026-02-09T23:00:00-03:00, 2026-02-13T23:00:00-03:00",
        "2026-02-02T00:00:00-03:00, 2026-02-10T00:00:00-03:00, 2026-02-13T00:00:00-03:00",
        "2026-02-02T00:00:00-03:00, 2026-02-03T00:00:00-03:00, 2026-02-07T00:00:00-03:00",
    })
    void returnsMoneyInTime(String contested, String accepted, String refund) {
        assertThat(ReturnDeadlines.refund(millis(contested), millis(accepted))).isEqualTo(millis(refund));
    }

    @Test
    void tracesMoneyAndContestsInTheAppSinceTheirDates() {
        assertThat(ReturnDeadlines.contestsInApp(Brasilia.epochDay(2025, 9, 30)))
                .isFalse();
        assertThat(ReturnDeadlines.contestsInApp(Brasilia.epochDay(2025, 10, 1)))
                .isTrue();
        assertThat(ReturnDeadlines.tracesFurtherAccounts(Brasilia.epochDay(2026, 2, 1)))
                .isFalse();
        assertThat(ReturnDeadlines.tracesFurtherAccounts(Brasilia.epochDay(2026, 2, 2)))
                .isTrue();
    }
}
