package dev.datagen.world.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A tab-separated table of this package: comment lines that start with '#', one line of column names, rows. */
final class Table {

    /** One row; columns are found by name once a table. */
    static final class Row {
        private final Table table;
        private final String[] cells;

        private Row(Table table, String[] cells) {
            this.table = table;
            this.cells = cells;
        }

        String text(String column) {
            return cells[table.column(column)];
        }

        int integer(String column) {
            return Integer.parseInt(text(column));
        }

        double decimal(String column) {
            return Double.parseDouble(text(column));
        }

        /** Hundredths of a decimal with at most two places, exactly. */
        long hundredths(String column) {
            return hundredthsOf(text(column));
        }

        static long hundredthsOf(String text) {
            int point = text.indexOf('.');
            if (point < 0) {
                return Long.parseLong(text) * 100;
            }
            String cents = (text.substring(point + 1) + "00").substring(0, 2);
            return Long.parseLong(text.substring(0, point) + cents);
        }

        /** The parts of a cell that holds a list, split at commas. */
        List<String> list(String column) {
            return List.of(split(text(column), ','));
        }

        /** Likewise; none of an empty cell. */
        List<String> filled(String column) {
            return text(column).isEmpty() ? List.of() : list(column);
        }
    }

    private final String name;
    private final Map<String, Integer> columns;
    private final List<Row> rows;

    private Table(String name, String[] columns) {
        this.name = name;
        this.columns = new HashMap<>();
        for (String column : columns) {
            this.columns.put(column, this.columns.size());
        }
        this.rows = new ArrayList<>();
    }

    /** @param name the file without its ending */
    static Table read(String name) {
        String[] lines = split(content(name.concat(".tsv")), '\n');
        int next = 0;
        while (lines[next].startsWith("#")) {
            next++;
        }
        Table table = new Table(name, split(lines[next], '\t'));
        for (int i = next + 1; i < lines.length; i++) {
            table.add(lines[i]);
        }
        return table;
    }

    private static String content(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("reference table " + file + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read reference table " + file, e);
        }
    }

    private void add(String line) {
        if (line.isEmpty()) {
            return;
        }
        String[] cells = split(line, '\t');
        if (cells.length != columns.size()) {
            throw new IllegalStateException("reference table " + name + ": row '" + line + "' has " + cells.length
                    + " cells, but needs " + columns.size());
        }
        rows.add(new Row(this, cells));
    }

    private int column(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalStateException("reference table " + name + " has no column " + column);
        }
        return index;
    }

    /** Plain splitting; {@link String#split} drops empty cells at the end. */
    private static String[] split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
    }

    List<Row> rows() {
        return rows;
    }

    <T> List<T> map(Function<Row, T> reader) {
        List<T> values = new ArrayList<>(rows.size());
        for (Row row : rows) {
            values.add(reader.apply(row));
        }
        return List.copyOf(values);
    }

    double[] decimals(String column) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).decimal(column);
        }
        return values;
    }

    /** Like {@link #decimals}, for whole numbers, which parse faster. */
    double[] counts(String column) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).integer(column);
        }
        return values;
    }
}
