package dev.datagen.world;

import dev.datagen.model.value.DocumentStyle;

/**
 * Everything the bank depends on. Two equal options give the same bytes.
 *
 * @param seed any number
 * @param period the days the events cover
 * @param activity how much happens: 1.0 gives the contract's volumes, 20 to 25 a realistic statement of a main-bank customer
 * @param intensity what activity 1 is
 * @param documents how CPFs are written
 */
public record WorldOptions(long seed, Period period, double activity, Intensity intensity, DocumentStyle documents) {

    /** The most that {@code activity} can be. */
    public static final double MOST_ACTIVE = 100;

    /** The contract's volumes. */
    public WorldOptions(long seed, Period period, double activity, DocumentStyle documents) {
        this(seed, period, activity, Intensity.CONTRACT, documents);
    }

    public WorldOptions {
        if (!(activity > 0 && activity <= MOST_ACTIVE)) {
            throw new IllegalArgumentException(
                    "activity is " + activity + ", but must be more than 0 and at most " + MOST_ACTIVE);
        }
    }

    /** Movements of accounts for each one that the contract promises. */
    public double movements() {
        return activity * intensity.movements();
    }

    /** Card purchases for each one that the contract promises. */
    public double purchases() {
        return activity * intensity.purchases();
    }

    /** Orders on B3 for each one that the contract promises. */
    public double trades() {
        return activity * intensity.trades();
    }
}
