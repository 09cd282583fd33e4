package dev.datagen.world.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import org.junit.jupiter.api.Test;

class FinancedTaxTest {

    private static final int DISBURSED = Brasilia.epochDay(2025, 3, 10);
    private static final int FIRST_DUE = Brasilia.epochDay(2025, 4, 10);

    /** One instalment: R$ 1,000 for 31 days, at 0.0082 % a day and 0.38 %. */
    @Test
    void whatIsPaidBackAtOncePaysForItsDays() {
        FinancedTax tax = new FinancedTax(30_000, 1, DISBURSED, FIRST_DUE);

        assertThat(tax.cents(1000_00)).isEqualTo(254 + 380);
    }

    /** What is due after a year pays for a year: 0.38 % + 365 × 0.0082 % = 3.373 %, less what is repaid before. */
    @Test
    void noInstalmentPaysForMoreThanAYear() {
        assertThat(new FinancedTax(20_000, 96, DISBURSED, FIRST_DUE).cents(10_000_00))
                .isBetween(320_00L, 337_30L);
    }

    @Test
    void ofWhatIsLentARoundSumIsLeft() {
        for (int term = 1; term <= 96; term++) {
            FinancedTax tax = new FinancedTax(18_000 + 100 * term, term, DISBURSED, FIRST_DUE);
            for (long most = 400_00; most < 60_000_00; most += 3_333_33) {
                long principal = tax.roundPrincipalCents(most);
                assertThat((principal - tax.cents(principal)) % 100_00).isZero();
                assertThat(principal).isBetween(most - 208_00, most);
            }
        }
    }

    /** Of some sums and their tax nothing fits to the cent: then it is a less round one. */
    @Test
    void peopleAreLentTheRoundSumNearestToWhatTheyCouldPay() {
        int sums = 0;
        int round = 0;
        for (int term = 6; term <= 72; term += 6) {
            FinancedTax tax = new FinancedTax(60_000, term, DISBURSED, FIRST_DUE);
            for (long near = 1_500_00; near < 60_000_00; near += 3_333_33) {
                long principal = tax.askedPrincipalCents(near, 2 * near);
                long left = principal - tax.cents(principal);
                long wished = near - tax.cents(near);
                long step = wished < 5_000_00 ? 500_00 : wished < 20_000_00 ? 1_000_00 : 5_000_00;
                assertThat(left % 100_00).isZero();
                assertThat(Math.abs(left - wished)).isLessThanOrEqualTo(step / 2 + 1_00);
                sums++;
                round += left % step == 0 ? 1 : 0;
            }
        }
        assertThat(round).isGreaterThan(sums * 3 / 4);
    }

    @Test
    void nobodyIsLentMoreThanMayBeForTheSakeOfARoundSum() {
        FinancedTax tax = new FinancedTax(60_000, 24, DISBURSED, FIRST_DUE);

        assertThat(tax.askedPrincipalCents(2_000_00, 2_000_00)).isBetween(1_500_00L, 2_000_00L);
        assertThat(tax.askedPrincipalCents(900_00, 900_00)).isEqualTo(tax.roundPrincipalCents(900_00));
    }

    /** No tax from 3 April to 26 November 2020 (Decretos 10.305 and 10.551/2020). */
    @Test
    void whereThereIsNoTaxTheSumItselfIsRound() {
        FinancedTax tax = new FinancedTax(20_000, 24, Brasilia.epochDay(2020, 6, 10), Brasilia.epochDay(2020, 7, 10));

        assertThat(tax.roundPrincipalCents(1234_56)).isEqualTo(1200_00);
    }
}
