package dev.datagen.world.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where and when a merchant is. Immutable. */
final class Presence {

    private static final int THOUSAND = 1000;

    private final List<String> ufs;

    /** A bit for each municipality, by its index. */
    private final long[] cities;

    private final boolean everywhere;

    /** In days since 1970-01-01, like {@link #until}. */
    private final int since;

    private final int until;

    private Presence(List<String> ufs, long[] cities, int since, int until, boolean everywhere) {
        this.ufs = ufs;
        this.cities = cities;
        this.since = since;
        this.until = until;
        this.everywhere = everywhere;
    }

    /** Municipalities are told by their names, or by the residents of the smallest in thousands; without either, all are meant. */
    static Presence read(Table.Row row, List<Municipality> municipalities) {
        List<String> ufs = row.filled("states");
        String cities = row.text("cities");
        int since = day(row.text("since"), Integer.MIN_VALUE);
        int until = day(row.text("until"), Integer.MAX_VALUE);
        boolean always = since == Integer.MIN_VALUE && until == Integer.MAX_VALUE;
        return new Presence(
                ufs, bits(ufs, named(cities, row), municipalities), since, until, cities.isEmpty() && always);
    }

    private static Predicate<Municipality> named(String cities, Table.Row row) {
        if (cities.isEmpty()) {
            return city -> true;
        }
        if (Character.isDigit(cities.charAt(0))) {
            int least = Integer.parseInt(cities) * THOUSAND;
            return city -> city.population() >= least;
        }
        Set<String> names = Set.copyOf(row.filled("cities"));
        return city -> names.contains(city.name());
    }

    private static long[] bits(List<String> ufs, Predicate<Municipality> named, List<Municipality> municipalities) {
        long[] bits = new long[(municipalities.size() + Long.SIZE - 1) / Long.SIZE];
        for (Municipality city : municipalities) {
            if (named.test(city) && isIn(ufs, city.state().uf())) {
                bits[city.index() / Long.SIZE] |= 1L << city.index();
            }
        }
        return bits;
    }

    private static int day(String text, int otherwise) {
        return text.isEmpty() ? otherwise : (int) LocalDate.parse(text).toEpochDay();
    }

    private static boolean isIn(List<String> ufs, String uf) {
        return ufs.isEmpty() || ufs.contains(uf);
    }

    boolean isIn(String uf) {
        return isIn(ufs, uf);
    }

    /** Whether it is in a city, ever. */
    boolean isAt(Municipality city) {
        return (cities[city.index() / Long.SIZE] & 1L << city.index()) != 0;
    }

    boolean isAlways() {
        return since == Integer.MIN_VALUE && until == Integer.MAX_VALUE;
    }

    /** Whether it is in every city of its states, and always. */
    boolean isEverywhere() {
        return everywhere;
    }

    /** Whether it is in a city on all days from one to another. */
    boolean covers(Municipality city, int first, int last) {
        return first >= since && last <= until && isAt(city);
    }
}
