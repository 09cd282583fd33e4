package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.random.Key;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedPricesTest {

    private static final int VISITS = 1000;

    private final ListedPrices prices = new ListedPrices(Key.ofSeed(42));

    @Test
    void mostVisitsAreForTheSameAsEver() {
        long alike = IntStream.range(0, VISITS)
                .filter(i -> prices.quantile(7, 3, i / (double) VISITS) == prices.quantile(7, 3, 0))
                .count();

        assertThat(alike).isEqualTo(VISITS * 65 / 100);
        assertThat(prices.quantile(8, 3, 0)).isNotEqualTo(prices.quantile(7, 3, 0));
    }

    @Test
    void aShopAsksFewSums() {
        double[] asked = IntStream.range(0, VISITS)
                .mapToDouble(i -> prices.nearest(40 + 40.0 * i / VISITS, 99))
                .distinct()
                .toArray();

        assertThat(asked).hasSizeBetween(3, 4);
        assertThat(asked[1] / asked[0]).isBetween(1.34, 1.36);
        assertThat(prices.nearest(50, 98)).isNotEqualTo(prices.nearest(50, 99));
    }

    @Test
    void aPriceIsNearWhatWouldBePaid() {
        for (int reais = 5; reais < 500; reais++) {
            assertThat(prices.nearest(reais, reais) / reais).isBetween(0.86, 1.17);
        }
    }
}
