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
        private double weights;
        private double squaresOfWeights;
        private double sum;
        private double squares;

        void add(double value, double weight) {
            count++;
            weights += weight;
            squaresOfWeights += weight * weight;
            sum += weight * value;
            squares += weight * value * value;
        }

        double mean() {
            return count == 0 ? Double.NaN : sum / weights;
        }

        /** Of the mean: by as many values of equal weight as would tell as much. */
        double error() {
            double deviation = Math.sqrt(Math.max(0, squares / weights - mean() * mean()));
            return deviation * Math.sqrt(squaresOfWeights) / weights;
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
        add(category, value, 1);
    }

    /** @param weight how much it counts, above 0 */
    void add(String category, double value, double weight) {
        Sums mine = sums.get(category);
        if (mine != null) {
            mine.add(value, weight);
            all.add(value, weight);
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
        return Chance.MEAN_DEVIATION * Counter.of(sums, goal).error() / unit();
    }

    private double unit() {
        return scale == Scale.VALUES ? 1 : all.mean();
    }
}
