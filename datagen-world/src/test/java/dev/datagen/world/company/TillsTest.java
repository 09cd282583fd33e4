package dev.datagen.world.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TillsTest {

    private static final int PAYMENTS = 400;

    private final Tills tills = new Tills(Key.ofSeed(42));

    @Test
    void largeOnesMakeAChargeForEachPayment() {
        Company chain = new Company("iFood", "14380200000121", true);
        for (long payment = 0; payment < PAYMENTS; payment++) {
            assertThat(tills.initiation(chain, new Draws().from(Key.ofSeed(7).at(payment))))
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
                        tills.initiation(local, new Draws().from(Key.ofSeed(7).at(payment))), 1, Integer::sum);
            }
            Map.Entry<PixInitiation, Integer> most =
                    times.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            assertThat(most.getValue()).isGreaterThan(PAYMENTS * 85 / 100);
            ways.add(most.getKey());
        }
        assertThat(ways)
                .containsExactlyInAnyOrder(PixInitiation.KEY, PixInitiation.STATIC_QR, PixInitiation.DYNAMIC_QR);
    }
}
