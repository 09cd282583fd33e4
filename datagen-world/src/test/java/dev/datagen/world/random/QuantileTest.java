package dev.datagen.world.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 256, 8192})
    void everyAlignedBlockFallsOnceIntoEachStratum(int size) {
        for (long seed = 0; seed < 20; seed++) {
            Quantile quantile = new Quantile(Key.ofSeed(seed).derive("test"));
            for (long block : new long[] {0, 1, 7, 12_345, (1L << 27) - 1}) {
                BitSet strata = new BitSet(size);
                for (long i = 0; i < size; i++) {
                    strata.set((int) (quantile.at(block * size + i) * size));
                }
                assertThat(strata.cardinality())
                        .as("seed %d, block %d", seed, block)
                        .isEqualTo(size);
            }
        }
    }

    /** Sequences that were only scrambled apart would share their leading digits: a correlation near ±1 for some pairs. */
    @Test
    void twoAttributesAreAsUncorrelatedAsIndependentOnes() {
        int n = 1000;
        double sumOfSquares = 0;
        int pairs = 300;
        for (int pair = 0; pair < pairs; pair++) {
            Quantile a = new Quantile(Key.ofSeed(pair).derive("a"));
            Quantile b = new Quantile(Key.ofSeed(pair).derive("b"));
            double covariance = 0;
            for (int i = 0; i < n; i++) {
                covariance += (a.at(i) - 0.5) * (b.at(i) - 0.5);
            }
            double correlation = covariance / n * 12;
            sumOfSquares += correlation * correlation;
        }
        double deviation = Math.sqrt(sumOfSquares / pairs);
        assertThat(deviation).isBetween(0.5 / Math.sqrt(n), 1.5 / Math.sqrt(n));
    }

    @Test
    void jointStrataOfTwoAttributesFillEvenly() {
        int n = 64 * 64;
        double chiSquare = 0;
        int pairs = 50;
        for (int pair = 0; pair < pairs; pair++) {
            Quantile a = new Quantile(Key.ofSeed(1000 + pair).derive("a"));
            Quantile b = new Quantile(Key.ofSeed(1000 + pair).derive("b"));
            int[] cells = new int[256];
            for (int i = 0; i < n; i++) {
                cells[(int) (a.at(i) * 16) * 16 + (int) (b.at(i) * 16)]++;
            }
            for (int count : cells) {
                double difference = count - n / 256.0;
                chiSquare += difference * difference / (n / 256.0);
            }
        }
        // Both margins are exact, so independent attributes have 15 × 15 degrees of freedom per pair.
        assertThat(chiSquare / pairs).isBetween(225 * 0.85, 225 * 1.15);
    }
}
