package dev.datagen.bench;

import java.nio.file.Path;
import java.util.Set;

/**
 * What to measure, and how much.
 *
 * @param root of the project, where {@code ./datagen} is
 * @param pairs of measurements that a median is taken of
 * @param customers of the large load
 * @param smallCustomers of the small load
 * @param nullCustomers of runs without servers
 * @param growthCustomers of the large side of row 9; the small side has a twentieth
 * @param memoryCustomers of row 6; none: it is left out
 * @param memoryHeap of row 6, as {@code -Xmx} takes it
 */
record Settings(
        Path root,
        Set<Integer> rows,
        int pairs,
        long customers,
        long smallCustomers,
        long nullCustomers,
        long growthCustomers,
        long memoryCustomers,
        String memoryHeap) {

    /** How many rows the table has. */
    static final int ROWS = 13;

    static final int GROWTH = 20;

    Settings {
        check("--pairs", pairs);
        check("--customers", customers);
        check("--small-customers", smallCustomers);
        check("--null-customers", nullCustomers);
        check("--growth-customers", growthCustomers);
        for (int row : rows) {
            if (row < 1 || row > ROWS) {
                throw new BenchException("--rows names row " + row + ", but there are rows 1 to " + ROWS + " only");
            }
        }
    }

    private static void check(String option, long value) {
        if (value < 1) {
            throw new BenchException(option + " is " + value + ", but must be at least 1");
        }
    }
}
