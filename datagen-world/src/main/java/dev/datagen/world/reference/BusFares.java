package dev.datagen.world.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a ride by bus costs in the cities whose fare is known. Immutable. */
public final class BusFares {

    /** By municipality. */
    private final @Nullable DatedPrice[] fares;

    private BusFares(@Nullable DatedPrice[] fares) {
        this.fares = fares;
    }

    static BusFares load(List<Municipality> municipalities) {
        DatedPrice[] fares = new DatedPrice[municipalities.size()];
        for (Table.Row row : Table.read("bus-fares").rows()) {
            fares[named(row, municipalities).index()] = DatedPrice.parse(row.text("fare"));
        }
        return new BusFares(fares);
    }

    private static Municipality named(Table.Row row, List<Municipality> municipalities) {
        return municipalities.stream()
                .filter(city -> city.name().equals(row.text("city"))
                        && city.state().uf().equals(row.text("uf")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("bus-fares: no city " + row.text("city")));
    }

    /**
     * A city's fare, in cents; 0 where it is not known.
     *
     * @param day in days since 1970-01-01
     */
    public long cents(Municipality city, int day) {
        DatedPrice fare = fares[city.index()];
        return fare == null ? 0 : fare.cents(day);
    }
}
