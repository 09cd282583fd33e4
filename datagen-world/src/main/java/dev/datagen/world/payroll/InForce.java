package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in force from a month on, until something else is. The first one known stands for all months before it; the last one goes on.
 * Immutable.
 *
 * @param <T> a rule or a figure
 */
final class InForce<T> {

    /** In ascending order. */
    private final int[] since;

    private final List<T> all;

    private InForce(int[] since, List<T> all) {
        this.since = since;
        this.all = all;
    }

    /** Starts with the first one known. */
    static <T> Series<T> since(int year, int monthOfYear, T first) {
        return new Series<T>().then(year, monthOfYear, first);
    }

    /** One after the other, the oldest first. */
    static final class Series<T> {
        private final List<Integer> since = new ArrayList<>();
        private final List<T> all = new ArrayList<>();

        Series<T> then(int year, int monthOfYear, T next) {
            since.add(Months.of(year, monthOfYear));
            all.add(next);
            return this;
        }

        InForce<T> onwards() {
            return new InForce<>(since.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(all));
        }
    }

    /** The one of a month; the newest are looked at first. */
    T in(int month) {
        int row = since.length - 1;
        while (row > 0 && month < since[row]) {
            row--;
        }
        return all.get(row);
    }
}
