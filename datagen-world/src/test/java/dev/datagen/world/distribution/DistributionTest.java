package dev.datagen.world.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /** Quantiles from tables of the normal distribution. */
    @Test
    void normalQuantilesAreThoseOfTheTables() {
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Normal.quantile(0.01)).isCloseTo(-2.3263478740408408, within(1e-14));
        assertThat(Normal.quantile(1e-12)).isCloseTo(-7.034483825301131, within(1e-12));
        assertThat(Normal.cumulative(1.959963984540054)).isCloseTo(0.975, within(1e-14));
        assertThat(Normal.cumulative(-9)).isZero();
    }

    @Test
    void theFastNormalQuantileIsCloseEverywhere() {
        for (int i = 0; i < 100_000; i++) {
            double u = (i + 0.5) / 100_000;
            assertThat(Normal.approximateQuantile(u)).isCloseTo(Normal.quantile(u), within(1e-3));
        }
        assertThat(Normal.approximateQuantile(0)).isCloseTo(Normal.quantile(0x1.0p-54), within(1e-12));
    }

    @Test
    void theFastExponentialIsClose() {
        for (double x = -20; x < 20; x += 0.0137) {
            assertThat(LogNormal.exp(x) / StrictMath.exp(x)).isCloseTo(1, within(2e-7));
        }
    }

    @Test
    void aLognormalHasItsMedianAndMean() {
        LogNormal logNormal = new LogNormal(38, 1.05);
        assertThat(logNormal.at(0.5)).isCloseTo(38, within(1e-9));
        double sum = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            sum += logNormal.at((i + 0.5) / n);
        }
        assertThat(sum / n).isCloseTo(38 * Math.exp(1.05 * 1.05 / 2), within(0.05));
    }

    @Test
    void aNegativeBinomialHasItsMeanAndVariance() {
        double mean = 61.96;
        double dispersion = 1.3;
        Categorical counts = NegativeBinomial.of(mean, dispersion);
        double m = 0;
        double squares = 0;
        for (int x = 0; x < counts.size(); x++) {
            m += x * counts.probability(x);
            squares += (double) x * x * counts.probability(x);
        }
        assertThat(m).isCloseTo(mean, within(1e-6));
        assertThat(squares - m * m).isCloseTo(mean + mean * mean / dispersion, within(1e-3));
    }

    @Test
    void aCategoryIsPickedByItsShareAndTheRestIsRescaled() {
        Categorical categorical = Categorical.of(1, 0, 3);
        assertThat(categorical.pick(0)).isZero();
        assertThat(categorical.pick(Math.nextDown(0.25))).isZero();
        assertThat(categorical.pick(0.25)).isEqualTo(2);
        assertThat(categorical.pick(Math.nextDown(1.0))).isEqualTo(2);
        assertThat(categorical.rescale(0.625, 2)).isEqualTo(0.5);
        assertThat(categorical.probability(1)).isZero();
    }

    /** At the ends of cells and categories and next to them, too, with weights of zero at either end and between. */
    @Test
    void oneOfManyChoicesIsThatOfItsWeightsAlone() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] weights = new double[40][];
        for (int choice = 0; choice < weights.length; choice++) {
            weights[choice] = random.doubles(1 + random.nextInt(128))
                    .map(weight -> weight < 0.3 ? 0 : weight * weight * weight)
                    .toArray();
            weights[choice][random.nextInt(weights[choice].length)] = 1;
        }
        Categoricals many = Categoricals.of(weights);
        for (int choice = 0; choice < weights.length; choice++) {
            Categorical alone = Categorical.of(weights[choice]);
            double[] ends = Categorical.cumulative(weights[choice]);
            DoubleStream cells = IntStream.rangeClosed(0, 1024).mapToDouble(cell -> cell / 1024.0);
            double[] near = DoubleStream.concat(cells, Arrays.stream(ends))
                    .flatMap(end -> DoubleStream.of(Math.nextDown(end), end, Math.nextUp(end)))
                    .filter(u -> u >= 0 && u < 1)
                    .toArray();
            for (double u : near) {
                assertThat(many.pick(choice, u))
                        .as("choice %d at %s", choice, u)
                        .isEqualTo(alone.pick(u));
            }
        }
    }

    @Test
    void choicesOfTooManyCategoriesAreRefused() {
        assertThatThrownBy(() -> Categoricals.of(new double[] {1}, new double[129]))
                .hasMessage("a choice has 129 categories, but may have 128");
    }

    @Test
    void weightsThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Categorical.of(1, -1))
                .hasMessage("weight 1 is -1.0, but must be finite and not negative");
        assertThatThrownBy(() -> Categorical.of(0, 0))
                .hasMessage("the weights sum to 0.0, but must sum to more than 0");
    }
}
