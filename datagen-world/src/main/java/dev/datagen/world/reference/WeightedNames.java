package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.List;

/** Texts that are drawn by weight. Immutable. */
final class WeightedNames {

    private final List<String> names;
    private final Categorical weights;

    WeightedNames(List<String> names, double[] weights) {
        if (names.size() != weights.length) {
            throw new IllegalArgumentException(names.size() + " names have " + weights.length + " weights");
        }
        this.names = List.copyOf(names);
        this.weights = Categorical.of(weights);
    }

    static WeightedNames of(Table table, String nameColumn, String weightColumn) {
        return new WeightedNames(table.map(row -> row.text(nameColumn)), table.decimals(weightColumn));
    }

    public int size() {
        return names.size();
    }

    /**
     * Draws a name.
     *
     * @param u quantile in [0, 1)
     * @return an index, 0 to {@link #size()} − 1
     */
    public int pick(double u) {
        return weights.pick(u);
    }

    /** The name drawn by a quantile in [0, 1). */
    public String name(double u) {
        return names.get(pick(u));
    }

    public String name(int index) {
        return names.get(index);
    }
}
