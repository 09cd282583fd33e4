package dev.datagen.sinks.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Bytes being written, in an array that grows and is used again. Not thread safe.
 *
 * <p>Numbers of fixed width are big-endian, as both Kafka's frame and PostgreSQL's COPY want them.
 */
public final class Bytes {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** In the order in which most processors keep bytes: the first compiler turns others round with a dozen instructions. */
    private static final VarHandle LITTLE_ENDIAN_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Of 64 bits, seven a byte. */
    private static final int MOST_ZIGZAG_BYTES = 10;

    private static final int EIGHT_GROUPS_BITS = 8 * 7;

    /** The largest array every JVM can make. */
    private static final int MAX_ARRAY_BYTES = Integer.MAX_VALUE - 8;

    private byte[] array;
    private int length;

    /** An empty buffer with room for so many bytes before it has to grow. */
    public Bytes(int capacityBytes) {
        array = new byte[capacityBytes];
    }

    /** The array that holds the bytes, from 0 to {@link #length()}; another one after the buffer has grown. */
    public byte[] array() {
        return array;
    }

    /** How many bytes have been written. */
    public int length() {
        return length;
    }

    /** Forgets what was written and keeps the room. */
    public void clear() {
        length = 0;
    }

    /** Forgets what was written after the first {@code length} bytes. */
    public void truncate(int length) {
        if (length < 0 || length > this.length) {
            throw new IndexOutOfBoundsException("cannot truncate " + this.length + " bytes to " + length);
        }
        this.length = length;
    }

    /** A copy of the bytes, exactly as long as they are. */
    public byte[] toByteArray() {
        return Arrays.copyOf(array, length);
    }

    /** Makes room for so many more bytes. */
    public void ensure(int moreBytes) {
        if (array.length - length < moreBytes) {
            grow(moreBytes);
        }
    }

    /** Counts bytes as written that were put into {@link #array()} directly. */
    void advance(int bytes) {
        length += bytes;
    }

    private void grow(int moreBytes) {
        long needed = (long) length + moreBytes;
        if (needed > MAX_ARRAY_BYTES) {
            throw new IllegalStateException("a buffer holds at most " + MAX_ARRAY_BYTES + " bytes, not " + needed);
        }
        array = Arrays.copyOf(array, (int) Math.min(MAX_ARRAY_BYTES, Math.max(needed, array.length * 2L)));
    }

    /** The low eight bits. */
    public void putByte(int value) {
        ensure(1);
        array[length++] = (byte) value;
    }

    /** The low sixteen bits, big-endian, as PostgreSQL and Confluent write. */
    public void putShort(int value) {
        ensure(2);
        array[length] = (byte) (value >> 8);
        array[length + 1] = (byte) value;
        length += 2;
    }

    /** Four bytes, big-endian. */
    public void putInt(int value) {
        ensure(4);
        INT.set(array, length, value);
        length += 4;
    }

    /** Eight bytes, big-endian. */
    public void putLong(long value) {
        ensure(8);
        LONG.set(array, length, value);
        length += 8;
    }

    /** A whole array, without its length. */
    public void putBytes(byte[] source) {
        putBytes(source, 0, source.length);
    }

    /** {@code count} bytes of an array, without their number. */
    public void putBytes(byte[] source, int offset, int count) {
        ensure(count);
        System.arraycopy(source, offset, array, length, count);
        length += count;
    }

    /** What was encoded once: the first two words as they are, whatever the number of bytes. */
    void putEncoded(Encoded encoded) {
        int count = encoded.length();
        ensure(Encoded.BYTES_IN_WORDS + count);
        encoded.writeWords(array, length);
        if (count > Encoded.BYTES_IN_WORDS) {
            System.arraycopy(encoded.rest(), 0, array, length + Encoded.BYTES_IN_WORDS, encoded.rest().length);
        }
        length += count;
    }

    /** The low bytes of the characters: right for ASCII, and for nothing else. */
    @SuppressWarnings("deprecation") // the one way to copy characters as bytes without making an array of them
    public void putAscii(String text) {
        int count = text.length();
        ensure(count);
        text.getBytes(0, count, array, length);
        length += count;
    }

    /**
     * UTF-8; half a surrogate pair becomes a question mark.
     *
     * <p>The JDK's own encoder makes an array that is thrown away at once, and still takes half the time of a loop over characters, whose
     * end the processor can't foresee.
     */
    public void putUtf8(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number of up to 64 bits, seven bits a byte, small ones of either sign in few bytes: Avro's int and long. */
    public void putZigZag(long value) {
        ensure(MOST_ZIGZAG_BYTES);
        length = writeZigZag(value, array, length);
    }

    /** A UUID's 36 characters, in lower case. */
    public void putUuid(UUID id) {
        ensure(UuidText.CHARS);
        UuidText.write(id, array, length);
        length += UuidText.CHARS;
    }

    /** The eight bytes from a place on, the first one lowest, whether they have been written or not. */
    long word(int at) {
        return (long) LITTLE_ENDIAN_LONG.get(array, at);
    }

    /** {@link #putUtf8} after its length in zigzag: an Avro {@code string}. */
    void putZigZagSizedUtf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ensure(MOST_ZIGZAG_BYTES + utf8.length);
        int start = writeZigZag(utf8.length, array, length);
        System.arraycopy(utf8, 0, array, start, utf8.length);
        length = start + utf8.length;
    }

    /** {@link #putUtf8} after its length in four bytes: a value of PostgreSQL's binary COPY. */
    void putIntSizedUtf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        putBytes(utf8);
    }

    /**
     * {@link #putZigZag} to an array that has room for ten bytes; returns where it ends. Up to eight groups of seven bits are spread over
     * eight bytes at once: a loop costs more for each instant than all of that.
     */
    static int writeZigZag(long value, byte[] to, int at) {
        long rest = (value << 1) ^ (value >> 63);
        if (rest >>> 7 == 0) {
            to[at] = (byte) rest;
            return at + 1;
        }
        if (rest >>> EIGHT_GROUPS_BITS != 0) {
            return writeLongZigZag(rest, to, at);
        }
        int last = (Long.SIZE - 1 - Long.numberOfLeadingZeros(rest)) / 7;
        long spread = (rest & 0x00FF_FFFF_F000_0000L) << 4 | rest & 0x0000_0000_0FFF_FFFFL;
        spread = (spread & 0x0FFF_C000_0FFF_C000L) << 2 | spread & 0x0000_3FFF_0000_3FFFL;
        spread = (spread & 0x3F80_3F80_3F80_3F80L) << 1 | spread & 0x007F_007F_007F_007FL;
        long more = 0x8080_8080_8080_8080L & (1L << last * Byte.SIZE) - 1;
        LITTLE_ENDIAN_LONG.set(to, at, spread | more);
        return at + last + 1;
    }

    private static int writeLongZigZag(long zigZag, byte[] to, int at) {
        int end = at;
        long rest = zigZag;
        while ((rest & ~0x7FL) != 0) {
            to[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        to[end++] = (byte) rest;
        return end;
    }

    /**
     * Two's complement, big-endian, in as few bytes as hold the number, after their length: an Avro {@code bytes} with a decimal. Writes eight
     * bytes and counts those that matter: one store instead of a loop.
     *
     * @return where it ends
     */
    static int writeSizedDecimal(long unscaled, byte[] to, int at) {
        int magnitudeBits = Long.SIZE - Long.numberOfLeadingZeros(unscaled ^ (unscaled >> 63));
        int count = (magnitudeBits >> 3) + 1;
        to[at] = (byte) (count << 1);
        LONG.set(to, at + 1, unscaled << (Long.SIZE - (count << 3)));
        return at + 1 + count;
    }

    /** Eight bytes, little-endian, as Avro's double wants them. */
    static void writeLittleEndianLong(long value, byte[] to, int at) {
        LITTLE_ENDIAN_LONG.set(to, at, value);
    }
}
