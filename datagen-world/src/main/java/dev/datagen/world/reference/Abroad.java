package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categorical;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Places abroad in which cards are used, and made-up shops there. Immutable. */
public final class Abroad {

    private static final int MINUTES = 60;

    private final List<City> cities;
    private final Categorical trips;

    /** Of what a category sells, by its index; empty where nobody sells it online. */
    private final List<Optional<Categorical>> online;

    /** By language. */
    private final Map<String, ShopsAbroad> shops;

    /**
     * A city.
     *
     * @param country ISO 3166-1 alpha-2
     * @param currency in which purchases are cleared, ISO 4217
     * @param language of its shops' names: ISO 639-1, with its country where that has words of its own
     * @param standardMinutes its standard time from UTC
     * @param summerTime by whose rule it is an hour ahead in summer
     */
    public record City(
            String country, String name, String currency, String language, int standardMinutes, SummerTime summerTime) {

        /** Whether that is the euro; it is the dollar if not. */
        public boolean isInEuro() {
            return currency.equals("EUR");
        }

        /**
         * Its time from UTC on a day, in minutes.
         *
         * @param day in days since 1970-01-01
         */
        public int utcOffsetMinutes(int day) {
            return standardMinutes + (summerTime.holds(LocalDate.ofEpochDay(day)) ? MINUTES : 0);
        }
    }

    private Abroad(Table table, Mccs mccs) {
        cities = table.map(row -> new City(
                row.text("country"),
                row.text("city"),
                row.text("currency"),
                row.text("language"),
                row.integer("offset") * MINUTES,
                SummerTime.of(row.text("summer"))));
        trips = Categorical.of(table.decimals("trips"));
        online = mccs.all().stream().map(mcc -> sellers(table, mcc)).toList();
        shops = ShopsAbroad.load(mccs);
    }

    private static Optional<Categorical> sellers(Table table, Mcc mcc) {
        double[] weights = table.rows().stream()
                .mapToDouble(row -> row.list("sells").contains(mcc.codeText()) ? row.decimal("online") : 0)
                .toArray();
        return DoubleStream.of(weights).sum() == 0 ? Optional.empty() : Optional.of(Categorical.of(weights));
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
     * Whether shops abroad sell to Brazil online.
     *
     * @param mcc what: index in {@link Mccs#all()}
     */
    public boolean sells(int mcc) {
        return online.get(mcc).isPresent();
    }

    /**
     * Where a shop is that sells to Brazil online.
     *
     * @param mcc what: index in {@link Mccs#all()}, of what is sold
     * @param u quantile in [0, 1)
     */
    public City seller(int mcc, double u) {
        return cities.get(online.get(mcc).orElseThrow().pick(u));
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
