package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.random.Key;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomesTest {

    private static final Homes HOMES = new Homes(Key.ofSeed(42));
    private static final long[] BLOCKS = {0, 1, 77};

    /** CPFs, telephone and account numbers are unique because of that. */
    @Test
    void eachBlockFallsOnceIntoEachPosition() {
        for (long block : BLOCKS) {
            assertThat(LongStream.range(block * Ranks.BLOCK, (block + 1) * Ranks.BLOCK)
                            .mapToInt(HOMES::position)
                            .sorted()
                            .toArray())
                    .isEqualTo(IntStream.range(0, Ranks.BLOCK).toArray());
        }
    }

    /** Totals by state converge as fast as families allow. */
    @ParameterizedTest
    @ValueSource(ints = {32, 64, 512, 2048})
    void familiesOfABlockFallOnceIntoEachStratum(int customers) {
        for (long block : BLOCKS) {
            int perStratum = Ranks.BLOCK / (customers / 4);
            assertThat(LongStream.range(block * customers, (block + 1) * customers)
                            .mapToInt(ordinal -> HOMES.position(ordinal) / perStratum)
                            .distinct()
                            .count())
                    .isEqualTo(customers / 4);
        }
    }

    @Test
    void relativesLiveSideBySideAndKnowEachOther() {
        for (long ordinal = 8000; ordinal < 8400; ordinal++) {
            for (int n = 1; n <= 3; n++) {
                long relative = HOMES.relative(ordinal, n);
                assertThat(relative).isNotEqualTo(ordinal);
                assertThat(HOMES.relative(relative, n)).isEqualTo(ordinal);
                assertThat(relative / 32).isEqualTo(ordinal / 32);
                assertThat(HOMES.position(relative) / 4).isEqualTo(HOMES.position(ordinal) / 4);
            }
        }
    }

    @Test
    void neighboursAreOfTheSameBlockAndKnowEachOther() {
        for (long ordinal = 8000; ordinal < 8400; ordinal++) {
            for (int families = 1; families <= 3; families++) {
                long neighbour = HOMES.neighbour(ordinal, families, 1);
                assertThat(HOMES.neighbour(neighbour, -families, 1)).isEqualTo(ordinal);
                assertThat(neighbour / 512).isEqualTo(ordinal / 512);
                int strata = Ranks.BLOCK / 128;
                assertThat(Math.floorMod(HOMES.position(neighbour) / strata - HOMES.position(ordinal) / strata, 128))
                        .isEqualTo(families);
            }
        }
    }
}
