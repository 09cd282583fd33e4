package dev.datagen.app.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Into which categories of a whole records fall. What the target does not list is "other" where it has that, and a difference if not. */
final class Shares implements Measure {

    private static final String OTHER = "other";

    private final Map<String, Counter> counters = new LinkedHashMap<>();
    private final Counter unlisted = new Counter();
    private double whole;
    private long samples;

    Shares(List<Goal> goals) {
        goals.forEach(goal -> counters.put(goal.key(), new Counter()));
    }

    void add(String category) {
        add(category, 1);
    }

    /** Counts a record as so much. */
    void add(String category, double weight) {
        Counter other = counters.getOrDefault(OTHER, unlisted);
        counters.getOrDefault(category, other).sum += weight;
        whole += weight;
        samples++;
    }

    @Override
    public long samples() {
        return samples;
    }

    @Override
    public double found(Goal goal) {
        return whole == 0 ? Double.NaN : Counter.of(counters, goal).sum / whole;
    }

    @Override
    public double chance(Goal goal) {
        return Chance.ofShare(goal.target(), samples);
    }

    @Override
    public double unlisted() {
        return whole == 0 ? 0 : unlisted.sum / whole;
    }
}
