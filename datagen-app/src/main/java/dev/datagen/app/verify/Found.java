package dev.datagen.app.verify;

import dev.datagen.app.verify.VerifyPlan.Basis;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.TableResult;
import dev.datagen.sinks.Load;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a comparison finds, as it goes on. */
final class Found {

    private final Basis basis;
    private final Differences differences = new Differences();
    private final List<TableResult> tables = new ArrayList<>();
    private final List<PartitionResult> partitions = new ArrayList<>();
    private final Map<String, Long> proved = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Found(Basis basis) {
        this.basis = basis;
    }

    Differences differences() {
        return differences;
    }

    List<TableResult> tables() {
        return tables;
    }

    List<PartitionResult> partitions() {
        return partitions;
    }

    /** So many of something are as they should be. */
    void proved(String what, long count) {
        proved.put(what, count);
    }

    void note(String what) {
        notes.add(what);
    }

    List<String> notes() {
        return notes;
    }

    VerifyReport report(Load load, List<String> allNotes, double seconds) {
        return new VerifyReport(load, basis, tables, partitions, proved, differences.groups(), allNotes, seconds);
    }
}
