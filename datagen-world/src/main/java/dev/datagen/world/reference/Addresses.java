package dev.datagen.world.reference;

/** Street and neighbourhood names that occur all over the country; no pair with a municipality is claimed to exist. Immutable. */
public final class Addresses {

    private final WeightedNames streets;
    private final WeightedNames neighbourhoods;

    private Addresses(WeightedNames streets, WeightedNames neighbourhoods) {
        this.streets = streets;
        this.neighbourhoods = neighbourhoods;
    }

    static Addresses load() {
        return new Addresses(
                WeightedNames.of(Table.read("streets"), "street", "weight"),
                WeightedNames.of(Table.read("neighbourhoods"), "neighbourhood", "weight"));
    }

    /** {@code Rua Sete de Setembro} */
    public String street(double u) {
        return streets.name(u);
    }

    public WeightedNames streets() {
        return streets;
    }

    public String neighbourhood(double u) {
        return neighbourhoods.name(u);
    }

    public WeightedNames neighbourhoods() {
        return neighbourhoods;
    }
}
