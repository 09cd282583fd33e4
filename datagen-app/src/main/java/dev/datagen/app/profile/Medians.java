package dev.datagen.app.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Medians of amounts, category by category. In R$. */
final class Medians implements Measure {

    private static final double MIDDLE = 0.5;
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
        return Reais.of(Counter.of(histograms, goal).quantile(MIDDLE));
    }

    @Override
    public double chance(Goal goal) {
        return Reais.of(Counter.of(histograms, goal).chance(MIDDLE));
    }
}
