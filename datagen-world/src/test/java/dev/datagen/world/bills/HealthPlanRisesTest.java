package dev.datagen.world.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.calendar.Months;
import org.junit.jupiter.api.Test;

/** As ANS published them for May 2021 to April 2026. */
class HealthPlanRisesTest {

    private static double rise(int year, int month) {
        return HealthPlanRises.level(Months.of(year, month)) / HealthPlanRises.level(Months.of(year - 1, month)) - 1;
    }

    @Test
    void aPlanRisesByTheCapInForceInItsMonth() {
        assertThat(rise(2021, 7)).isCloseTo(-0.0819, within(1e-9));
        assertThat(rise(2022, 5)).isCloseTo(0.1550, within(1e-9));
        assertThat(rise(2023, 12)).isCloseTo(0.0963, within(1e-9));
        assertThat(rise(2025, 4)).isCloseTo(0.0691, within(1e-9));
        assertThat(rise(2025, 5)).isCloseTo(0.0606, within(1e-9));
        assertThat(rise(2026, 4)).isCloseTo(0.0606, within(1e-9));
    }

    @Test
    void pricesAreOfJanuary2025() {
        assertThat(HealthPlanRises.level(Months.of(2025, 1))).isEqualTo(1);
    }
}
