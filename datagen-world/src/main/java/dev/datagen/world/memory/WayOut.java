package dev.datagen.world.memory;

import java.nio.ByteBuffer;

/** Writes what leaves memory into bytes that are used again. Not thread safe. */
public final class WayOut implements Passage {

    private static final int FIRST_BYTES = 1 << 16;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_BYTES);

    /** Nothing has left yet. */
    public WayOut() {}

    /** What has left since this was asked last; good until something else leaves. */
    public ByteBuffer taken() {
        ByteBuffer taken = bytes.duplicate().flip();
        bytes.clear();
        return taken;
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            bytes = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + count))
                    .put(bytes.flip());
        }
        return bytes;
    }

    @Override
    public long number(long value) {
        room(Long.BYTES).putLong(value);
        return value;
    }

    @Override
    public void all(byte[] values) {
        room(values.length).put(values);
    }

    @Override
    public void all(boolean[] values) {
        room(values.length);
        for (boolean value : values) {
            bytes.put((byte) (value ? 1 : 0));
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
        room(count * Integer.BYTES).asIntBuffer().put(values, 0, count);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return values;
    }

    @Override
    public long[] first(long[] values, int count) {
        room(count * Long.BYTES).asLongBuffer().put(values, 0, count);
        bytes.position(bytes.position() + count * Long.BYTES);
        return values;
    }
}
