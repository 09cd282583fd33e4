package dev.datagen.bench;

/**
 * One line of the table.
 *
 * @param row its number, as in {@code docs/benchmarks.md}
 * @param what was measured
 * @param measured with its unit
 * @param verdict which bars were reached
 * @param note what it was made of, below the table
 */
record Finding(int row, String what, String measured, Bar firstBar, Bar goal, String verdict, String note) {

    /** A finding that is held to its bars by the median. */
    static Finding of(
            int row, String what, Sample sample, String format, String unit, Bar firstBar, Bar goal, String note) {
        return new Finding(
                row,
                what,
                sample.text(format) + " " + unit,
                firstBar,
                goal,
                verdict(sample.median(), firstBar, goal),
                note);
    }

    /** A finding under other conditions than its bars speak of. */
    static Finding apart(int row, String what, String measured, Bar firstBar, Bar goal, String note) {
        return new Finding(row, what, measured, firstBar, goal, "not comparable", note);
    }

    /** A row that was left out. */
    static Finding skipped(int row, String what, Bar firstBar, Bar goal, String how) {
        return new Finding(row, what, "—", firstBar, goal, "not run", how);
    }

    static String verdict(double value, Bar firstBar, Bar goal) {
        if (goal.isReachedBy(value)) {
            return "goal";
        }
        if (firstBar.isReachedBy(value)) {
            return "first bar";
        }
        return "no";
    }
}
