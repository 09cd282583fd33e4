package dev.datagen.world.random;

/**
 * A key of the random functions: the same key and position always give the same bits.
 *
 * <p>The mixing function is the finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
 * Generators, 2014, with the constants of Stafford's variant 13): integers alone, the same on every machine.
 *
 * @param bits 64 bits that tell keys apart
 */
public record Key(long bits) {

    /** 2^64 divided by the golden ratio, odd: successive multiples are spread evenly. */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final double UNIT = 0x1.0p-53;

    /** The key that all others of one seed derive from. */
    public static Key ofSeed(long seed) {
        return new Key(mix(seed + GOLDEN));
    }

    /** An independent key for a purpose; the name is part of the data's definition. */
    public Key derive(String purpose) {
        long h = bits;
        for (int i = 0; i < purpose.length(); i++) {
            h = mix(h ^ purpose.charAt(i) * GOLDEN);
        }
        return new Key(h);
    }

    /** 64 random bits at a position. */
    public long at(long position) {
        return mix(bits + position * GOLDEN);
    }

    /** 64 random bits at a position of two coordinates. */
    public long at(long a, long b) {
        return mix(mix(bits + a * GOLDEN) + b * GOLDEN);
    }

    /** A uniform number in [0, 1) at a position. */
    public double unitAt(long position) {
        return unit(at(position));
    }

    /** The top 53 bits as a uniform number in [0, 1). */
    public static double unit(long random) {
        return (random >>> 11) * UNIT;
    }

    /** A bijection of 64 bits in which each bit of the argument flips about half of the result's. */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
