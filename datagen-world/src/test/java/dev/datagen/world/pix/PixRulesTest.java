package dev.datagen.world.pix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixRulesTest {

    private static long millis(String instant) {
        return OffsetDateTime.parse(instant).toInstant().toEpochMilli();
    }

    /** Res. BCB 403/2024: R$ 200 a payment and R$ 1,000 a day from a new device. */
    @Test
    void limitsByDate() {
        assertThat(PixLimits.newDevicePaymentCents(Brasilia.epochDay(2024, 10, 31)))
                .isEqualTo(PixLimits.UNLIMITED);
        assertThat(PixLimits.newDevicePaymentCents(Brasilia.epochDay(2024, 11, 1)))
                .isEqualTo(20_000);
        assertThat(PixLimits.newDeviceDayCents(Brasilia.epochDay(2024, 10, 31))).isEqualTo(PixLimits.UNLIMITED);
        assertThat(PixLimits.newDeviceDayCents(Brasilia.epochDay(2024, 11, 1))).isEqualTo(100_000);
    }

    @Test
    void givesABankAWeekForAClaim() {
        long contested = millis("2025-03-01T10:00:00-03:00");
        assertThat(ReturnDeadlines.analysis(contested)).isEqualTo(millis("2025-03-08T10:00:00-03:00"));
    }

    @Test
    void returnsMoneySinceItsDate() {
        assertThat(ReturnDeadlines.exist(Brasilia.epochDay(2021, 11, 15))).isFalse();
        assertThat(ReturnDeadlines.exist(Brasilia.epochDay(2021, 11, 16))).isTrue();
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
}
