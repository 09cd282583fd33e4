package dev.datagen.world.reference;

/** How the sums look that people pay in shops of a category (estimates): sums of many prices have any cents, single prices do not. */
public enum PriceStyle {

    /** Goods with a price each: 90 and 99 more often than not. */
    RETAIL {
        @Override
        long near(long cents, double u) {
            return u < 0.3 ? ending(cents, 90) : u < 0.52 ? ending(cents, 99) : u < 0.74 ? ending(cents, 0) : cents;
        }
    },
    /** Many goods, or what is reckoned by the unit: any cents. */
    BASKET {
        @Override
        long near(long cents, double u) {
            return u < 0.04 ? ending(cents, 0) : cents;
        }
    },
    /** Few goods of a menu. */
    MENU {
        @Override
        long near(long cents, double u) {
            return u < 0.26
                    ? ending(cents, 0)
                    : u < 0.46 ? ending(cents, 90) : u < 0.6 ? ending(cents, 50) : u < 0.68 ? ending(cents, 80) : cents;
        }
    },
    /** Filled up, or for a round sum. */
    LITRES {
        @Override
        long near(long cents, double u) {
            return u < 0.24 ? nearest(cents, FIFTY) : u < 0.4 ? nearest(cents, TEN) : cents;
        }
    },
    /** Work that has a round price, the same for years or risen by January. */
    SERVICE {
        @Override
        long near(long cents, double u) {
            long step = cents < 2 * TEN ? ONE : cents < FIFTY ? FIVE : TEN;
            return u < 0.72
                    ? nearest(cents, step)
                    : u < 0.88 ? nearest(cents, cents < 2 * TEN ? ONE / 2 : FIVE) : ending(cents, 90);
        }
    },
    /** Given, not asked for. */
    GIFT {
        @Override
        long near(long cents, double u) {
            return nearest(cents, cents < FIFTY || u < 0.3 ? TEN : FIFTY);
        }
    };

    private static final long ONE = 1_00;
    private static final long FIVE = 5_00;
    private static final long TEN = 10_00;
    private static final long FIFTY = 50_00;

    /**
     * A sum that looks like those of the category.
     *
     * @param cents 1 or more
     * @param leastCents what comes out below is left as it was
     * @param mostCents what comes out above likewise
     * @param u quantile in [0, 1)
     */
    public long priced(long cents, long leastCents, long mostCents, double u) {
        long near = near(cents, u);
        return near < leastCents || near > mostCents ? cents : near;
    }

    abstract long near(long cents, double u);

    private static long ending(long cents, int with) {
        return cents / ONE * ONE + with;
    }

    private static long nearest(long cents, long step) {
        return (cents + step / 2) / step * step;
    }
}
