package dev.datagen.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help whose lines end between words alone: left to itself, picocli also breaks addresses, and whoever copies one has half of it. */
final class WholeWordsHelp extends Help {

    /** Of a command. */
    WholeWordsHelp(CommandSpec command, ColorScheme colors) {
        super(command, colors);
    }

    @Override
    public Layout createDefaultLayout(
            List<OptionSpec> options, List<PositionalParamSpec> parameters, ColorScheme colors) {
        Layout usual = super.createDefaultLayout(options, parameters, colors);
        return new Layout(colors, usual.textTable(), usual.optionRenderer(), usual.parameterRenderer()) {
            @Override
            public void layout(ArgSpec argument, Text[][] rows) {
                super.layout(argument, broken(rows, table));
            }
        };
    }

    /** The last column is what is said of an option. */
    private static Text[][] broken(Text[][] rows, TextTable table) {
        List<Text[]> broken = new ArrayList<>();
        for (Text[] row : rows) {
            int last = row.length - 1;
            Column column = table.columns()[last];
            String hanging = " ".repeat(table.indentWrappedLines);
            for (Line line : lines(row[last].plainString(), column.width - column.indent, hanging.length())) {
                Text[] cells = new Text[row.length];
                for (int cell = 0; cell < last; cell++) {
                    cells[cell] = line.from == 0 ? row[cell] : row[cell].substring(0, 0);
                }
                Text words = row[last].substring(line.from, line.to);
                cells[last] = line.from == 0
                        ? words
                        : words.substring(0, 0).concat(hanging).concat(words);
                broken.add(cells);
            }
        }
        return broken.toArray(Text[][]::new);
    }

    @Override
    public String description(Object... parameters) {
        StringBuilder text = new StringBuilder();
        int width = commandSpec().usageMessage().width();
        for (String paragraph : commandSpec().usageMessage().description()) {
            for (String told : String.format(paragraph, parameters).split("\\R", -1)) {
                lines(told, width - 1, 0)
                        .forEach(line -> text.append(told, line.from, line.to).append(System.lineSeparator()));
            }
        }
        return text.toString();
    }

    /** From one character to before another. */
    private record Line(int from, int to) {}

    private static List<Line> lines(String text, int width, int hanging) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        int room = width;
        while (text.length() - from > room) {
            int space = text.lastIndexOf(' ', from + room);
            if (space <= from) {
                break; // one word, for which there is no room
            }
            lines.add(new Line(from, space));
            from = space + 1;
            room = width - hanging;
        }
        lines.add(new Line(from, text.length()));
        return lines;
    }
}
