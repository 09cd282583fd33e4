package dev.datagen.world.account;

import dev.datagen.model.PropertyType;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.random.Draws;

/** How large a home is that is bought for a price. */
public final class HomeSizes {

    /** Homes that are bought on credit cost so much of what is asked for flats on average (estimate: most are older or farther out). */
    private static final double OF_ASKED = 0.65;

    /** Who can pay more than for a usual home buys part of it in metres, the rest in place and finish. */
    private static final double METRES = 0.5;

    private HomeSizes() {}

    /**
     * In square metres.
     *
     * @param reaisAsked what is asked for a square metre of a flat in the town
     */
    public static int squareMetres(PropertyType type, long valueCents, double reaisAsked, Draws draws) {
        return switch (type) {
            case APARTMENT -> sized(valueCents, reaisAsked, new LogNormal(62, 0.25), 24, 400, draws);
            case HOUSE -> sized(valueCents, reaisAsked * 0.7, new LogNormal(100, 0.3), 38, 900, draws);
            // A lot of 125 square metres is the least there is (Lei 6.766/1979, article 4).
            case LAND -> sized(valueCents, reaisAsked * 0.15, new LogNormal(250, 0.3), 125, 2_000, draws);
        };
    }

    private static int sized(long valueCents, double reaisAsked, LogNormal usual, int least, int most, Draws draws) {
        double metres = usual.at(draws.unit());
        double usualCents = metres * reaisAsked * OF_ASKED * 100;
        double bought = metres * StrictMath.pow(valueCents / usualCents, METRES);
        return (int) Math.max(least + draws.below(least / 3), Math.min(most, bought));
    }
}
