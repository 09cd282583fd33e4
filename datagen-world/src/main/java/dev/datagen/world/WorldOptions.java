package dev.datagen.world;

import dev.datagen.model.value.DocumentStyle;
import java.time.LocalDate;

/**
 * Everything the bank depends on. Two equal options give the same bytes.
 *
 * @param seed any number
 * @param period the days the events cover
 * @param activity how much happens: 1.0 gives the contract's volumes, 20 to 25 a realistic statement of a main-bank customer; volumes grow in
 *     proportion, but nobody makes more than some 200 movements a day
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

    /**
     * Checks the activity.
     *
     * @throws IllegalArgumentException if it is not more than 0, or more than {@value #MOST_ACTIVE}
     */
    public WorldOptions {
        if (!(activity > 0 && activity <= MOST_ACTIVE)) {
            throw new IllegalArgumentException(
                    "activity is " + activity + ", but must be more than 0 and at most " + MOST_ACTIVE);
        }
    }

    /** The options of a load that names none but its seed: the year 2025, the contract's volumes, valid documents. */
    public static WorldOptions ofSeed(long seed) {
        return new WorldOptions(seed, Period.DEFAULT, 1, Intensity.CONTRACT, DocumentStyle.VALID);
    }

    /** The same with another period; both days are part of it. */
    public WorldOptions between(LocalDate from, LocalDate to) {
        return new WorldOptions(seed, Period.of(from, to), activity, intensity, documents);
    }

    /** The same with another activity, more than 0 and at most {@value #MOST_ACTIVE}. */
    public WorldOptions withActivity(double other) {
        return new WorldOptions(seed, period, other, intensity, documents);
    }

    /** The same with another meaning of activity 1. */
    public WorldOptions withIntensity(Intensity other) {
        return new WorldOptions(seed, period, activity, other, documents);
    }

    /** The same with CPFs written in another way. */
    public WorldOptions withDocuments(DocumentStyle other) {
        return new WorldOptions(seed, period, activity, intensity, other);
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
