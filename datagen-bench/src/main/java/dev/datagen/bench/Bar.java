package dev.datagen.bench;

/**
 * What a measurement is held to.
 *
 * @param text as the table shows it
 * @param limit in the measurement's unit
 */
record Bar(Side side, double limit, String text) {

    /** On which side of the limit it is good to be. */
    enum Side {
        AT_MOST,
        AT_LEAST,
        /** There is none. */
        NONE
    }

    /** Where nothing is promised. */
    static final Bar NONE = new Bar(Side.NONE, 0, "—");

    static Bar atMost(double limit, String text) {
        return new Bar(Side.AT_MOST, limit, text);
    }

    static Bar atLeast(double limit, String text) {
        return new Bar(Side.AT_LEAST, limit, text);
    }

    boolean isReachedBy(double value) {
        return switch (side) {
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
            case NONE -> false;
        };
    }
}
