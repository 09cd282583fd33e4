package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.List;

/** Places abroad in which cards are used, and made-up shops there. Immutable. */
public final class Abroad {

    private static final String[] BRANDS = {
        "Bluebird",
        "Cobalt",
        "Harbor",
        "Juniper",
        "Lantern",
        "Maple",
        "Meridian",
        "Northgate",
        "Oakwood",
        "Riverside",
        "Summit",
        "Sunrise"
    };

    private final List<City> cities;
    private final Categorical trips;
    private final Categorical online;
    /** What shops call what they sell, by index of the merchant category. */
    private final List<String> trades;

    /**
     * A city.
     *
     * @param country ISO 3166-1 alpha-2
     * @param currency in which purchases are cleared, ISO 4217
     */
    public record City(String country, String name, String currency) {

        /** Whether that is the euro; it is the dollar if not. */
        public boolean isInEuro() {
            return currency.equals("EUR");
        }
    }

    private Abroad(Table table, Mccs mccs) {
        cities = table.map(row -> new City(row.text("country"), row.text("city"), row.text("currency")));
        trips = Categorical.of(table.decimals("trips"));
        online = Categorical.of(table.decimals("online"));
        trades = mccs.all().stream()
                .map(mcc -> mcc.name().replaceFirst(" and .*|:.*| \\(.*", ""))
                .toList();
    }

    static Abroad load(Mccs mccs) {
        return new Abroad(Table.read("abroad"), mccs);
    }

    /**
     * Where somebody travels to.
     *
     * @param u quantile in [0, 1)
     */
    public City destination(double u) {
        return cities.get(trips.pick(u));
    }

    /**
     * Where a shop is that sells to Brazil online.
     *
     * @param u quantile in [0, 1)
     */
    public City seller(double u) {
        return cities.get(online.pick(u));
    }

    /**
     * A shop that does not exist.
     *
     * @param mcc what it sells
     * @param u quantile in [0, 1)
     */
    public String shop(Mcc mcc, double u) {
        return BRANDS[(int) (u * BRANDS.length)] + " " + trades.get(mcc.index());
    }
}
