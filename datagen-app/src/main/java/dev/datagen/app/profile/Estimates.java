package dev.datagen.app.profile;

import java.util.HashMap;
import java.util.Map;

/** Numbers that were reckoned from a series, category by category, each with its standard error. */
final class Estimates implements Measure {

    private record Estimate(double value, double error) {}

    private final Map<String, Estimate> estimates = new HashMap<>();
    private long samples;

    /**
     * Writes down what was found.
     *
     * @param records from which
     */
    void put(String category, double value, double error, long records) {
        estimates.put(category, new Estimate(value, error));
        samples += records;
    }

    @Override
    public long samples() {
        return samples;
    }

    @Override
    public double found(Goal goal) {
        Estimate estimate = estimates.get(goal.key());
        return estimate == null ? Double.NaN : estimate.value;
    }

    @Override
    public double chance(Goal goal) {
        Estimate estimate = estimates.get(goal.key());
        return estimate == null ? 0 : Chance.MEAN_DEVIATION * estimate.error;
    }
}
