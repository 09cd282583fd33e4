package dev.datagen.app.stream;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in which options two streams differ. */
final class Differences {

    private Differences() {}

    static String of(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
                .map(name -> !before.containsKey(name)
                        ? name + " was not given"
                        : name + " was " + before.get(name) + (now.containsKey(name) ? ", not " + now.get(name) : ""))
                .collect(Collectors.joining("; "));
    }
}
