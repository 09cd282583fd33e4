package dev.datagen.world.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What a square metre of a home costs, by town. Immutable. */
public final class HomePrices {

    /** Outside the capitals, of the capital's price (FipeZAP, November 2025: about half in Londrina, two thirds in Joinville; estimate elsewhere). */
    private static final double OUTSIDE_CAPITALS = 0.6;

    private final Map<String, Integer> reaisInCapital;

    private HomePrices(Map<String, Integer> reaisInCapital) {
        this.reaisInCapital = Map.copyOf(reaisInCapital);
    }

    static HomePrices load() {
        Map<String, Integer> prices = new HashMap<>();
        for (Table.Row row : Table.read("home-prices").rows()) {
            prices.put(row.text("uf"), row.integer("capital_brl"));
        }
        return new HomePrices(prices);
    }

    /** What is asked for a flat on average, in R$ a square metre. */
    public double reais(Municipality municipality) {
        double capital =
                Objects.requireNonNull(reaisInCapital.get(municipality.state().uf()));
        return municipality.capital() ? capital : capital * OUTSIDE_CAPITALS;
    }
}
