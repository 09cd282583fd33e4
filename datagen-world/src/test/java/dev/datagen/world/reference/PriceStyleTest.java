package dev.datagen.world.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriceStyleTest {

    private static final int SUMS = 20_000;

    @Test
    void goodsWithAPriceEachEndInNinetyOrNinetyNine() {
        assertThat(share(PriceStyle.RETAIL, cents -> cents % 100 == 90 || cents % 100 == 99))
                .isBetween(0.5, 0.56);
    }

    @Test
    void basketsHaveAnyCents() {
        assertThat(share(PriceStyle.BASKET, cents -> cents % 100 == 90 || cents % 100 == 99))
                .isBetween(0.01, 0.03);
    }

    @Test
    void workHasARoundPrice() {
        assertThat(share(PriceStyle.SERVICE, cents -> cents % 5_00 == 0)).isGreaterThan(0.8);
    }

    @Test
    void oftenOneFillsUpForARoundSum() {
        assertThat(share(PriceStyle.LITRES, cents -> cents % 10_00 == 0)).isBetween(0.37, 0.43);
    }

    @Test
    void giftsAreRound() {
        assertThat(share(PriceStyle.GIFT, cents -> cents % 10_00 == 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void nothingLeavesItsBounds(PriceStyle style) {
        for (long cents = 301; cents < 500; cents++) {
            for (double u = 0; u < 1; u += 0.01) {
                assertThat(style.priced(cents, 300, 500, u)).isBetween(300L, 500L);
            }
        }
    }

    /** Of sums between R$ 60 and R$ 260. */
    private static double share(PriceStyle style, LongPredicate which) {
        return LongStream.range(0, SUMS)
                        .map(i -> style.priced(60_00 + i, 1_00, 1000_00, i * 0.6180339887498949 % 1))
                        .filter(which)
                        .count()
                / (double) SUMS;
    }
}
