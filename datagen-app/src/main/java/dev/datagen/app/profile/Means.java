package dev.datagen.app.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Means, category by category: of the values, or in proportion to the mean of all. */
final class Means implements Measure {

    /** What a mean is measured by. */
    enum Scale {
        VALUES,
        MEAN_OF_ALL
    }

    private static final class Sums {
        private long count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return count == 0 ? Double.NaN : sum / count;
        }

        double deviation() {
            return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
        }
    }

    private final Map<String, Sums> sums = new LinkedHashMap<>();
    private final Sums all = new Sums();
    private final Scale scale;

    Means(List<Goal> goals, Scale scale) {
        goals.forEach(goal -> sums.put(goal.key(), new Sums()));
        this.scale = scale;
    }

    void add(String category, double value) {
        Sums mine = sums.get(category);
        if (mine != null) {
            mine.add(value);
            all.add(value);
        }
    }

    @Override
    public long samples() {
        return all.count;
    }

    @Override
    public double found(Goal goal) {
        return Counter.of(sums, goal).mean() / unit();
    }

    @Override
    public double chance(Goal goal) {
        Sums mine = Counter.of(sums, goal);
        return Chance.MEAN_DEVIATION * mine.deviation() / Math.sqrt(mine.count) / unit();
    }

    private double unit() {
        return scale == Scale.VALUES ? 1 : all.mean();
    }
}
