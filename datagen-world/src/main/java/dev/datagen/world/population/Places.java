package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;
import dev.datagen.world.reference.Municipality;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where customers live and where they first registered.
 *
 * <p>Each of the positions of the place quantile belongs to a cell: an area code (DDD) of residence within a state, and a
 * fiscal region of first registration. 85 % registered where they live (estimate), the others anywhere, by population (IBGE,
 * census of 2022).
 */
final class Places {

    private static final double REGISTERED_AT_HOME = 0.85;
    private static final int REGIONS = 10;
    private static final int AREA_CODES = 100;

    /** Multiples of the golden ratio fall evenly into any interval, however many there are. */
    private static final double GOLDEN = 0.6180339887498949;

    private final List<Cell> cells = new ArrayList<>();
    private final Ranks byAreaCode;
    private final Ranks byRegion;
    private final Ranks byMunicipality;
    private final int[] cellOfPosition;
    private final Municipality[] municipalityOfPosition;

    /** Municipalities of one state and area code, and a region of registration. */
    private record Cell(List<Municipality> municipalities, Categorical byPopulation, int areaCode, int region) {}

    Places(ReferenceData reference) {
        double[] regionShare = new double[REGIONS];
        double population = 0;
        for (State state : reference.states()) {
            regionShare[state.cpfRegion()] += state.population();
            population += state.population();
        }
        List<Double> weights = new ArrayList<>();
        for (State state : reference.states()) {
            addCells(state, reference.municipalities(), regionShare, population, weights);
        }
        int[] quotas =
                Ranks.quotas(weights.stream().mapToDouble(Double::doubleValue).toArray());
        cellOfPosition = Ranks.runs(quotas);
        byAreaCode = new Ranks(classes(true), AREA_CODES);
        byRegion = new Ranks(classes(false), REGIONS);
        municipalityOfPosition = municipalities();
        int[] indices = Arrays.stream(municipalityOfPosition)
                .mapToInt(Municipality::index)
                .toArray();
        byMunicipality = new Ranks(indices, reference.municipalities().size());
    }

    /** Spread over the positions of an area code so that each has its share of them, and of those of each region. */
    private Municipality[] municipalities() {
        Municipality[] all = new Municipality[Ranks.BLOCK];
        for (int position = 0; position < all.length; position++) {
            Cell cell = cells.get(cellOfPosition[position]);
            double u = byAreaCode.rank(0, position) * GOLDEN % 1;
            all[position] = cell.municipalities().get(cell.byPopulation().pick(u));
        }
        sortWithinCells(all);
        return all;
    }

    /** Those of a cell lie side by side, and so do, in it, those of one municipality: families live there. */
    private void sortWithinCells(Municipality[] all) {
        int first = 0;
        for (int position = 1; position <= all.length; position++) {
            if (position == all.length || cellOfPosition[position] != cellOfPosition[first]) {
                Arrays.sort(all, first, position, Comparator.comparingInt(Municipality::index));
                first = position;
            }
        }
    }

    private void addCells(
            State state, List<Municipality> all, double[] regionShare, double population, List<Double> weights) {
        List<Municipality> ofState =
                all.stream().filter(m -> m.state().index() == state.index()).toList();
        double listed = ofState.stream().mapToDouble(Municipality::population).sum();
        List<Integer> areaCodes =
                ofState.stream().map(Municipality::ddd).distinct().sorted().toList();
        for (int areaCode : areaCodes) {
            List<Municipality> ofCell =
                    ofState.stream().filter(m -> m.ddd() == areaCode).toList();
            double[] populations =
                    ofCell.stream().mapToDouble(Municipality::population).toArray();
            double share = 0;
            for (double p : populations) {
                share += p / listed * state.population();
            }
            Categorical byPopulation = Categorical.of(populations);
            for (int region = 0; region < REGIONS; region++) {
                double home = region == state.cpfRegion() ? REGISTERED_AT_HOME : 0;
                cells.add(new Cell(ofCell, byPopulation, areaCode, region));
                weights.add(share * (home + (1 - REGISTERED_AT_HOME) * regionShare[region] / population));
            }
        }
    }

    private int[] classes(boolean areaCodes) {
        int[] classes = new int[Ranks.BLOCK];
        for (int position = 0; position < classes.length; position++) {
            Cell cell = cells.get(cellOfPosition[position]);
            classes[position] = areaCodes ? cell.areaCode() : cell.region();
        }
        return classes;
    }

    /** Who is the how-manyth with an area code. */
    Ranks byAreaCode() {
        return byAreaCode;
    }

    /** Who is the how-manyth of a fiscal region. */
    Ranks byRegion() {
        return byRegion;
    }

    /** The state of a position. */
    State state(int position) {
        return municipality(position).state();
    }

    /** Who is the how-manyth of a municipality, by its index. */
    Ranks byMunicipality() {
        return byMunicipality;
    }

    /** The municipality of a position. */
    Municipality municipality(int position) {
        return municipalityOfPosition[position];
    }
}
