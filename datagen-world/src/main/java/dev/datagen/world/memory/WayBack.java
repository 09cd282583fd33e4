package dev.datagen.world.memory;

import java.nio.ByteBuffer;

/** Puts back what a {@link WayOut} has written. Not thread safe. */
public final class WayBack implements Passage {

    private final ByteBuffer bytes;

    /** @param bytes of one cohort, from the first one on */
    public WayBack(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    @Override
    public long number(long value) {
        return bytes.getLong();
    }

    @Override
    public void all(byte[] values) {
        bytes.get(values);
    }

    @Override
    public void all(boolean[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.get() != 0;
        }
    }

    @Override
    public void all(int[] values) {
        first(values, values.length);
    }

    @Override
    public void all(long[] values) {
        first(values, values.length);
    }

    @Override
    public int[] first(int[] values, int count) {
        int[] roomy = count > values.length ? new int[count] : values;
        bytes.asIntBuffer().get(roomy, 0, count);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return roomy;
    }

    @Override
    public long[] first(long[] values, int count) {
        long[] roomy = count > values.length ? new long[count] : values;
        bytes.asLongBuffer().get(roomy, 0, count);
        bytes.position(bytes.position() + count * Long.BYTES);
        return roomy;
    }
}
