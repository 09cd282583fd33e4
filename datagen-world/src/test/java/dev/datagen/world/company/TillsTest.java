package dev.datagen.world.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TillsTest {

    private static final int PAYMENTS = 400;

    private static final int TODAY = Brasilia.epochDay(2025, 7, 1);

    private final Tills tills = new Tills(Key.ofSeed(42));

    @Test
    void largeOnesMakeAChargeForEachPayment() {
        Company chain = new Company("iFood", "14380200000121", true);
        for (long payment = 0; payment < PAYMENTS; payment++) {
            assertThat(tills.initiation(
                            chain, TODAY, new Draws().from(Key.ofSeed(7).at(payment))))
                    .isEqualTo(PixInitiation.DYNAMIC_QR);
        }
    }

    @Test
    void aLocalShopHasAWayOfItsOwn() {
        Set<PixInitiation> ways = EnumSet.noneOf(PixInitiation.class);
        for (int shop = 0; shop < 200; shop++) {
            Company local = new Company("Padaria", "%014d".formatted(11_111_111_000_100L + shop), false);
            Map<PixInitiation, Integer> times = new EnumMap<>(PixInitiation.class);
            for (long payment = 0; payment < PAYMENTS; payment++) {
                times.merge(
                        tills.initiation(
                                local, TODAY, new Draws().from(Key.ofSeed(7).at(payment))),
                        1,
                        Integer::sum);
            }
            Map.Entry<PixInitiation, Integer> most =
                    times.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            assertThat(most.getValue()).isGreaterThan(PAYMENTS * 85 / 100);
            ways.add(most.getKey());
        }
        assertThat(ways)
                .containsExactlyInAnyOrder(PixInitiation.KEY, PixInitiation.STATIC_QR, PixInitiation.DYNAMIC_QR);
    }

    /** BCB, Pix by way of initiation: keys, three quarters of all in 2022, are two fifths in 2025, and terminals have taken their place. */
    @Test
    void aShopThatTellsItsKeyComesToChargeByATerminal() {
        assertThat(shops(PixInitiation.KEY, 2021)).isBetween(350, 600);
        assertThat(shops(PixInitiation.KEY, 2025)).isLessThan(70);
        assertThat(shops(PixInitiation.DYNAMIC_QR, 2022)).isLessThan(400);
        assertThat(shops(PixInitiation.DYNAMIC_QR, 2025)).isGreaterThan(650);
    }

    /** Of a thousand. */
    private int shops(PixInitiation way, int year) {
        int shops = 0;
        for (int shop = 0; shop < 1000; shop++) {
            Company local = new Company("Padaria", "%014d".formatted(11_111_111_000_100L + shop), false);
            PixInitiation mostly = tills.initiation(
                    local,
                    Brasilia.epochDay(year, 7, 1),
                    new Draws().from(Key.ofSeed(7).at(shop)));
            shops += mostly == way ? 1 : 0;
        }
        return shops;
    }
}
