package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.util.List;
import java.util.Map;

/** Places abroad in which cards are used, and made-up shops there. Immutable. */
public final class Abroad {

    private final List<City> cities;
    private final Categorical trips;
    private final Categorical online;

    /** By language. */
    private final Map<String, ShopsAbroad> shops;

    /**
     * A city.
     *
     * @param country ISO 3166-1 alpha-2
     * @param currency in which purchases are cleared, ISO 4217
     * @param language of its shops' names, ISO 639-1
     */
    public record City(String country, String name, String currency, String language) {

        /** Whether that is the euro; it is the dollar if not. */
        public boolean isInEuro() {
            return currency.equals("EUR");
        }
    }

    private Abroad(Table table, Mccs mccs) {
        cities = table.map(
                row -> new City(row.text("country"), row.text("city"), row.text("currency"), row.text("language")));
        trips = Categorical.of(table.decimals("trips"));
        online = Categorical.of(table.decimals("online"));
        shops = ShopsAbroad.load(mccs);
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
     * @param city where it is
     * @param mcc what it sells: index in {@link Mccs#all()}
     * @param u quantile in [0, 1)
     */
    public String shop(City city, int mcc, double u) {
        ShopsAbroad ofLanguage = shops.get(city.language());
        if (ofLanguage == null) {
            throw new IllegalStateException("no shops abroad have names in the language " + city.language());
        }
        return ofLanguage.name(mcc, u);
    }
}
