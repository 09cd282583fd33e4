package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {

    /** Made by the reference implementation (SMHasher, MurmurHash3_x64_128, seed 0). */
    @Test
    void oneRecordIsItsMurmurHash() {
        assertThat(digest("").hex()).isEqualTo("00000000000000000000000000000000");
        assertThat(digest("hello").hex()).isEqualTo("cbd8a7b341bd9b025b1e906a48ae1d19");
        assertThat(digest("hello, world").hex()).isEqualTo("342fac623a5ebc8e4cdcbc079642414d");
        assertThat(digest("19 Jan 2038 at 3:14:07 AM").hex()).isEqualTo("b89e5988b737affc664fc2950231b2cb");
        assertThat(digest("The quick brown fox jumps over the lazy dog.").hex())
                .isEqualTo("cd99481f9ee902c9695da1a38987b6e7");
    }

    /** The sum of what Apache Commons Codec 1.19.0 says of each (MurmurHash3.hash128x64, seed 0). */
    @Test
    void recordsOfEveryLengthAreTheirMurmurHash() {
        byte[] bytes = new byte[48];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + 200);
        }
        Digest digest = new Digest();
        for (int length = 0; length <= bytes.length; length++) {
            digest.add(bytes, 0, length);
        }
        assertThat(digest.hex()).isEqualTo("d7142c1b163d06146113fc5f77508379");
    }

    @Test
    void zerosOfDifferentLengthsDiffer() {
        byte[] key = new byte[48];
        long distinct = IntStream.rangeClosed(0, key.length)
                .mapToObj(length -> {
                    Digest digest = new Digest();
                    digest.add(key, 0, length);
                    return digest.hex();
                })
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(49);
    }

    @Test
    void orderAndPartsDoNotMatter() {
        Digest parts = digest("b", "c");
        parts.merge(digest("a"));

        assertThat(parts.hex()).isEqualTo(digest("a", "b", "c").hex());
        assertThat(parts.count()).isEqualTo(3);
    }

    @Test
    void repetitionMatters() {
        assertThat(digest("a", "a").hex()).isNotEqualTo(digest("a").hex());
        assertThat(digest("a", "a", "b", "b").hex())
                .isNotEqualTo(digest("a", "b").hex());
    }

    @Test
    void sumsCarryFromTheLowHalfToTheHigh() {
        Digest sum = Digest.parse("0000000000000000ffffffffffffffff", 1);
        sum.merge(Digest.parse("00000000000000000000000000000001", 1));
        assertThat(sum.hex()).isEqualTo("00000000000000010000000000000000");
    }

    @Test
    void aDigestComesBackFromItsText() {
        Digest digest = digest("a", "b");
        Digest back = Digest.parse(digest.hex(), digest.count());
        assertThat(back.hex()).isEqualTo(digest.hex());
        assertThat(back.count()).isEqualTo(2);
        assertThatThrownBy(() -> Digest.parse("12", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a digest has 32 hexadecimal digits, not: 12");
    }

    private static Digest digest(String... records) {
        Digest digest = new Digest();
        for (String record : List.of(records)) {
            byte[] bytes = ("xyz" + record).getBytes(StandardCharsets.UTF_8);
            digest.add(bytes, 3, bytes.length - 3);
        }
        return digest;
    }
}
