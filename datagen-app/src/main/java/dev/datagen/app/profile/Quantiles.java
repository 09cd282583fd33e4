package dev.datagen.app.profile;

/** Quantiles of amounts; the categories are called p50, p99. In R$. */
final class Quantiles implements Measure {

    private static final double PERCENT = 100;

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
        return Reais.of(histogram.quantile(share(goal)));
    }

    @Override
    public double chance(Goal goal) {
        return Reais.of(histogram.chance(share(goal)));
    }

    private static double share(Goal goal) {
        return Integer.parseInt(goal.key().substring(1)) / PERCENT;
    }
}
