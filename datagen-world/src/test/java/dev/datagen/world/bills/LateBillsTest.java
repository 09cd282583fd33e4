package dev.datagen.world.bills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.random.Key;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LateBillsTest {

    /** R$ 500.00, 17 days late: 2 % and 1 % a month (the example of the rules). */
    @Test
    void aBoletoCostsAFineAndInterest() {
        assertThat(LateBills.chargeCents(BillNeed.RENT, 500_00, 17)).isEqualTo(10_00 + 2_83);
        assertThat(LateBills.chargeCents(BillNeed.RENT, 500_00, 0)).isZero();
    }

    @Test
    void utilitiesAskForItLater() {
        assertThat(LateBills.chargeCents(BillNeed.ENERGY, 500_00, 17)).isZero();
    }

    @Test
    void noTaxIsForgotten() {
        assertThat(LateBills.mayBe(BillNeed.IPTU, Bills.Payment.LINE)).isFalse();
        assertThat(LateBills.mayBe(BillNeed.WATER, Bills.Payment.DEBIT)).isFalse();
        assertThat(LateBills.mayBe(BillNeed.WATER, Bills.Payment.LINE)).isTrue();
    }

    /** Before there were Pix they were paid by boleto, and cost what their list says. */
    @Test
    void aPlanIsPaidInAdvance() {
        assertThat(LateBills.mayBe(BillNeed.STREAMING, Bills.Payment.LINE)).isFalse();
    }

    @Test
    void mostAreForgottenForFewDays() {
        LateBills late = new LateBills(Key.ofSeed(42));

        assertThat(LongStream.range(0, 50_000)
                        .map(ordinal -> late.days(ordinal, BillNeed.RENT, 300))
                        .filter(days -> days > 0)
                        .average()
                        .orElse(0))
                .isBetween(5.0, 6.0);
    }

    @Test
    void someHouseholdsForgetMuchMoreThanOthers() {
        LateBills late = new LateBills(Key.ofSeed(42));
        long[] ofTwoYears = LongStream.range(0, 2_000)
                .map(ordinal -> LongStream.range(0, 24)
                        .filter(month -> late.days(ordinal, BillNeed.ENERGY, (int) month) > 0)
                        .count())
                .toArray();

        assertThat(LongStream.of(ofTwoYears).sum() / 48_000.0).isBetween(0.07, 0.10);
        assertThat(LongStream.of(ofTwoYears).filter(count -> count >= 4).count() / 2_000.0)
                .isBetween(0.18, 0.28);
    }
}
