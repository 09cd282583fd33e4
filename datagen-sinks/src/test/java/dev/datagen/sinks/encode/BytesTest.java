package dev.datagen.sinks.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void numbersOfEveryLengthStandSevenBitsAByteTheLowestFirst() {
        for (int bits = 0; bits < Long.SIZE; bits++) {
            long magnitude = 1L << bits;
            for (long number : new long[] {magnitude - 1, magnitude, -magnitude, ~magnitude}) {
                Bytes out = new Bytes(0);
                out.putZigZag(number);
                assertThat(out.toByteArray()).as("%d", number).isEqualTo(byteByByte(number));
            }
        }
    }

    private static byte[] byteByByte(long number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = number >= 0 ? 2 * number : -2 * number - 1;
        while (Long.compareUnsigned(rest, 0x80) >= 0) {
            out.write((int) (rest & 0x7F) + 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }
}
