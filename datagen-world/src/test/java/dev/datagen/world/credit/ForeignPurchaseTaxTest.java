package dev.datagen.world.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignPurchaseTaxTest {

    /** Decreto 10.997/2022 lowers it by a point a year; Decretos 12.466 and 12.499/2025 raise it, but for the days of their suspension. */
    @ParameterizedTest
    @CsvSource({
        "2022-12-31, 638",
        "2023-06-30, 538",
        "2024-12-31, 438",
        "2025-05-22, 338",
        "2025-05-23, 350",
        "2025-06-26, 350",
        "2025-06-27, 338",
        "2025-07-16, 338",
        "2025-07-17, 350",
        "2026-11-23, 350"
    })
    void theRateIsThatOfTheDay(LocalDate day, int basisPoints) {
        assertThat(ForeignPurchaseTax.basisPoints((int) day.toEpochDay())).isEqualTo(basisPoints);
    }

    /** R$ 100.00 and 3.5 % on it. */
    @Test
    void theTaxIsTakenOutOfWhatIncludesIt() {
        assertThat(ForeignPurchaseTax.within(
                        103_50, (int) LocalDate.of(2025, 8, 1).toEpochDay()))
                .isEqualTo(3_50);
    }
}
