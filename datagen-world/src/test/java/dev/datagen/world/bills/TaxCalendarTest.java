package dev.datagen.world.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaxCalendarTest {

    private static int[] months(TaxCalendar calendar) {
        return IntStream.range(0, 12).filter(calendar::comesIn).map(m -> m + 1).toArray();
    }

    @Test
    void statesAskForTheTaxOnCarsInTheirMonths() {
        assertThat(months(TaxCalendar.ofCars("SP", 2025, 0.5))).containsExactly(1, 2, 3, 4, 5);
        assertThat(months(TaxCalendar.ofCars("SP", 2022, 0.5))).containsExactly(1, 2, 3);
        assertThat(months(TaxCalendar.ofCars("MG", 2024, 0.5))).containsExactly(1, 2, 3);
        assertThat(months(TaxCalendar.ofCars("MG", 2025, 0.5))).containsExactly(2, 3, 4);
        assertThat(months(TaxCalendar.ofCars("DF", 2025, 0.5))).containsExactly(2, 3, 4, 5, 6, 7);
    }

    @Test
    void someStatesGoByTheLastDigitOfThePlate() {
        assertThat(months(TaxCalendar.ofCars("SC", 2025, 0.0))).containsExactly(1, 2, 3);
        assertThat(months(TaxCalendar.ofCars("SC", 2025, 0.999))).containsExactly(10, 11, 12);
    }

    @Test
    void citiesAskForTheTaxOnHomesInTheirMonths() {
        assertThat(months(TaxCalendar.ofHomes("São Paulo"))).hasSize(10).startsWith(2);
        assertThat(months(TaxCalendar.ofHomes("Belo Horizonte"))).hasSize(11).startsWith(2);
        assertThat(months(TaxCalendar.ofHomes("Brasília"))).hasSize(6).startsWith(5);
    }

    @Test
    void partsAddUpToTheYearAndAtOnceToLess() {
        TaxCalendar calendar = TaxCalendar.ofCars("PR", 2025, 0.5);

        assertThat(calendar.part(1000_00) * calendar.parts()).isCloseTo(1000_00, within(0.01));
        assertThat(months(calendar.atOnce())).containsExactly(1);
        assertThat(calendar.atOnce().part(1000_00)).isCloseTo(940_00, within(0.01));
    }
}
