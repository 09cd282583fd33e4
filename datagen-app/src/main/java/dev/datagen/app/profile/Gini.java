package dev.datagen.app.profile;

/** Gini's index of amounts. */
final class Gini implements Measure {

    private final Histogram histogram = new Histogram();

    void add(long cents) {
        histogram.add(cents);
    }

    @Override
    public long samples() {
        return histogram.count();
    }

    @Override
    public double found(Goal goal) {
        return histogram.count() == 0 ? Double.NaN : histogram.gini();
    }

    /** About, for incomes: its standard error is some half of one over the square root of their number. */
    @Override
    public double chance(Goal goal) {
        return Chance.MEAN_DEVIATION / 2 / Math.sqrt(histogram.count());
    }
}
