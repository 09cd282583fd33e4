package dev.datagen.app.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure as it was found beside what is published.
 *
 * @param target what is published
 * @param lines category by category
 * @param samples how many records were looked at
 * @param distance of the found from the target, by the target's {@link Target#distance()}; NaN where nothing was found
 * @param chance the distance that a fair sample of this size has on average
 * @param verdict what follows
 */
public record Comparison(
        Target target, List<Line> lines, long samples, double distance, double chance, Verdict verdict) {

    /** What chance does is reckoned for many; of fewer nothing is said. */
    private static final int LEAST_RECORDS = 30;

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * One category.
     *
     * @param found NaN where nothing was counted
     */
    public record Line(Goal goal, double found) {

        /** Whether anything was counted. */
        public boolean isFound() {
            return !Double.isNaN(found);
        }

        /** How far it is from the target; what was not found is not far. */
        public double difference() {
            return isFound() ? Math.abs(found - goal.target()) : 0;
        }
    }

    static Comparison of(Target target, Measure measure) {
        List<Line> lines = new ArrayList<>();
        target.goals().forEach(goal -> lines.add(new Line(goal, measure.found(goal))));
        double distance = distance(target, lines, Goal::target, measure.unlisted());
        double reachable = distance(target, lines, Goal::reachable, measure.unlisted());
        double chance = chance(target, lines, measure);
        return new Comparison(
                target,
                lines,
                measure.samples(),
                distance,
                chance,
                measure.samples() < LEAST_RECORDS
                        ? Verdict.FEW
                        : verdict(target.distance(), distance, reachable, chance));
    }

    private static double distance(Target target, List<Line> lines, ToDoubleFunction<Goal> aim, double unlisted) {
        List<Line> found = lines.stream().filter(Line::isFound).toList();
        if (found.isEmpty()) {
            return Double.NaN;
        }
        double sum = unlisted;
        for (Line line : found) {
            double goal = aim.applyAsDouble(line.goal);
            double difference = Math.abs(line.found - goal);
            sum += target.distance() == Distance.RELATIVE ? difference / goal : difference;
        }
        return target.distance() == Distance.TOTAL_VARIATION ? sum / 2 : sum / found.size();
    }

    private static double chance(Target target, List<Line> lines, Measure measure) {
        List<Line> found = lines.stream().filter(Line::isFound).toList();
        double sum = 0;
        for (Line line : found) {
            double chance = measure.chance(line.goal);
            sum += target.distance() == Distance.RELATIVE ? chance / line.goal.target() : chance;
        }
        return target.distance() == Distance.TOTAL_VARIATION ? sum / 2 : sum / Math.max(1, found.size());
    }

    /** What chance explains is not held against a figure; where chance explains everything, nothing can be said. */
    private static Verdict verdict(Distance kind, double distance, double reachable, double chance) {
        double excess = distance - chance;
        if (Double.isNaN(excess)) {
            return Verdict.FEW;
        } else if (excess > kind.near()) {
            return reachable - chance <= kind.near() ? Verdict.FORCED : Verdict.OFF;
        } else if (chance > kind.near()) {
            return Verdict.FEW;
        } else if (excess <= kind.close()) {
            return Verdict.CLOSE;
        }
        return reachable - chance <= kind.close() && reachable != distance ? Verdict.FORCED : Verdict.NEAR;
    }
}
