package dev.datagen.world.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1000, 65_536, 100_003})
    void takesEachPlaceOnce(int size) {
        Permutation permutation = new Permutation(Key.ofSeed(42), size);
        BitSet places = new BitSet(size);
        for (int x = 0; x < size; x++) {
            places.set((int) permutation.apply(x));
        }
        assertThat(places.cardinality()).isEqualTo(size);
    }

    @Test
    void refusesWhatIsOutsideItsRange() {
        Permutation permutation = new Permutation(Key.ofSeed(42), 10);
        assertThatThrownBy(() -> permutation.apply(10)).hasMessage("10 is not among the 10 numbers permuted");
        assertThatThrownBy(() -> permutation.apply(-1)).hasMessage("-1 is not among the 10 numbers permuted");
        assertThatThrownBy(() -> new Permutation(Key.ofSeed(1), 0)).hasMessage("size is 0, but must be 1 to 2^62");
    }
}
