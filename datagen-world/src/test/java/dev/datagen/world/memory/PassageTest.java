package dev.datagen.world.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PassageTest {

    /** One that remembers something of each kind. */
    private static final class Rememberer {
        private long number;
        private final byte[] bytes = new byte[3];
        private final boolean[] flags = new boolean[2];
        private final int[] ints = new int[40_000];
        private final long[] longs = new long[2];
        private int size;
        private int[] list = new int[1];
        private long[] longList = new long[4];

        void pass(Passage passage) {
            number = passage.number(number);
            passage.all(bytes);
            passage.all(flags);
            passage.all(ints);
            passage.all(longs);
            size = (int) passage.number(size);
            list = passage.first(list, size);
            longList = passage.first(longList, size);
        }
    }

    private static Rememberer something(int seed) {
        Rememberer one = new Rememberer();
        one.number = Long.MIN_VALUE + seed;
        Arrays.fill(one.bytes, (byte) -seed);
        one.flags[1] = true;
        Arrays.setAll(one.ints, i -> i * -seed);
        one.longs[0] = -1L << 40;
        one.longs[1] = seed;
        one.size = 2;
        one.list = new int[] {seed, 8, 9};
        one.longList = new long[] {1L << 50, -seed, 5};
        return one;
    }

    @Test
    void whatLeftComesBack() {
        WayOut out = new WayOut();
        for (int seed = 1; seed <= 2; seed++) {
            Rememberer left = something(seed);
            left.pass(out);
            ByteBuffer bytes = out.taken();
            Rememberer back = new Rememberer();
            back.pass(new WayBack(bytes));

            assertThat(bytes.hasRemaining()).isFalse();
            assertThat(back.number).isEqualTo(left.number);
            assertThat(back.bytes).isEqualTo(left.bytes);
            assertThat(back.flags).isEqualTo(left.flags);
            assertThat(back.ints).isEqualTo(left.ints);
            assertThat(back.longs).isEqualTo(left.longs);
            assertThat(back.size).isEqualTo(2);
            assertThat(back.list).startsWith(seed, 8);
            assertThat(back.longList).startsWith(1L << 50, -seed);
        }
    }
}
