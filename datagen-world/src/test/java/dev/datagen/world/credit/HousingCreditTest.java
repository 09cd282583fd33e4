package dev.datagen.world.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.HousingRegime;
import dev.datagen.model.PropertyType;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousingCreditTest {

    /** The most a home may cost under SFH, R$: Res. CMN 4.271/2013, 4.537/2016 and 4.691/2018, and CMN's decision of October 2025. */
    @ParameterizedTest
    @CsvSource({
        "2016-11-24, SP, 750000",
        "2016-11-24, BA, 650000",
        "2016-11-25, DF, 950000",
        "2017-06-30, RS, 800000",
        "2018-10-29, MG, 950000",
        "2018-10-30, RS, 1500000",
        "2025-10-09, RJ, 1500000",
        "2025-10-10, RJ, 2250000",
    })
    void sfhEndsAtTheCeilingOfStateAndDay(LocalDate date, String uf, long reais) {
        int day = (int) date.toEpochDay();
        assertThat(HousingCredit.regime(PropertyType.HOUSE, reais * 100, uf, day))
                .isEqualTo(HousingRegime.SFH);
        assertThat(HousingCredit.regime(PropertyType.HOUSE, reais * 100 + 1, uf, day))
                .isEqualTo(HousingRegime.SFI);
        assertThat(HousingCredit.regime(PropertyType.LAND, reais, uf, day)).isEqualTo(HousingRegime.SFI);
    }
}
