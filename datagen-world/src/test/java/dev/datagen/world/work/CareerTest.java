package dev.datagen.world.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LeavingReason;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Earnings;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareerTest {

    private static final int JANUARY = Months.of(2025, 1);

    private static Tenure job(int number, int firstMonth, int endMonth) {
        int adjusted = 5;
        return new Tenure(
                number,
                3000_00,
                Earnings.wagesOf(adjusted),
                adjusted,
                firstMonth,
                Months.firstDay(firstMonth),
                endMonth,
                Months.firstDay(endMonth) - 1,
                LeavingReason.RESIGNED,
                1,
                false,
                List.of());
    }

    @Test
    void isUnemployedBetweenTwoJobsAndNotInAPension() {
        List<Tenure> jobs = List.of(
                job(0, JANUARY - 20, JANUARY + 3), job(1, JANUARY + 3, JANUARY + 6), job(2, JANUARY + 8, JANUARY + 10));
        Career career = new Career(EmploymentStatus.EMPLOYED, 3000_00, jobs, JANUARY + 10, 2500_00, 1);

        assertThat(career.isNeverUnemployed(JANUARY, JANUARY + 5)).isTrue();
        assertThat(career.isNeverUnemployed(JANUARY, JANUARY + 6)).isFalse();
        assertThat(career.isNeverUnemployed(JANUARY + 7, JANUARY + 11)).isFalse();
        assertThat(career.isNeverUnemployed(JANUARY + 8, JANUARY + 20)).isTrue();
    }
}
