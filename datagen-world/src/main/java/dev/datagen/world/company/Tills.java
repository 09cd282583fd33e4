package dev.datagen.world.company;

import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/** How businesses ask for a Pix, each in its way: a printed code, a terminal, a key that is told. Immutable. */
public final class Tills {

    /** Of local shops, those that mostly tell their key, and those with a printed code; the others charge by a terminal (estimates). */
    private static final double BY_KEY = 0.03;

    private static final double BY_STATIC_QR = 0.24;

    /** So often a shop asks otherwise than it mostly does (estimate). */
    private static final double OTHERWISE = 0.06;

    private final Key key;

    /** @param key of tills */
    public Tills(Key key) {
        this.key = key;
    }

    /** How a payment begins: large businesses make a charge for each. */
    public PixInitiation initiation(Company business, Draws draws) {
        double u = draws.unit();
        if (business.isLarge()) {
            return PixInitiation.DYNAMIC_QR;
        }
        double way = u < OTHERWISE ? u / OTHERWISE : key.unitAt(business.documentNumber());
        if (way < BY_KEY) {
            return PixInitiation.KEY;
        }
        return way < BY_KEY + BY_STATIC_QR ? PixInitiation.STATIC_QR : PixInitiation.DYNAMIC_QR;
    }
}
