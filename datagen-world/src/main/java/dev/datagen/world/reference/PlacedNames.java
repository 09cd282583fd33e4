package dev.datagen.world.reference;

import java.util.List;
import java.util.Set;

/** Names by their weights, some of which are found in a few municipalities alone. Immutable. */
final class PlacedNames {

    private static final String EVERYWHERE = "BR";

    /** Spreads the quantiles of a name that is not found somewhere over those that are found everywhere. */
    private static final double SPREAD = 10_007;

    private final WeightedNames all;
    private final double[] weights;

    /** By index of {@link #all}: names of municipalities, or none if it is found in all. */
    private final List<Set<String>> places;

    /** Those that are found in all. */
    private final WeightedNames everywhere;

    private PlacedNames(List<String> names, double[] weights, List<Set<String>> places) {
        this.all = new WeightedNames(names, weights);
        this.weights = weights.clone();
        this.places = List.copyOf(places);
        double[] ofEverywhere = weights.clone();
        for (int i = 0; i < ofEverywhere.length; i++) {
            if (!places.get(i).isEmpty()) {
                ofEverywhere[i] = 0;
            }
        }
        this.everywhere = new WeightedNames(names, ofEverywhere);
    }

    static PlacedNames of(Table table, String column, double[] weights) {
        return new PlacedNames(table.map(row -> row.text(column)), weights, table.map(PlacedNames::places));
    }

    private static Set<String> places(Table.Row row) {
        List<String> listed = row.list("municipalities");
        return listed.contains(EVERYWHERE) ? Set.of() : Set.copyOf(listed);
    }

    /** A name that is found everywhere, by a quantile in [0, 1). */
    String name(double u) {
        return everywhere.name(u);
    }

    /** How many names there are, wherever they are found. */
    int size() {
        return all.size();
    }

    /** One of the names. */
    String name(int index) {
        return all.name(index);
    }

    /** A name that is found in a municipality, likewise: its index, 0 to {@link #size()} − 1. */
    int pick(Municipality place, double u) {
        int name = all.pick(u);
        if (isIn(place, name)) {
            return name;
        }
        double spread = u * SPREAD;
        return everywhere.pick(spread - Math.floor(spread));
    }

    /** The weight of a name in a municipality, 0 where it is not found. */
    double weight(Municipality place, int index) {
        return isIn(place, index) ? weights[index] : 0;
    }

    private boolean isIn(Municipality place, int index) {
        Set<String> where = places.get(index);
        return where.isEmpty() || where.contains(place.name());
    }
}
