package dev.datagen.world.population;

import dev.datagen.world.distribution.Normal;
import dev.datagen.world.reference.State;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How much more, or less, the customers of a state invest on B3 and pay by Pix than others, as normal scores by state. Immutable. */
final class Regional {

    /** Investors by state (B3, 2022: the five largest). */
    private static final Map<String, Double> INVESTORS =
            Map.of("SP", 0.366, "MG", 0.099, "RJ", 0.099, "PR", 0.064, "RS", 0.056);

    /** By how many standard deviations who pays twice as much is ahead. */
    private static final double OF_TWICE = 0.55;

    private final double[] investing;
    private final double[] paying;

    Regional(List<State> states) {
        double people = states.stream().mapToDouble(State::population).sum();
        double rest =
                1 - INVESTORS.values().stream().mapToDouble(share -> share).sum();
        double peopleOfRest = states.stream()
                        .filter(state -> !INVESTORS.containsKey(state.uf()))
                        .mapToDouble(State::population)
                        .sum()
                / people;
        double usual = Normal.quantile(AccountSet.INVESTORS);
        investing = of(states, state -> {
            Double share = INVESTORS.get(state.uf());
            double ratio = share == null ? rest / peopleOfRest : share / (state.population() / people);
            return Normal.quantile(AccountSet.INVESTORS * ratio) - usual;
        });
        paying = of(
                states,
                state -> OF_TWICE
                        * StrictMath.log(state.pixOrders() / (state.population() / people))
                        / StrictMath.log(2));
    }

    private static double[] of(List<State> states, ToDoubleFunction<State> score) {
        double[] scores = new double[states.size()];
        states.forEach(state -> scores[state.index()] = score.applyAsDouble(state));
        return scores;
    }

    double investing(State state) {
        return investing[state.index()];
    }

    double paying(State state) {
        return paying[state.index()];
    }
}
