package dev.datagen.world.identity;

import dev.datagen.world.random.Key;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes identifiers as UUIDs of version 4 and reads them back.
 *
 * <p>The 122 free bits of such a UUID are a keyed permutation (a Feistel network of four rounds over two halves of 61 bits)
 * of this block; the 41 zero bits tell a foreign identifier from one of ours with an error of one in 2^41:
 *
 * <pre>
 * left half   0…0 (25) │ sequence (24) │ month (12)
 * right half  0…0 (16) │ kind (5)      │ ordinal (40)
 * </pre>
 */
public final class Ids {

    private static final int HALF_BITS = 61;
    private static final long HALF = (1L << HALF_BITS) - 1;
    private static final IdKind[] KINDS = IdKind.values();

    private final Key round1;
    private final Key round2;
    private final Key round3;
    private final Key round4;

    /** The identifiers of a key. */
    public Ids(Key key) {
        round1 = key.derive("round 1");
        round2 = key.derive("round 2");
        round3 = key.derive("round 3");
        round4 = key.derive("round 4");
    }

    /** The identifier of something that is not an event. */
    public UUID id(IdKind kind, long ordinal, int sequence) {
        return id(kind, ordinal, 0, sequence);
    }

    /** The identifier of an identity; the arguments' ranges are those of {@link Identity}, and are not checked. */
    public UUID id(IdKind kind, long ordinal, int month, int sequence) {
        long left = (long) sequence << Identity.MONTH_BITS | month;
        long right = (long) kind.ordinal() << Identity.ORDINAL_BITS | ordinal;
        left ^= round1.at(right) & HALF;
        right ^= round2.at(left) & HALF;
        left ^= round3.at(right) & HALF;
        right ^= round4.at(left) & HALF;
        return uuid(left, right);
    }

    /** What an identifier stands for; empty if this seed never made it. */
    public Optional<Identity> identity(UUID id) {
        if (id.version() != 4 || id.variant() != 2) {
            return Optional.empty();
        }
        long left = left(id);
        long right = right(id);
        right ^= round4.at(left) & HALF;
        left ^= round3.at(right) & HALF;
        right ^= round2.at(left) & HALF;
        left ^= round1.at(right) & HALF;
        long kind = right >>> Identity.ORDINAL_BITS;
        long sequence = left >>> Identity.MONTH_BITS;
        if (kind >= KINDS.length || sequence >>> Identity.SEQUENCE_BITS != 0) {
            return Optional.empty();
        }
        long ordinal = right & (1L << Identity.ORDINAL_BITS) - 1;
        int month = (int) (left & (1L << Identity.MONTH_BITS) - 1);
        return Optional.of(new Identity(KINDS[(int) kind], ordinal, month, (int) sequence));
    }

    /** RFC 9562: 48 bits, version 4, 12 bits │ variant 2, 62 bits; the top bit of the 62 is the left half's last. */
    private static UUID uuid(long left, long right) {
        long high = left >>> 1;
        long most = (high >>> 12) << 16 | 0x4000L | (high & 0xFFF);
        long least = 0x8000000000000000L | (left & 1) << HALF_BITS | right;
        return new UUID(most, least);
    }

    private static long left(UUID id) {
        long most = id.getMostSignificantBits();
        long high = (most >>> 16) << 12 | (most & 0xFFF);
        return high << 1 | (id.getLeastSignificantBits() >>> HALF_BITS & 1);
    }

    private static long right(UUID id) {
        return id.getLeastSignificantBits() & HALF;
    }
}
