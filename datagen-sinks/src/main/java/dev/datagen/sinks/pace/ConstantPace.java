package dev.datagen.sinks.pace;

/** Event k is due at k / rate. */
record ConstantPace(double ratePerSecond) implements Pace {

    static final double MOST = 1e9;

    private static final double NANOS = 1e9;

    ConstantPace {
        if (!(ratePerSecond > 0 && ratePerSecond <= MOST)) {
            throw new IllegalArgumentException(
                    "the rate is " + ratePerSecond + " events a second, but must be more than 0 and at most 1e9");
        }
    }

    @Override
    public long dueNanos(long event) {
        return (long) (event / ratePerSecond * NANOS);
    }

    @Override
    public double rateAt(long nanos) {
        return ratePerSecond;
    }
}
