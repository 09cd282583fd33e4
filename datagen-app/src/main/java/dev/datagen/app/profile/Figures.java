package dev.datagen.app.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The figures of a profile: each target, and the measure that was made for it. */
final class Figures {

    private final Map<String, Target> targets;
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    Figures(Map<String, Target> targets) {
        this.targets = targets;
    }

    Shares shares(String figure) {
        return measure(figure, Shares::new);
    }

    Rates rates(String figure) {
        return measure(figure, Rates::new);
    }

    Means means(String figure) {
        return measure(figure, goals -> new Means(goals, Means.Scale.VALUES));
    }

    Means proportions(String figure) {
        return measure(figure, goals -> new Means(goals, Means.Scale.MEAN_OF_ALL));
    }

    Quantiles quantiles(String figure) {
        return measure(figure, goals -> new Quantiles());
    }

    Medians medians(String figure) {
        return measure(figure, Medians::new);
    }

    Gini gini(String figure) {
        return measure(figure, goals -> new Gini());
    }

    Estimates estimates(String figure) {
        return measure(figure, goals -> new Estimates());
    }

    private <M extends Measure> M measure(String figure, Function<List<Goal>, M> maker) {
        Target target = targets.get(figure);
        if (target == null) {
            throw new IllegalArgumentException("targets.tsv has no figure '" + figure + "'");
        }
        M measure = maker.apply(target.goals());
        if (measures.put(figure, measure) != null) {
            throw new IllegalArgumentException("the figure '" + figure + "' is measured twice");
        }
        return measure;
    }

    /** What was found, in the order of the targets. */
    List<Comparison> comparisons() {
        return targets.values().stream()
                .map(target -> Comparison.of(target, measured(target)))
                .toList();
    }

    private Measure measured(Target target) {
        Measure measure = measures.get(target.figure());
        if (measure == null) {
            throw new IllegalStateException("nothing measures the figure '" + target.figure() + "' of targets.tsv");
        }
        return measure;
    }
}
