package dev.datagen.world.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class BrasiliaTest {

    @Test
    void isThreeHoursBehindUtc() {
        int day = Brasilia.epochDay(2024, 12, 31);
        assertThat(Instant.ofEpochMilli(Brasilia.epochMillis(day, 22 * 3600 + 1800)))
                .isEqualTo("2025-01-01T01:30:00Z");
    }

    @Test
    void agreesWithTheZoneSince2020() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        for (int day = Brasilia.epochDay(2020, 1, 1); day < Brasilia.epochDay(2027, 1, 1); day++) {
            int second = day * 7919 % 86_400;
            ZonedDateTime expected =
                    LocalDate.ofEpochDay(day).atStartOfDay(zone).plusSeconds(second);
            long millis = Brasilia.epochMillis(day, second);
            assertThat(millis).isEqualTo(expected.toInstant().toEpochMilli());
            assertThat(Brasilia.epochDay(millis)).isEqualTo(day);
            assertThat(Brasilia.secondOfDay(millis)).isEqualTo(second);
            assertThat(Brasilia.dayOfWeek(day))
                    .isEqualTo(expected.getDayOfWeek().getValue());
        }
    }

    @Test
    void countsInstantsBefore1970() {
        assertThat(Brasilia.epochDay(0)).isEqualTo(-1);
        assertThat(Brasilia.secondOfDay(0)).isEqualTo(21 * 3600);
        assertThat(Brasilia.dayOfWeek(Brasilia.epochDay(1969, 12, 28))).isEqualTo(7);
    }
}
