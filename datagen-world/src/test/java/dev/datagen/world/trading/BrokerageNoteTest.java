package dev.datagen.world.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerageNoteTest {

    /** B3, tariffs for natural persons: 0.0325 % until 1 February 2021, 0.0300 % since. */
    @ParameterizedTest
    @CsvSource({"2021-02-01, 10000.00, 3.25", "2021-02-02, 10000.00, 3.00", "2025-06-02, 123.45, 0.04"})
    void feesAreThoseOfTheDay(LocalDate day, double reais, double fees) {
        assertThat(BrokerageNote.fees((int) day.toEpochDay(), Math.round(reais * 100)))
                .isEqualTo(Math.round(fees * 100));
    }

    /** Lei 11.033/2004, article 2, § 2: nothing is withheld where a month's tax is R$ 1.00 or less. */
    @ParameterizedTest
    @CsvSource({
        "0, 20000.00, 0",
        "0, 20000.01, 1.00",
        "0, 30000.00, 1.50",
        "15000.00, 5000.00, 0",
        "15000.00, 15000.00, 1.50",
        "20000.01, 10000.00, 0.50"
    })
    void taxIsWithheldOnceAMonthsSalesExceedTwentyThousand(double before, double sold, double withheld) {
        assertThat(BrokerageNote.withheld(Math.round(before * 100), Math.round(sold * 100)))
                .isEqualTo(Math.round(withheld * 100));
    }
}
