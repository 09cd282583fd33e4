package dev.datagen.world.bills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Months;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** RN ANS 563/2022. */
class HealthBandsTest {

    private static final LocalDate BORN = LocalDate.of(1966, 3, 15);

    private static double at(int age) {
        return HealthBands.factor((int) BORN.toEpochDay(), Months.of(BORN.getYear() + age, 12));
    }

    @Test
    void theLastBandCostsAtMostSixTimesTheFirst() {
        assertThat(at(59) / at(18)).isGreaterThan(5).isLessThanOrEqualTo(6);
        assertThat(at(59) / at(44)).isLessThanOrEqualTo(at(44) / at(18));
        assertThat(at(90)).isEqualTo(at(59));
    }

    @Test
    void aPriceRisesOnlyAtTheBirthdaysThatEnterABand() {
        for (int age : new int[] {19, 24, 29, 34, 39, 44, 49, 54, 59}) {
            assertThat(at(age)).isGreaterThan(at(age - 1)).isEqualTo(at(Math.min(age + 4, 90)));
        }
        int birthDay = (int) BORN.toEpochDay();
        assertThat(HealthBands.factor(birthDay, Months.of(2025, 3))).isEqualTo(at(58));
        assertThat(HealthBands.factor(birthDay, Months.of(2025, 4))).isEqualTo(at(59));
    }
}
