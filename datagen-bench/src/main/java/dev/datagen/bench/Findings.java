package dev.datagen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What was found so far; each is said at once, so that a run broken off has not been in vain. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Consumer<String> progress;

    Findings(Consumer<String> progress) {
        this.progress = progress;
    }

    void add(Finding finding) {
        all.add(finding);
        progress.accept(
                "= " + finding.what() + ": " + finding.measured() + " (" + finding.verdict() + ") " + finding.note());
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** In the order of the table; those of one row as they were found. */
    List<Finding> byRow() {
        return all.stream().sorted(Comparator.comparingInt(Finding::row)).toList();
    }
}
