package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.random.Key;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactlessHabitTest {

    private static final int CUSTOMERS = 20_000;
    private static final int TODAY = Brasilia.epochDay(2025, 7, 1);

    private final ContactlessHabit habit = new ContactlessHabit(Key.ofSeed(9));

    private double share(long ordinal, double age, long cents) {
        return habit.share(ordinal, TODAY - (int) (age * 365.25), TODAY, cents);
    }

    private double mean(double age, long cents) {
        double sum = 0;
        for (int ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            sum += share(ordinal, age, cents);
        }
        return sum / CUSTOMERS;
    }

    /** ABECS, first half of 2025, as the named estimates share it out: 51 % up to R$ 200 and 36 % above. */
    @Test
    void allTogetherPayWithoutContactAsOftenAsTheCountry() {
        double small = 0;
        double large = 0;
        for (int ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            double age = 42 + 15 * Normal.quantile((ordinal + 0.5) / CUSTOMERS);
            small += share(ordinal, age, 50_00) / CUSTOMERS;
            large += share(ordinal, age, 500_00) / CUSTOMERS;
        }
        assertThat(small).isCloseTo(0.51, within(0.01));
        assertThat(large).isCloseTo(0.36, within(0.01));
    }

    /**
     * ABECS: 1.2 % of all purchases in January 2020 and 5 % in December; of those in person 52 % in the third quarter of 2023 and 65 % a year later,
     * of which credit has three quarters.
     */
    @ParameterizedTest
    @CsvSource({"2020-01-15, 0.01", "2020-12-15, 0.045", "2023-08-15, 0.38", "2024-08-15, 0.47", "2030-12-31, 0.535"})
    void eachYearMorePayWithoutContact(LocalDate date, double expected) {
        int day = (int) date.toEpochDay();
        double mean = 0;
        for (int ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            double age = 42 + 15 * Normal.quantile((ordinal + 0.5) / CUSTOMERS);
            mean += habit.share(ordinal, day - (int) (age * 365.25), day, 50_00) / CUSTOMERS;
        }
        assertThat(mean).isCloseTo(expected, within(0.15 * expected));
    }

    @Test
    void theYoungDoSoMoreAndNoAgeMuchLessThanTheOneBefore() {
        assertThat(mean(25, 50_00)).isGreaterThan(mean(70, 50_00) + 0.15);
        for (int age = 18; age < 80; age++) {
            assertThat(mean(age, 50_00) - mean(age + 1, 50_00)).isBetween(0.0, 0.02);
        }
    }

    @Test
    void someNearlyAlwaysDoAndSomeHardlyEver() {
        int nearlyAlways = 0;
        int hardlyEver = 0;
        for (int ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            double share = share(ordinal, 40, 50_00);
            nearlyAlways += share > 0.85 ? 1 : 0;
            hardlyEver += share < 0.15 ? 1 : 0;
        }
        assertThat(nearlyAlways).isGreaterThan(CUSTOMERS / 10);
        assertThat(hardlyEver).isGreaterThan(CUSTOMERS / 10);
    }
}
