package dev.datagen.sinks.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A fingerprint of a set of records that does not depend on their order: the sum, modulo 2^128, of each record's
 * MurmurHash3 (x64, 128 bits, seed 0; Austin Appleby, public domain). Parts can be summed apart and merged.
 *
 * <p>It shows errors, not forgeries: whoever wants to can make two sets with one digest. Not thread safe.
 */
public final class Digest {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final int BLOCK_BYTES = 16;
    private static final int HEX_DIGITS = 32;

    private long high;
    private long low;
    private long count;

    /** The digest of nothing. */
    public Digest() {}

    private Digest(long high, long low, long count) {
        this.high = high;
        this.low = low;
        this.count = count;
    }

    /** Brings back a digest from what {@link #hex()} and {@link #count()} said. */
    public static Digest parse(String hex, long count) {
        if (hex.length() != HEX_DIGITS) {
            throw new IllegalArgumentException("a digest has " + HEX_DIGITS + " hexadecimal digits, not: " + hex);
        }
        return new Digest(
                Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, HEX_DIGITS, 16), count);
    }

    /**
     * Adds the record that stands in these bytes.
     *
     * @return half of the record's own hash, for a {@link SequenceDigest}
     */
    public long add(byte[] bytes, int offset, int length) {
        long h1 = 0;
        long h2 = 0;
        int end = offset + length;
        int at = offset;
        for (; end - at >= BLOCK_BYTES; at += BLOCK_BYTES) {
            h1 ^= scramble1((long) LONG.get(bytes, at));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= scramble2((long) LONG.get(bytes, at + 8));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        if (at < end) {
            int middle = Math.min(end, at + Long.BYTES);
            h1 ^= scramble1(tail(bytes, offset, at, middle));
            h2 ^= scramble2(tail(bytes, offset, middle, end));
        }
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = finish(h1);
        h2 = finish(h2);
        h1 += h2;
        h2 += h1;
        add(h1, h2, 1);
        return h1;
    }

    /** Adds all records of another digest. */
    public void merge(Digest other) {
        add(other.high, other.low, other.count);
    }

    /** The sum in 32 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** How many records were added. */
    public long count() {
        return count;
    }

    private void add(long otherHigh, long otherLow, long otherCount) {
        low += otherLow;
        high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
        count += otherCount;
    }

    private static long scramble1(long k) {
        return Long.rotateLeft(k * C1, 31) * C2;
    }

    private static long scramble2(long k) {
        return Long.rotateLeft(k * C2, 33) * C1;
    }

    /** Up to eight bytes, little-endian: where the record has eight bytes up to there, they are read at once. */
    private static long tail(byte[] bytes, int offset, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (to - offset >= Long.BYTES) {
            return (long) LONG.get(bytes, to - Long.BYTES) >>> (Long.SIZE - (to - from) * Byte.SIZE);
        }
        long k = 0;
        for (int i = to - 1; i >= from; i--) {
            k = (k << 8) | (bytes[i] & 0xFF);
        }
        return k;
    }

    private static long finish(long h) {
        long k = h;
        k ^= k >>> 33;
        k *= 0xff51afd7ed558ccdL;
        k ^= k >>> 33;
        k *= 0xc4ceb9fe1a85ec53L;
        k ^= k >>> 33;
        return k;
    }
}
