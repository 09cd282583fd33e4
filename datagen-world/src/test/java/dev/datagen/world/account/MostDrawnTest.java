package dev.datagen.world.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.datagen.world.Intensity;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.population.Population;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MostDrawnTest {

    private static final int CUSTOMERS = 10_000;

    /** Volumes are promised in proportion to activity. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 25, WorldOptions.MOST_ACTIVE})
    void whatTheBusiestLeaveTheOthersMove(double activity) {
        double movements = activity * Intensity.BR2025.movements();
        MostDrawn drawn = new MostDrawn(movements);
        double wished = 0;
        double moved = 0;
        double most = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            double each = movements * Population.transactionsPerYear((i + 0.3) / CUSTOMERS);
            wished += each;
            moved += drawn.of(each);
            most = Math.max(most, drawn.of(each));
        }

        assertThat(moved).isCloseTo(wished, withinPercentage(1));
        assertThat(most).isLessThanOrEqualTo(MostDrawn.A_YEAR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 20, 60})
    void nobodyMovesMoreWhereNobodyComesNearTheBound(double movements) {
        assertThat(new MostDrawn(movements).of(1234)).isEqualTo(1234);
    }
}
