package dev.datagen.sinks.pace;

/** Every event is due at once. */
enum UnlimitedPace implements Pace {
    INSTANCE;

    @Override
    public long dueNanos(long event) {
        return 0;
    }

    @Override
    public double rateAt(long nanos) {
        return Double.POSITIVE_INFINITY;
    }
}
