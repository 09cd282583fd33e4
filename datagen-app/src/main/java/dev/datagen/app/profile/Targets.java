package dev.datagen.app.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads {@code targets.tsv}. */
final class Targets {

    private static final String COLUMNS = "figure\tcategory\ttarget\tcontract\tunit\tsource\tdate\tnote";
    private static final int WIDTH = 8;
    private static final String BY_MOVEMENTS = " x movements";

    private static final String BY_PURCHASES = " x purchases";

    private Targets() {}

    /**
     * All figures by name, in the order of the table.
     *
     * @param movements of accounts for each one that the contract promises
     * @param purchases for each one that the contract promises
     */
    static Map<String, Target> load(double movements, double purchases) {
        return parse(Lines.of("targets.tsv"), movements, purchases);
    }

    static Map<String, Target> parse(List<String> lines, double movements, double purchases) {
        if (lines.isEmpty() || !lines.get(0).equals(COLUMNS)) {
            throw new IllegalArgumentException("the columns must be " + COLUMNS.replace('\t', ' '));
        }
        Map<String, Target> targets = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != WIDTH) {
                throw new IllegalArgumentException(
                        "a row has " + WIDTH + " cells, but not '" + line.replace('\t', '|') + "'");
            }
            Goal goal = new Goal(cells[1], Double.parseDouble(cells[2]), contract(cells[3], movements, purchases));
            targets.merge(
                    cells[0],
                    new Target(cells[0], cells[4], cells[5], cells[6], cells[7], List.of(goal)),
                    Targets::together);
        }
        return targets;
    }

    private static Target together(Target first, Target more) {
        List<Goal> goals = new ArrayList<>(first.goals());
        goals.addAll(more.goals());
        return new Target(first.figure(), first.unit(), first.source(), first.date(), first.note(), goals);
    }

    private static OptionalDouble contract(String cell, double movements, double purchases) {
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        String number = cell.split(" ", 2)[0];
        double factor = cell.endsWith(BY_MOVEMENTS) ? movements : cell.endsWith(BY_PURCHASES) ? purchases : 1;
        return OptionalDouble.of(factor * Double.parseDouble(number));
    }
}
