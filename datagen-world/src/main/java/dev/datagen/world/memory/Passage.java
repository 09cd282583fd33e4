package dev.datagen.world.memory;

/**
 * What is remembered on its way out of memory, or back. Whoever remembers something names its parts once, in one order, for both ways: on the way
 * out they are read, on the way back they are written.
 */
public interface Passage {

    /** A number; on the way back, the one that left. */
    long number(long value);

    /** All numbers of an array, which is as long on the way back. */
    void all(byte[] values);

    /** Likewise. */
    void all(boolean[] values);

    /** Likewise. */
    void all(int[] values);

    /** Likewise. */
    void all(long[] values);

    /**
     * The first numbers of an array.
     *
     * @param count how many; on the way back, as many as left
     * @return the array that holds them; on the way back another one, if they need one
     */
    int[] first(int[] values, int count);

    /** Likewise. */
    long[] first(long[] values, int count);
}
