package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where people live. A person's state follows the whole population, the city that of the largest municipalities in it. */
public final class Places {

    private static final int NEIGHBOURS = 3;
    private static final double FURTHEST_NEIGHBOUR_KM = 60;
    private static final double KM_A_DEGREE = 111.2;

    private final List<State> states;
    private final List<Municipality> municipalities;
    private final Municipality[] byIndex;
    private final Categorical municipalityPopulation;

    /** By state: its municipalities, and their populations. */
    private final List<List<Municipality>> byState = new ArrayList<>();

    private final List<Categorical> populationByState = new ArrayList<>();

    private final List<List<Municipality>> neighbours = new ArrayList<>();

    private Places(List<State> states, List<Municipality> municipalities) {
        this.states = states;
        this.municipalities = municipalities;
        this.byIndex = municipalities.toArray(Municipality[]::new);
        List<List<Municipality>> inside = new ArrayList<>();
        states.forEach(state -> inside.add(new ArrayList<>()));
        for (Municipality municipality : municipalities) {
            inside.get(municipality.state().index()).add(municipality);
        }
        this.municipalityPopulation = population(municipalities);
        for (List<Municipality> members : inside) {
            byState.add(List.copyOf(members));
            populationByState.add(population(members));
        }
        for (Municipality municipality : municipalities) {
            neighbours.add(
                    nearest(municipality, byState.get(municipality.state().index())));
        }
    }

    /** Some of many, by their distance. */
    private static List<Municipality> nearest(Municipality municipality, List<Municipality> others) {
        List<Municipality> nearest = new ArrayList<>();
        double[] distances = new double[NEIGHBOURS + 1];
        for (Municipality other : others) {
            double distance = kilometres(municipality, other);
            if (other.index() != municipality.index() && distance <= FURTHEST_NEIGHBOUR_KM) {
                int place = nearest.size();
                for (; place > 0 && distances[place - 1] > distance; place--) {
                    distances[place] = distances[place - 1];
                }
                distances[place] = distance;
                nearest.add(place, other);
                if (nearest.size() > NEIGHBOURS) {
                    nearest.remove(NEIGHBOURS);
                }
            }
        }
        return List.copyOf(nearest);
    }

    /** How far apart two are, as on a plane: right enough inside a state, and further away to some percent. */
    public static double kilometres(Municipality one, Municipality other) {
        double north = (one.latitude() - other.latitude()) * KM_A_DEGREE;
        double east = (one.longitude() - other.longitude())
                * KM_A_DEGREE
                * StrictMath.cos(StrictMath.toRadians(one.latitude()));
        return StrictMath.sqrt(north * north + east * east);
    }

    private static Categorical population(List<Municipality> municipalities) {
        double[] residents = new double[municipalities.size()];
        for (int i = 0; i < residents.length; i++) {
            residents[i] = municipalities.get(i).population();
        }
        return Categorical.of(residents);
    }

    static Places load() {
        List<State> states = new ArrayList<>();
        Map<String, State> byUf = new HashMap<>();
        for (Table.Row row : Table.read("states").rows()) {
            State state = state(states.size(), row);
            states.add(state);
            byUf.put(state.uf(), state);
        }
        List<Municipality> municipalities = new ArrayList<>();
        for (Table.Row row : Table.read("municipalities").rows()) {
            State state = byUf.get(row.text("uf"));
            if (state == null) {
                throw new IllegalStateException(
                        "municipality " + row.text("name") + " is in unknown " + row.text("uf"));
            }
            municipalities.add(municipality(municipalities.size(), state, row));
        }
        return new Places(List.copyOf(states), List.copyOf(municipalities));
    }

    private static State state(int index, Table.Row row) {
        return new State(
                index,
                row.text("uf"),
                row.text("region"),
                row.integer("population"),
                row.integer("income_brl") * 100,
                row.text("zone"),
                row.integer("utc_offset_min"),
                row.integer("cpf_region"),
                row.integer("ibge"),
                row.integer("pix_brl") * 100,
                row.decimal("pix_orders"),
                row.list("ddds").stream().map(Integer::valueOf).toList(),
                CepRanges.parse(row.list("ceps")));
    }

    private static Municipality municipality(int index, State state, Table.Row row) {
        return new Municipality(
                index,
                row.integer("ibge"),
                row.text("name"),
                state,
                row.integer("population"),
                row.integer("ddd"),
                row.decimal("lat"),
                row.decimal("lon"),
                row.text("capital").equals("yes"),
                CepRanges.parse(row.list("ceps")));
    }

    List<State> states() {
        return states;
    }

    List<Municipality> municipalities() {
        return municipalities;
    }

    public Municipality municipality(int index) {
        return byIndex[index];
    }

    /** The nearest three municipalities of the same state, none further than 60 km away; there may be none. */
    public List<Municipality> neighbours(int index) {
        return neighbours.get(index);
    }

    /** The municipalities by their population, whatever their state. */
    public Categorical municipalityPopulation() {
        return municipalityPopulation;
    }

    /**
     * A municipality inside a state, by population.
     *
     * @param stateIndex 0 to 26
     * @param u quantile in [0, 1)
     */
    public Municipality municipalityIn(int stateIndex, double u) {
        return byState.get(stateIndex).get(populationByState.get(stateIndex).pick(u));
    }
}
