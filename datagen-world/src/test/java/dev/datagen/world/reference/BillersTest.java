package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillersTest {

    private static final Billers BILLERS = ReferenceData.load().billers();

    /** Take-overs and changes of name as the companies announced them. */
    @ParameterizedTest
    @CsvSource({
        "Nio, 2025-02-28, Oi Fibra",
        "Nio, 2025-03-01, Nio",
        "Águas do Rio, 2021-10-31, Cedae",
        "Águas do Rio, 2021-11-01, Águas do Rio",
        "Equatorial Goiás, 2022-06-01, Enel Goiás",
        "Equatorial Goiás, 2023-01-01, Equatorial Goiás",
        "CEEE Equatorial, 2020-01-01, CEEE",
        "Sabesp, 2020-01-01, Sabesp"
    })
    void aBillerBearsTheNameOfTheDay(String biller, LocalDate day, String name) {
        assertThat(BILLERS.all().stream()
                        .filter(each -> each.name().equals(biller))
                        .map(each -> each.nameOn((int) day.toEpochDay())))
                .containsExactly(name);
    }
}
