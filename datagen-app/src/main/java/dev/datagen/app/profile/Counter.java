package dev.datagen.app.profile;

import java.util.Map;

/** A sum that grows. */
final class Counter {

    double sum;

    /** The counter of a category. */
    static <T> T of(Map<String, T> counters, Goal goal) {
        T counter = counters.get(goal.key());
        if (counter == null) {
            throw new IllegalArgumentException("no category " + goal.key());
        }
        return counter;
    }
}
