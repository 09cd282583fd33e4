package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Customer;
import dev.datagen.model.EmploymentStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes from one year to another, and what does not. */
class YearsTest {

    private static Recording recorded(int customers, String from, String to) {
        return Recording.of(World.of(Recording.options(7, from, to)), 0, customers);
    }

    /** The minimum wage was R$ 1,518 in 2025 (Decreto 12.342/2024) and is R$ 1,621 in 2026 (Decreto 12.797/2025). */
    @Test
    void whoGoesByTheMinimumWageGoesByThatOfTheYear() {
        List<Customer> own = recorded(600, "2026-01-01", "2026-03-31").customers.stream()
                .filter(customer -> customer.employmentStatus() == EmploymentStatus.SELF_EMPLOYED)
                .toList();

        assertThat(own).noneMatch(customer -> customer.monthlyIncomeCents() == 1518_00);
        assertThat(own.stream()
                        .filter(customer -> customer.monthlyIncomeCents() == 1621_00)
                        .count())
                .isGreaterThan(own.size() / 6);
    }

    /** Prices rose by a tenth in 2021 (IBGE), and with them what is earned without a job. */
    @Test
    void whatIsEarnedWithoutAJobGoesWithPrices() {
        assertThat(earned("2021-12-31") / earned("2020-12-31")).isBetween(1.05, 1.12);
    }

    private static double earned(String day) {
        return recorded(400, day, day).customers.stream()
                .filter(customer -> customer.employmentStatus() == EmploymentStatus.SELF_EMPLOYED)
                .mapToLong(Customer::monthlyIncomeCents)
                .average()
                .orElseThrow();
    }
}
