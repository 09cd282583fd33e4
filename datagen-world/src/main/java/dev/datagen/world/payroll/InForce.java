package dev.datagen.world.payroll;

import dev.datagen.world.calendar.Months;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What is in force from a month on, until something else is. The first one known stands for all months before it; the last one goes on.
 * Immutable.
 *
 * @param <T> a rule or a figure
 */
final class InForce<T> {

    /** Up to which figures of years to come are reckoned: some are asked of what is agreed in 2030, the last year that can be asked for. */
    private static final int LAST_YEAR = 2035;

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

        /**
         * Goes on each January with what is reckoned from the one before, as far as anybody asks.
         *
         * @param next from the one before and the month of January
         */
        InForce<T> thenEachJanuary(BiFunction<T, Integer, T> next) {
            int last = since.get(since.size() - 1);
            for (int year = Months.year(last) + 1; year <= LAST_YEAR; year++) {
                then(year, 1, next.apply(all.get(all.size() - 1), Months.of(year, 1)));
            }
            return onwards();
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
