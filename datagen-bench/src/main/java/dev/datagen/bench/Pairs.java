package dev.datagen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two sides measured in turns, so that both see the same moods of the machine; who begins changes from pair to pair.
 *
 * @param pairs both measurements of each turn
 */
record Pairs<A, B>(List<Pair<A, B>> pairs) {

    /** One turn. */
    record Pair<A, B>(A first, B second) {}

    /** What is measured. */
    interface Side<T> {
        T measure();
    }

    static <A, B> Pairs<A, B> run(int count, Side<A> first, Side<B> second) {
        List<Pair<A, B>> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                A a = first.measure();
                pairs.add(new Pair<>(a, second.measure()));
            } else {
                B b = second.measure();
                pairs.add(new Pair<>(first.measure(), b));
            }
        }
        return new Pairs<>(pairs);
    }

    /** A number of each pair, as a ratio of its sides. */
    Sample each(ToDoubleFunction<Pair<A, B>> number) {
        return new Sample(pairs.stream().mapToDouble(number).toArray());
    }

    Sample first(ToDoubleFunction<A> number) {
        return each(pair -> number.applyAsDouble(pair.first()));
    }

    Sample second(ToDoubleFunction<B> number) {
        return each(pair -> number.applyAsDouble(pair.second()));
    }
}
