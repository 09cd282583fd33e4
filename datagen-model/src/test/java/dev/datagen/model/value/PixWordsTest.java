package dev.datagen.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixWordsTest {

    /** BCB: launch of Pix, Open Finance phase 3, Pix por aproximação, Pix Automático; codes as in BCB's open data on Pix. */
    @ParameterizedTest
    @CsvSource({
        "KEY, DICT, 2020-11-16",
        "ACCOUNT_DATA, MANU, 2020-11-16",
        "STATIC_QR, QRES, 2020-11-16",
        "DYNAMIC_QR, QRDN, 2020-11-16",
        "INITIATOR, INIC, 2021-10-29",
        "PROXIMITY_DYNAMIC, APDN, 2025-02-28",
        "PROXIMITY_STATIC, APES, 2025-02-28",
        "AUTOMATIC, AUTO, 2025-06-16",
    })
    void beginsOnTheDayOfItsLaunch(PixInitiation initiation, String code, LocalDate first) {
        int day = (int) first.toEpochDay();
        assertThat(initiation.code()).isEqualTo(code);
        assertThat(initiation.exists(day)).isTrue();
        assertThat(initiation.exists(day - 1)).isFalse();
    }
}
