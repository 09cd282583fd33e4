package dev.datagen.app.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Medians of amounts, category by category. In R$. */
final class Medians implements Measure {

    private static final double MIDDLE = 0.5;
    private static final double CENTS = 100;

    private final Map<String, Histogram> histograms = new LinkedHashMap<>();

    Medians(List<Goal> goals) {
        goals.forEach(goal -> histograms.put(goal.key(), new Histogram()));
    }

    void add(String category, long cents) {
        Histogram histogram = histograms.get(category);
        if (histogram != null) {
            histogram.add(cents);
        }
    }

    @Override
    public long samples() {
        return histograms.values().stream().mapToLong(Histogram::count).sum();
    }

    @Override
    public double found(Goal goal) {
        return Counter.of(histograms, goal).quantile(MIDDLE) / CENTS;
    }

    @Override
    public double chance(Goal goal) {
        return Counter.of(histograms, goal).chance(MIDDLE) / CENTS;
    }
}
