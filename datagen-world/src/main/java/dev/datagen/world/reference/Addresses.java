package dev.datagen.world.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Street and neighbourhood names that occur all over the country, and highways, avenues by the sea and some neighbourhoods only where they are; of the
 * others no pair with a municipality is claimed to exist. Immutable.
 */
public final class Addresses {

    private static final String RURAL = "Zona Rural";
    private static final String CENTRE = "Centro";

    /** Of larger municipalities hardly anybody who banks lives in the country (estimate). */
    private static final int MOST_WITH_COUNTRY = 200_000;

    /** In a capital, and where so many people live, the centre is one of hundreds of neighbourhoods: so much of its weight elsewhere. */
    private static final int LARGE = 500_000;

    private static final double CENTRE_OF_LARGE = 0.1;

    private final PlacedNames streets;
    private final PlacedNames neighbourhoods;
    private final PlacedNames inTown;
    private final PlacedNames inLargeTown;
    private final PostalAreas areas;
    private final PostalAreas areasOfLarge;

    private Addresses(Table streets, Table neighbourhoods) {
        this.streets = PlacedNames.of(streets, "street", streets.decimals("weight"));
        this.neighbourhoods = PlacedNames.of(neighbourhoods, "neighbourhood", neighbourhoods.decimals("weight"));
        this.inTown = inTown(neighbourhoods, 1);
        this.inLargeTown = inTown(neighbourhoods, CENTRE_OF_LARGE);
        this.areas = new PostalAreas(this.neighbourhoods, this.streets, CENTRE);
        this.areasOfLarge = new PostalAreas(inLargeTown, this.streets, CENTRE);
    }

    private static PlacedNames inTown(Table table, double ofCentre) {
        List<String> names = table.map(row -> row.text("neighbourhood"));
        double[] weights = table.decimals("weight");
        for (int i = 0; i < weights.length; i++) {
            if (names.get(i).equals(RURAL)) {
                weights[i] = 0;
            } else if (names.get(i).equals(CENTRE)) {
                weights[i] *= ofCentre;
            }
        }
        return PlacedNames.of(table, "neighbourhood", weights);
    }

    static Addresses load() {
        return new Addresses(Table.read("streets"), Table.read("neighbourhoods"));
    }

    /**
     * Draws a street of a municipality.
     *
     * @param u quantile in [0, 1)
     * @return its index, for {@link #streetName}
     */
    public int street(Municipality place, double u) {
        return streets.pick(place, u);
    }

    /** {@code Rua Sete de Setembro} */
    public String streetName(int index) {
        return streets.name(index);
    }

    /** A neighbourhood such as many towns have, by a quantile in [0, 1). */
    public String neighbourhood(double u) {
        return neighbourhoods.name(u);
    }

    /**
     * Where in a municipality somebody lives.
     *
     * @param complement of the address; who has one does not live in the country
     * @param u quantile in [0, 1)
     * @return the index of the neighbourhood, for {@link #neighbourhoodName}
     */
    public int neighbourhood(Municipality home, @Nullable String complement, double u) {
        if (isLarge(home)) {
            return inLargeTown.pick(home, u);
        }
        boolean mayBeRural = complement == null && home.population() < MOST_WITH_COUNTRY;
        return (mayBeRural ? neighbourhoods : inTown).pick(home, u);
    }

    /** {@code Vila Mariana} */
    public String neighbourhoodName(int index) {
        return neighbourhoods.name(index);
    }

    /** The postal code of a street in a neighbourhood, by their indices: eight digits; see {@link Municipality#formatCep}. */
    public int cep(Municipality home, int neighbourhood, int street) {
        return (isLarge(home) ? areasOfLarge : areas).cep(home, neighbourhood, street);
    }

    private static boolean isLarge(Municipality home) {
        return home.capital() || home.population() >= LARGE;
    }
}
