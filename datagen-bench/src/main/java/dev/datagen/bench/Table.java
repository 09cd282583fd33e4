package dev.datagen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as a table in Markdown, its columns in line, and their notes below. */
final class Table {

    private static final List<String> HEAD = List.of("#", "what", "measured", "first bar", "goal", "reached");

    private Table() {}

    static String of(List<Finding> findings) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        findings.forEach(finding -> lines.add(cells(finding)));
        int[] widths = new int[HEAD.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            table.append(line(lines.get(i), widths, " "));
            if (i == 0) {
                table.append(line(HEAD.stream().map(head -> "").toList(), widths, "-"));
            }
        }
        String notes = findings.stream()
                .filter(finding -> !finding.note().isEmpty())
                .map(finding -> finding.row() + "  " + finding.what() + ": " + finding.note() + "\n")
                .collect(Collectors.joining());
        return notes.isEmpty() ? table.toString() : table + "\n" + notes;
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                String.valueOf(finding.row()),
                finding.what(),
                finding.measured(),
                finding.firstBar().text(),
                finding.goal().text(),
                finding.verdict());
    }

    private static String line(List<String> cells, int[] widths, String filler) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(filler)
                    .append(cell)
                    .append(filler.repeat(widths[i] - cell.length()))
                    .append(filler)
                    .append('|');
        }
        return line.append('\n').toString();
    }
}
