package dev.datagen.world.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Where and when a merchant is.
 *
 * @param ufs the states; none stands for all
 * @param cities the municipalities; none stands for all
 * @param leastPopulation residents of the smallest municipality in which it is
 * @param since its first day, in days since 1970-01-01
 * @param until its last
 */
record Presence(List<String> ufs, Set<String> cities, int leastPopulation, int since, int until) {

    static Presence read(Table.Row row) {
        String cities = row.text("cities");
        boolean counted = !cities.isEmpty() && Character.isDigit(cities.charAt(0));
        return new Presence(
                row.filled("states"),
                counted ? Set.of() : Set.copyOf(row.filled("cities")),
                counted ? Integer.parseInt(cities) * 1000 : 0,
                day(row.text("since"), Integer.MIN_VALUE),
                day(row.text("until"), Integer.MAX_VALUE));
    }

    private static int day(String text, int otherwise) {
        return text.isEmpty() ? otherwise : (int) LocalDate.parse(text).toEpochDay();
    }

    boolean isIn(String uf) {
        return ufs.isEmpty() || ufs.contains(uf);
    }

    /** Whether that is so in every city of its states, and always. */
    boolean isEverywhere() {
        return cities.isEmpty() && leastPopulation == 0 && since == Integer.MIN_VALUE && until == Integer.MAX_VALUE;
    }

    /** Whether it is in a city of one of its states on all days from one to another. */
    boolean covers(Municipality city, int first, int last) {
        return city.population() >= leastPopulation
                && first >= since
                && last <= until
                && (cities.isEmpty() || cities.contains(city.name()));
    }
}
