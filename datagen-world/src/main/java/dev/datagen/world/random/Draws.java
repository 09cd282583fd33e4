package dev.datagen.world.random;

/**
 * A short sequence of random numbers from one starting point, for the details of a single event.
 *
 * <p>Reusable and mutable, so that an event costs no allocation; belongs to one thread.
 */
public final class Draws {

    private long state;

    /** Starts over from 64 random bits. */
    public Draws from(long random) {
        state = random;
        return this;
    }

    /** From where {@link #from} would go on as this does now. */
    public long state() {
        return state;
    }

    /** The next 64 random bits. */
    public long bits() {
        state += Key.GOLDEN;
        return Key.mix(state);
    }

    /** The next uniform number in [0, 1). */
    public double unit() {
        return Key.unit(bits());
    }

    /** The next whole number from 0 to bound − 1. */
    public int below(int bound) {
        return (int) ((bits() >>> 32) * bound >>> 32);
    }

    /** Whether something of this probability, 0 to 1, happens. */
    public boolean chance(double probability) {
        return unit() < probability;
    }
}
