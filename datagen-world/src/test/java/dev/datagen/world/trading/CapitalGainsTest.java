package dev.datagen.world.trading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Months;
import org.junit.jupiter.api.Test;

/** Lei 11.033/2004, articles 2 and 3; Lei 9.430/1996, article 68; IN RFB 1.585/2015, articles 59, 63 and 64. */
class CapitalGainsTest {

    private static final int MAY = Months.of(2025, 5);

    private final CapitalGains gains = new CapitalGains(2);

    private void sell(int month, double total, double gain) {
        gains.sell(1, month, Math.round(total * 100), Math.round(gain * 100));
    }

    private double due(int month) {
        return gains.taxDueCents(1, month) / 100.0;
    }

    @Test
    void fifteenPercentAreDueLessWhatWasWithheld() {
        sell(MAY, 30_000, 2_000);
        sell(MAY, 10_000, -400);

        assertThat(due(MAY + 1)).isEqualTo(1_600 * 0.15 - 2.00);
        assertThat(due(MAY + 2)).isZero();
    }

    @Test
    void salesOfTwentyThousandAMonthAreExempt() {
        sell(MAY, 20_000, 9_000);
        assertThat(due(MAY + 1)).isZero();

        sell(MAY + 1, 20_000.01, 9_000);
        assertThat(due(MAY + 2)).isEqualTo(1_350 - 1.00);
    }

    @Test
    void lossesOfEarlierMonthsOffsetGainsAndThoseOfExemptMonthsAreNotUsedUp() {
        sell(MAY, 5_000, -1_000);
        sell(MAY + 1, 5_000, 800);
        sell(MAY + 4, 40_000, 600);
        sell(MAY + 5, 40_000, 1_400);

        assertThat(due(MAY + 5)).isZero();
        // The 40,000 of the month before bore R$ 2 that were not needed then.
        assertThat(due(MAY + 6)).isEqualTo(150 - 4.00);
    }

    @Test
    void lessThanTenReaisWaitForALaterMonth() {
        sell(MAY, 30_000, 50);
        assertThat(due(MAY + 1)).isZero();

        sell(MAY + 1, 30_000, 60);
        assertThat(due(MAY + 2)).isEqualTo(7.50 - 1.50 + 9.00 - 1.50);
        assertThat(due(MAY + 3)).isZero();
    }

    @Test
    void whatAYearWithheldCountsInThatYear() {
        int december = Months.of(2025, 12);
        sell(december, 100_000, -500);
        sell(december + 1, 100_000, 1_500);

        assertThat(due(december + 2)).isEqualTo(150 - 5.00);
    }

    @Test
    void whoeverStartsAnewOwesNothing() {
        sell(MAY, 30_000, 2_000);
        gains.clear(1);

        assertThat(due(MAY + 1)).isZero();
    }
}
