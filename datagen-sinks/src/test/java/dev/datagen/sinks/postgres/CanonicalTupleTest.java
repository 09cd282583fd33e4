package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.Account;
import dev.datagen.model.schema.Field;
import dev.datagen.model.schema.Table;
import dev.datagen.sinks.encode.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CanonicalTupleTest {

    private static final Table<Account> TABLE = Account.TABLE;
    private static final int HEADER = 3;

    /** A tuple in which each amount is the number and everything else has no value; some bytes stand before it. */
    private static byte[] tuple(int skipped, short... number) {
        ByteBuffer out = ByteBuffer.allocate(4096);
        out.position(skipped);
        out.putShort((short) TABLE.fields().size());
        for (Field field : TABLE.fields()) {
            if (field instanceof Field.Money || field instanceof Field.Rate) {
                out.putInt(2 * number.length);
                for (short part : number) {
                    out.putShort(part);
                }
            } else {
                out.putInt(-1);
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static short[] number(int... parts) {
        short[] number = new short[parts.length];
        for (int i = 0; i < parts.length; i++) {
            number[i] = (short) parts[i];
        }
        return number;
    }

    private static byte[] canonical(byte[] sent, int offset) {
        Bytes tuple = new CanonicalTuple(TABLE).of(sent, offset);
        return Arrays.copyOf(tuple.array(), tuple.length());
    }

    private static void becomes(short[] sent, short[] written) {
        assertThat(canonical(tuple(HEADER, sent), HEADER)).isEqualTo(tuple(0, written));
    }

    /** Digits of base 10,000 behind their count, the first one's weight, the sign and the scale. */
    @Test
    void putsBackZerosThatServersLeaveOut() {
        becomes(number(0, 0, 0, 2), number(0, -1, 0, 2));
        becomes(number(1, 1, 0, 2, 21), number(2, 1, 0, 2, 21, 0));
        becomes(number(1, 0, 0x4000, 2, 7), number(1, 0, 0x4000, 2, 7));
        becomes(number(2, 2, 0, 2, 3, 15), number(3, 2, 0, 2, 3, 15, 0));
    }

    @Test
    void keepsWhatIsWrittenInFull() {
        becomes(number(1, -1, 0, 2, 500), number(1, -1, 0, 2, 500));
        becomes(number(2, 0, 0, 2, 12, 3400), number(2, 0, 0, 2, 12, 3400));
        becomes(number(3, 1, 0x4000, 2, 1, 2, 9900), number(3, 1, 0x4000, 2, 1, 2, 9900));
    }

    @Test
    void readsTheNextTupleAsItReadTheFirst() {
        CanonicalTuple canonical = new CanonicalTuple(TABLE);
        byte[] large = tuple(0, number(2, 1, 0, 2, 21, 0));
        byte[] none = tuple(0, number(0, 0, 0, 2));
        canonical.of(large, 0);
        Bytes second = canonical.of(none, 0);
        assertThat(Arrays.copyOf(second.array(), second.length())).isEqualTo(tuple(0, number(0, -1, 0, 2)));
    }
}
