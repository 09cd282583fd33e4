package dev.datagen.app.make;

import java.util.Arrays;

/** What is known of each event of a batch beside its bytes: a column for each thing, so that an event is no object. */
final class EventColumns {

    private long[] millis;
    private byte[] types;
    private short[] partitions;
    private long[] hashes;

    /** Where its bytes begin, and where they end. */
    private int[] starts;

    private int[] ends;
    private long lastMillis = Long.MIN_VALUE;
    private int size;

    /** Room for so many events; it grows where they are more. */
    EventColumns(int expectedEvents) {
        int capacity = Math.max(1, expectedEvents);
        millis = new long[capacity];
        types = new byte[capacity];
        partitions = new short[capacity];
        hashes = new long[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** Adds an event, of which the rest is set when its bytes are there; its number. */
    int add(int type, long eventMillis) {
        if (size == types.length) {
            grow();
        }
        millis[size] = eventMillis;
        lastMillis = Math.max(lastMillis, eventMillis);
        types[size] = (byte) type;
        return size++;
    }

    private void grow() {
        millis = Arrays.copyOf(millis, size * 2);
        types = Arrays.copyOf(types, size * 2);
        partitions = Arrays.copyOf(partitions, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
    }

    void set(int event, int partition, long hash, int start, int end) {
        partitions[event] = (short) partition;
        hashes[event] = hash;
        starts[event] = start;
        ends[event] = end;
    }

    /** Forgets all events and keeps the room. */
    void clear() {
        lastMillis = Long.MIN_VALUE;
        size = 0;
    }

    int size() {
        return size;
    }

    /** In milliseconds since 1970-01-01T00:00Z. */
    long millis(int event) {
        return millis[event];
    }

    /** Of the latest event; {@link Long#MIN_VALUE} where there is none. */
    long lastMillis() {
        return lastMillis;
    }

    byte type(int event) {
        return types[event];
    }

    short partition(int event) {
        return partitions[event];
    }

    long hash(int event) {
        return hashes[event];
    }

    int start(int event) {
        return starts[event];
    }

    int end(int event) {
        return ends[event];
    }
}
