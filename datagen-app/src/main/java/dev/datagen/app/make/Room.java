package dev.datagen.app.make;

/**
 * How much of the heap there is for customers, their plans and their events, each of which may take a share of it.
 *
 * <p>Not all of it: what the world makes once, the program itself, and what Kafka's clients hold take as much in a small heap as in a large one.
 */
public final class Room {

    /** Measured: some 25 MB without servers, and up to 35 MB that a producer or a consumer has at hand. */
    private static final long TAKEN_BYTES = 64L << 20;

    /** Of a heap so small that nothing would be left. */
    private static final int LEAST_SHARE_OF_HEAP = 4;

    /** The size of a heap is given as a multiple of it. */
    private static final long STEP_BYTES = 64L << 20;

    private static final long MIB = 1L << 20;

    private Room() {}

    /** In this process. */
    public static long bytes() {
        return bytes(Runtime.getRuntime().maxMemory());
    }

    /** In a heap of that size. */
    static long bytes(long heapBytes) {
        return Math.max(heapBytes - TAKEN_BYTES, heapBytes / LEAST_SHARE_OF_HEAP);
    }

    /** The size of a heap, in MiB, that has room for so much. */
    public static long heapMib(long bytes) {
        return (bytes + TAKEN_BYTES + STEP_BYTES - 1) / STEP_BYTES * STEP_BYTES / MIB;
    }
}
