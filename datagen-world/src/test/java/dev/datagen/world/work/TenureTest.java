package dev.datagen.world.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.LeavingReason;
import dev.datagen.model.WageReason;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.population.Earnings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {

    private static final int IN_MAY = 5;

    private static Tenure since2015(int wageCents, boolean isPublic) {
        int hired = Months.of(2015, 3);
        return new Tenure(
                0,
                wageCents,
                Earnings.wagesOf(IN_MAY),
                IN_MAY,
                hired,
                Months.firstDay(hired),
                Tenure.OPEN,
                Tenure.OPEN,
                LeavingReason.RETIRED,
                -1,
                isPublic,
                List.of());
    }

    /** 90.25 % of R$ 39,293.32, 41,650.92 from April 2023, 44,008.52 and 46,366.19 from February 2024 and 2025 on, as published for judges of states. */
    @ParameterizedTest
    @CsvSource({
        "2020, 1, 35462.22",
        "2023, 3, 35462.22",
        "2023, 12, 37589.96",
        "2024, 12, 39717.69",
        "2025, 2, 39717.69",
        "2025, 5, 41845.49",
        "2030, 12, 41845.49"
    })
    void aGovernmentPaysNoMoreThanItsCeiling(int year, int monthOfYear, double ceiling) {
        int month = Months.of(year, monthOfYear);

        assertThat(since2015(60_000_00, true).grossCents(month)).isEqualTo(Math.round(ceiling * 100));
        assertThat(since2015(60_000_00, false).grossCents(month)).isGreaterThan(41_845_49);
    }

    @Test
    void aWageThatTheCeilingHoldsBackChangesWithTheAdjustment() {
        Tenure job = since2015(60_000_00, true);

        assertThat(job.grossCents(Months.of(2025, 4))).isLessThan(job.grossCents(Months.of(2025, 5)));
        assertThat(job.paidSince(Months.of(2025, 12))).isEqualTo(Months.of(2025, 5));
        assertThat(job.reason(Months.of(2025, 5))).isEqualTo(WageReason.ADJUSTED);
    }

    @Test
    void noRaiseLeadsBeyondTheCeiling() {
        int month = Months.of(2025, 7);

        assertThat(since2015(41_000_00, true).allows(month, 0.02)).isTrue();
        assertThat(since2015(41_000_00, true).allows(month, 0.03)).isFalse();
        assertThat(since2015(41_000_00, false).allows(month, 0.03)).isTrue();
    }
}
