package dev.datagen.app.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    private static Histogram of(long... amounts) {
        Histogram histogram = new Histogram();
        for (long amount : amounts) {
            histogram.add(amount);
        }
        return histogram;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99})
    void aQuantileIsRightToOnePercent(double share) {
        Histogram histogram = new Histogram();
        for (long amount = 1; amount <= 1_000_000; amount++) {
            histogram.add(amount);
        }

        assertThat(histogram.quantile(share)).isCloseTo(share * 1_000_000, withinPercentage(1.1));
    }

    @Test
    void theEndsOfItsRangeAreCounted() {
        assertThat(of(0, 1, Long.MAX_VALUE).count()).isEqualTo(3);
        assertThat(of(Long.MAX_VALUE).quantile(0.5)).isEqualTo((double) Long.MAX_VALUE);
        assertThat(of().quantile(0.5)).isNaN();
    }

    @Test
    void giniIsNoughtOfEqualsAndNearOneWhereOneHasAll() {
        assertThat(of(500, 500, 500, 500).gini()).isEqualTo(0, offset(1e-9));
        // Of n, of whom one has all: 1 - 1/n.
        assertThat(of(0, 0, 0, 1_000_000).gini()).isEqualTo(0.75, offset(1e-4));
        // Half the mean difference over the mean: |3 - 1| / 2 / 2 / 2.
        assertThat(of(100, 300).gini()).isEqualTo(0.25, offset(1e-9));
    }

    @Test
    void theMedianOfAThousandEvenlySpreadIsOffByAboutOnePercent() {
        Histogram histogram = new Histogram();
        for (long amount = 100_001; amount <= 101_000; amount++) {
            histogram.add(amount * 100 - 10_000_000 + 1);
        }

        // Deviation of the median of n uniform on [0, 1] is 1 / (2 sqrt n), the mean deviation 0.8 of that.
        assertThat(histogram.chance(0.5)).isCloseTo(0.8 * 100_000 / 2 / Math.sqrt(1000), withinPercentage(25));
    }
}
