package dev.datagen.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Some measurements of one thing.
 *
 * @param values at least one, in the order in which they were taken
 */
record Sample(double... values) {

    Sample {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one value");
        }
        values = values.clone();
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double min() {
        return sorted()[0];
    }

    double max() {
        double[] sorted = sorted();
        return sorted[sorted.length - 1];
    }

    private double[] sorted() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The median, and the range if there is one: {@code 1.23 (1.10–1.40)}. */
    String text(String format) {
        String median = String.format(Locale.ROOT, format, median());
        return values.length == 1
                ? median
                : String.format(Locale.ROOT, "%s (" + format + "–" + format + ")", median, min(), max());
    }
}
