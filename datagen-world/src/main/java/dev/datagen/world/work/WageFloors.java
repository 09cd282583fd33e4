package dev.datagen.world.work;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.population.Population;
import dev.datagen.world.reference.State;
import java.util.List;
import java.util.Map;

/**
 * The least that an employer pays, gross, a month, in wages of 2025 and cents: a step of the floors (pisos) of the state or of the trade's collective
 * agreement, or the minimum wage where there is neither. Immutable.
 *
 * <p>Five states have floors of their own (Lei Complementar 103/2000), which bind companies, not governments: São Paulo (Lei 18.153/2025), Paraná
 * (Decreto 9.468/2025), Rio Grande do Sul and Santa Catarina (state laws of 2025), and Rio de Janeiro (Lei 8.315/2019, of whose bands only one is above
 * the minimum wage of 2025 and that low). The other steps are estimates: what agreements in commerce and services come to.
 */
final class WageFloors {

    private static final long[] ANYWHERE = {Population.MINIMUM_WAGE_CENTS, 162_000, 168_000, 175_000, 185_000};

    private static final Map<String, long[]> BY_LAW = Map.of(
            "SP", new long[] {180_400, 180_400, 184_000, 190_000, 198_000},
            "PR", new long[] {198_416, 198_416, 205_759, 205_759, 212_342},
            "RS", new long[] {178_904, 178_904, 183_023, 187_175, 194_567},
            "SC", new long[] {173_000, 173_000, 179_200, 189_800, 197_800},
            "RJ", new long[] {Population.MINIMUM_WAGE_CENTS, 166_593, 170_000, 178_000, 190_000});

    /** Of employers, by those steps: so many pay nobody more than they must (estimate). */
    private static final Categorical STEPS = Categorical.of(46, 19, 15, 12, 8);

    private final long[][] ofState;

    WageFloors(List<State> states) {
        this.ofState = states.stream()
                .map(state -> BY_LAW.getOrDefault(state.uf(), ANYWHERE))
                .toArray(long[][]::new);
    }

    /**
     * What a company pays at the least.
     *
     * @param u the employer's quantile, in [0, 1)
     */
    int company(State state, double u) {
        return (int) ofState[state.index()][STEPS.pick(u)];
    }

    /** The same, of a government. */
    static int government(double u) {
        return (int) ANYWHERE[STEPS.pick(u)];
    }
}
