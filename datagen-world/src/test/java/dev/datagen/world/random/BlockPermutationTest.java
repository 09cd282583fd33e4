package dev.datagen.world.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockPermutationTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 9, 13})
    void movesEachNumberOnceAndInsideItsBlock(int bits) {
        BlockPermutation permutation = new BlockPermutation(Key.ofSeed(42), bits);
        long block = 1L << bits;
        for (long first : new long[] {0, block, 77 * block}) {
            assertThat(LongStream.range(first, first + block)
                            .map(permutation::apply)
                            .sorted()
                            .toArray())
                    .containsExactly(LongStream.range(first, first + block).toArray());
            LongStream.range(first, first + block)
                    .forEach(x ->
                            assertThat(permutation.invert(permutation.apply(x))).isEqualTo(x));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9})
    void differsFromBlockToBlock(int bits) {
        BlockPermutation permutation = new BlockPermutation(Key.ofSeed(42), bits);
        long alike = LongStream.range(0, 1L << bits)
                .filter(x -> permutation.apply(x) + (1L << bits) == permutation.apply(x + (1L << bits)))
                .count();
        assertThat(alike).isLessThan(10);
    }
}
