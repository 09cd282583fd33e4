package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndToEndIdTest {

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T22:30-03:00,    00000000, 202501010130",
        "2024-03-15T11:23:59-03:00, 60701190, 202403151423",
        "1969-12-31T23:59:59Z,      00360305, 196912312359",
    })
    void carriesInstitutionAndUtcMinute(OffsetDateTime at, String ispb, String stamp) {
        String id = EndToEndId.of(Integer.parseInt(ispb), at.toInstant().toEpochMilli(), 42);
        assertThat(id).hasSize(32).startsWith("E" + ispb + stamp).matches("E[0-9]{8}[0-9]{12}[A-Za-z0-9]{11}");
    }

    @Test
    void writesAnyDay() {
        for (LocalDate from : List.of(LocalDate.of(0, 1, 1), LocalDate.of(1899, 1, 1), LocalDate.of(9997, 1, 1))) {
            for (LocalDate day = from; day.getYear() < Math.min(from.getYear() + 210, 10_000); day = day.plusDays(1)) {
                String written = EndToEndId.of(0, day.toEpochDay() * 86_400_000, 0);
                assertThat(written.substring(9, 17)).isEqualTo(day.format(DateTimeFormatter.BASIC_ISO_DATE));
            }
        }
    }

    @Test
    void writesTheSequenceDigitByDigit() {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for (long random : new long[] {0, 61, 62, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, -1, 0x9E3779B97F4A7C15L}) {
            BigInteger rest = new BigInteger(Long.toUnsignedString(random));
            StringBuilder expected = new StringBuilder();
            int previous = 0;
            for (int place = 0; place < 11; place++) {
                int digit = rest.mod(BigInteger.valueOf(62)).intValue();
                expected.append(alphabet.charAt(place == 10 ? (digit + previous) % 62 : digit));
                previous = digit;
                rest = rest.divide(BigInteger.valueOf(62));
            }
            assertThat(EndToEndId.of(0, 0, random).substring(21)).isEqualTo(expected.toString());
        }
    }

    @Test
    void marksReturnsWithD() {
        assertThat(EndToEndId.of(EndToEndId.Kind.RETURN, 18_236_120, 0, -1)).startsWith("D18236120197001010000");
    }

    @Test
    void givesDifferentSequencesForDifferentNumbers() {
        Set<String> seen = new HashSet<>();
        for (int bit = 0; bit < 64; bit++) {
            seen.add(EndToEndId.of(0, 0, 1L << bit));
            seen.add(EndToEndId.of(0, 0, ~(1L << bit)));
        }
        assertThat(seen).hasSize(128);
    }

    @Test
    void usesTheWholeAlphabetInEveryPlace() {
        for (int place = 21; place < 32; place++) {
            Set<Character> seen = new HashSet<>();
            for (int i = 0; i < 2_000; i++) {
                seen.add(EndToEndId.of(0, 0, i * 0x9E3779B97F4A7C15L).charAt(place));
            }
            assertThat(seen).as("place %d", place).hasSize(62);
        }
    }

    @Test
    void readsWhatItWrites() {
        String text = "E60701190202403151423a1B2c3D4e5F";
        EndToEndId id = EndToEndId.parse(text);
        assertThat(id.kind()).isEqualTo(EndToEndId.Kind.PAYMENT);
        assertThat(id.ispb()).isEqualTo(60_701_190);
        assertThat(id.epochMinute() * 60)
                .isEqualTo(OffsetDateTime.parse("2024-03-15T14:23Z").toEpochSecond());
        assertThat(id.sequence()).isEqualTo("a1B2c3D4e5F");
        assertThat(id).hasToString(text);
    }

    @Test
    void refusesWhatIsNoIdentifier() {
        assertThatThrownBy(() -> EndToEndId.parse("E6070119020240315142"))
                .hasMessage("end-to-end id 'E6070119020240315142' has 20 characters, but needs 32");
        assertThatThrownBy(() -> EndToEndId.parse("X60701190202403151423a1B2c3D4e5F"))
                .hasMessage("end-to-end id 'X60701190202403151423a1B2c3D4e5F' starts with 'X', but needs 'E' or 'D'");
        assertThatThrownBy(() -> EndToEndId.parse("E60701190202402301423a1B2c3D4e5F"))
                .hasMessage("end-to-end time '202402301423' has no such date");
        assertThatThrownBy(() -> EndToEndId.parse("E60701190202403152423a1B2c3D4e5F"))
                .hasMessage("end-to-end time '202403152423' is later than 23:59");
        assertThatThrownBy(() -> EndToEndId.parse("E60701190202403151423a1B2c3D4e5-"))
                .hasMessage("end-to-end sequence 'a1B2c3D4e5-' may hold 0-9, A-Z and a-z only");
    }
}
