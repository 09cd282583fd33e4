package dev.datagen.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** What became of faults, and of the records they could have cost. */
final class FaultTally {

    private final Map<Fault, Row> rows = new EnumMap<>(Fault.class);
    private long lost;
    private long duplicated;
    private long otherwise;

    private static final class Row {
        private int injected;
        private int wentOn;
        private int resumptions;
        private int tooLate;
    }

    private Row of(Fault fault) {
        return rows.computeIfAbsent(fault, row -> new Row());
    }

    /** The load was done before the fault could be made. */
    void tooLate(Fault fault) {
        of(fault).tooLate++;
    }

    /** The load met the fault, and was done afterwards. */
    void survived(Fault fault, int resumptions) {
        Row row = of(fault);
        row.injected++;
        row.wentOn += resumptions == 0 ? 1 : 0;
        row.resumptions += resumptions;
    }

    /** What a verification has found. */
    void count(JsonNode differences) {
        for (JsonNode group : differences) {
            long count = group.get("count").asLong();
            switch (group.get("kind").asText()) {
                case "MISSING" -> lost += count;
                case "DUPLICATED" -> duplicated += count;
                default -> otherwise += count;
            }
        }
    }

    /** How many faults loads have met. */
    int injected() {
        return rows.values().stream().mapToInt(row -> row.injected).sum();
    }

    /** How many records are not as in a load that met no fault. */
    long wrong() {
        return lost + duplicated + otherwise;
    }

    void print(PrintStream out) {
        out.printf("%-26s %9s %9s %12s %9s%n", "fault", "survived", "went on", "resumptions", "too late");
        Row all = new Row();
        rows.forEach((fault, row) -> {
            print(out, fault.name(), row);
            all.injected += row.injected;
            all.wentOn += row.wentOn;
            all.resumptions += row.resumptions;
            all.tooLate += row.tooLate;
        });
        print(out, "all", all);
        out.printf(
                "faults injected %d, survived %d; records lost %d, duplicated %d, otherwise different %d%n",
                all.injected, all.injected, lost, duplicated, otherwise);
    }

    private static void print(PrintStream out, String name, Row row) {
        out.printf("%-26s %9d %9d %12d %9d%n", name, row.injected, row.wentOn, row.resumptions, row.tooLate);
    }
}
