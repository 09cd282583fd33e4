package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.random.Draws;
import dev.datagen.world.reference.Mcc;
import dev.datagen.world.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class SpendingTest {

    private static final int MONDAY = Brasilia.epochDay(2025, 6, 16);
    private static final int SATURDAY = Brasilia.epochDay(2025, 6, 14);
    private static final int FILLING_STATION = 5541;
    private static final int BAR = 5813;
    private static final int BUS = 4111;
    private static final int DRAWN = 20_000;

    private final ReferenceData reference = ReferenceData.load();
    private final Spending byPix = Spending.byPix(reference);

    @Test
    void nothingIsSoldForLessOrMoreThanItsCategoryTakes() {
        Draws draws = new Draws().from(1);
        for (int i = 0; i < DRAWN; i++) {
            long cents = 3_00 + draws.below(8_000_00);
            Mcc mcc = reference.mccs().mcc(byPix.category(cents, MONDAY, draws.below(24), draws));
            assertThat(cents).as(mcc.name()).isBetween(mcc.leastReais() * 100L, mcc.mostReais() * 100L);
        }
    }

    @Test
    void nobodyFillsUpForEightReaisOrPaysABusByPix() {
        assertThat(share(FILLING_STATION, 8_00, MONDAY, 18)).isZero();
        assertThat(share(FILLING_STATION, 80_00, MONDAY, 18)).isPositive();
        assertThat(share(BUS, 4_50, MONDAY, 18)).isZero();
    }

    @Test
    void barsSellMoreOnSaturdays() {
        assertThat(share(BAR, 40_00, SATURDAY, 21)).isGreaterThan(1.2 * share(BAR, 40_00, MONDAY, 21));
    }

    private double share(int code, long cents, int day, int hour) {
        int wanted = reference.mccs().ofCode(code).index();
        Draws draws = new Draws().from(2);
        int found = 0;
        for (int i = 0; i < DRAWN; i++) {
            found += byPix.category(cents, day, hour, draws) == wanted ? 1 : 0;
        }
        return found / (double) DRAWN;
    }
}
