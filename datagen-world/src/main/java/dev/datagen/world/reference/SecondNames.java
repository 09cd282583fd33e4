package dev.datagen.world.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** First names that are borne together, such as Ana Paula and João Pedro: by the first of the two, and by age. Immutable. */
final class SecondNames {

    /** The first year of birth of the younger. */
    private static final int YOUNGER_SINCE = 1980;

    private static final double PERCENT = 100;

    /** By index of the first name. */
    private final List<List<SecondName>> all;

    private record SecondName(String text, double ofOlder, double ofYounger) {

        double share(int birthYear) {
            return birthYear < YOUNGER_SINCE ? ofOlder : ofYounger;
        }
    }

    private SecondNames(List<List<SecondName>> all) {
        this.all = all;
    }

    static SecondNames load(List<String> firstNames) {
        Map<String, List<SecondName>> byFirst = new HashMap<>();
        for (Table.Row row : Table.read("second-names").rows()) {
            byFirst.computeIfAbsent(row.text("name"), first -> new ArrayList<>())
                    .add(new SecondName(
                            ' ' + row.text("second"),
                            row.integer("before1980") / PERCENT,
                            row.integer("since1980") / PERCENT));
        }
        return new SecondNames(firstNames.stream()
                .map(first -> List.copyOf(byFirst.getOrDefault(first, List.of())))
                .toList());
    }

    /**
     * What follows a first name, with the space before it; empty where there is one first name alone.
     *
     * @param u quantile in [0, 1)
     */
    String after(int firstName, int birthYear, double u) {
        double left = u;
        // By index, for this is asked all the time.
        List<SecondName> seconds = all.get(firstName);
        for (int i = 0; i < seconds.size(); i++) {
            left -= seconds.get(i).share(birthYear);
            if (left < 0) {
                return seconds.get(i).text();
            }
        }
        return "";
    }
}
