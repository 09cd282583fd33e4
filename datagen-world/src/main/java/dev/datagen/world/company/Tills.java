package dev.datagen.world.company;

import dev.datagen.model.value.PixInitiation;
import dev.datagen.world.calendar.ByYear;
import dev.datagen.world.random.Draws;
import dev.datagen.world.random.Key;

/** How businesses ask for a Pix, each in its way: a printed code, a terminal, a key that is told. Immutable. */
public final class Tills {

    /**
     * Of local shops, those that mostly tell their key, and those with a printed code, from the beginning of 2020 on; the others charge by a terminal
     * (estimates, by which codes are of all Pix what BCB counts: 11.7 % dynamic and 4.7 % static ones in 2022, 23.6 % and 7.7 % in 2023, 39.6 % and
     * 8.1 % in 2025).
     */
    private static final ByYear BY_KEY = ByYear.from(2020, 0.5, 0.5, 0.4, 0.2, 0.05, 0.035, 0.03);

    private static final ByYear BY_STATIC_QR = ByYear.from(2020, 0.3, 0.32, 0.33, 0.35, 0.3, 0.25, 0.23);

    /** So often a shop asks otherwise than it mostly does (estimate). */
    private static final double OTHERWISE = 0.06;

    private final Key key;

    /** @param key of tills */
    public Tills(Key key) {
        this.key = key;
    }

    /**
     * How a payment begins: large businesses make a charge for each.
     *
     * @param day in days since 1970-01-01
     */
    public PixInitiation initiation(Company business, int day, Draws draws) {
        double u = draws.unit();
        if (business.isLarge()) {
            return PixInitiation.DYNAMIC_QR;
        }
        double way = u < OTHERWISE ? u / OTHERWISE : key.unitAt(business.documentNumber());
        double byKey = BY_KEY.on(day);
        if (way < byKey) {
            return PixInitiation.KEY;
        }
        return way < byKey + BY_STATIC_QR.on(day) ? PixInitiation.STATIC_QR : PixInitiation.DYNAMIC_QR;
    }
}
