package dev.datagen.world.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CardCreditTest {

    private static final int DAY = (int) LocalDate.of(2025, 3, 10).toEpochDay();

    @Test
    void interestIsOfEachDay() {
        CardCredit credit = new CardCredit(1500, 900);

        assertThat(credit.interestCents(100_000, 30)).isEqualTo(15_000);
        assertThat(credit.interestCents(100_000, 31)).isEqualTo(15_500);
        assertThat(credit.interestCents(100, 1)).isEqualTo(1);
    }

    /** R$ 500 paid 17 days late costs 10.00 and 2.83 (Código de Defesa do Consumidor, article 52). */
    @Test
    void aFineIsTwoPercentAndOneAMonth() {
        assertThat(CardCredit.fineCents(50_000, 17)).isEqualTo(1_000 + 283);
    }

    /** At 9 % a month, of R$ 1,000 in two parts the first at once: IOF of 0.38 % and 30 days of 0.0082 % on the second half. */
    @Test
    void partsPayTheDebtOff() {
        long part = new CardCredit(1500, 900).partCents(100_000, 2, DAY, 100_000);

        double tax = 500 * 0.0038 + 500 * 30 * 0.000082;
        assertThat(part).isEqualTo((long) Math.ceil((1000 + tax) * 100 / (1 + 1 / 1.09)));
    }

    /** Lei 14.690/2023: where R$ 1,000 cost R$ 950 already, all four parts cost R$ 50 more, and IOF. */
    @Test
    void partsCostNoMoreThanIsLeftUntilADebtHasDoubled() {
        CardCredit credit = new CardCredit(1590, 1060);
        double tax = 195_000 / 4 * 30 * 6 * 0.000082 + 195_000 * 3 / 4 * 0.0038;

        long part = credit.partCents(195_000, 4, DAY, 5_000);

        assertThat(part).isEqualTo((long) ((195_000 + 5_000 + Math.round(tax)) / 4));
        assertThat(credit.partCents(195_000, 4, DAY, 200_000)).isGreaterThan(part);
    }

    @Test
    void refusesARateBeyondReason() {
        assertThatThrownBy(() -> new CardCredit(2001, 900))
                .hasMessage("rate of 2001 hundredths of a percent a month is outside 1..2000");
    }
}
