package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Mccs;
import dev.datagen.world.reference.ReferenceData;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BilledPricesTest {

    private static final int CUSTOMERS = 5000;
    private static final LogNormal LAW = new LogNormal(115, 0.84);

    private final Key key = Key.ofSeed(3);
    private final Mccs mccs = ReferenceData.load().mccs();
    private final BilledPrices billed = new BilledPrices(key, mccs);
    private final int utilities = mccs.ofCode(4900).index();
    private final int telephone = mccs.ofCode(4814).index();

    private double logarithm(int category, int customer, int bill) {
        double u = new Draws().from(key.at(customer, bill)).unit();
        return Math.log(billed.at(LAW, customer, category, u));
    }

    private static double deviation(IntStream of, IntToDoubleFunction logarithm, double mean) {
        return Math.sqrt(of.mapToDouble(i -> Math.pow(logarithm.applyAsDouble(i) - mean, 2))
                .average()
                .orElseThrow());
    }

    @Test
    void ofAllCustomersBillsAreSpreadAsTheCategoryIs() {
        assertThat(deviation(IntStream.range(0, CUSTOMERS), i -> logarithm(utilities, i, 0), Math.log(115)))
                .isCloseTo(0.84, within(0.03));
        assertThat(deviation(IntStream.range(0, CUSTOMERS), i -> logarithm(telephone, i, 0), Math.log(115)))
                .isCloseTo(0.84, within(0.03));
    }

    @Test
    void ofOneCustomerBillsOfAUtilityDifferByAFewTenths() {
        assertThat(deviation(
                        IntStream.range(0, CUSTOMERS), i -> logarithm(utilities, i, 1) - logarithm(utilities, i, 0), 0))
                .isCloseTo(0.15 * Math.sqrt(2), within(0.01));
    }

    @Test
    void aPlanCostsItsPrice() {
        assertThat(IntStream.range(0, CUSTOMERS))
                .allMatch(i -> logarithm(telephone, i, 1) == logarithm(telephone, i, 0));
    }

    @Test
    void howAPriceIsWrittenHasNothingToDoWithHowHighItIs() {
        double[] cheapest = IntStream.range(0, CUSTOMERS)
                .filter(i -> logarithm(telephone, i, 0) < Math.log(LAW.at(0.1)))
                .mapToDouble(i -> billed.writtenQuantile(i, telephone))
                .toArray();

        assertThat(cheapest).hasSizeBetween(400, 600);
        for (double from = 0; from < 1; from += 0.25) {
            double least = from;
            assertThat(Arrays.stream(cheapest)
                                    .filter(u -> u >= least && u < least + 0.25)
                                    .count()
                            / (double) cheapest.length)
                    .isCloseTo(0.25, within(0.08));
        }
    }

    @Test
    void whatIsNotBilledHasNoPriceOfACustomersOwn() {
        assertThat(billed.areOf(mccs.ofCode(5411).index())).isFalse();
        assertThat(billed.areOf(mccs.ofCode(6300).index())).isTrue();
    }
}
