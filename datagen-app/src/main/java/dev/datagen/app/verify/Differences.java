package dev.datagen.app.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts differences by kind, and keeps the first of each. */
final class Differences {

    /** So many of a kind are named; of the rest the count is told. */
    static final int NAMED = 20;

    private final Map<Kind, List<Difference>> named = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    /** One more of a kind, which is put into words only if it is to be named. */
    void add(Kind kind, Supplier<Difference> words) {
        counts.merge(kind, 1L, Long::sum);
        List<Difference> first = named.computeIfAbsent(kind, k -> new ArrayList<>());
        if (first.size() < NAMED) {
            first.add(words.get());
        }
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    List<VerifyReport.Group> groups() {
        return counts.entrySet().stream()
                .map(entry -> new VerifyReport.Group(
                        entry.getKey(), entry.getValue(), named.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
