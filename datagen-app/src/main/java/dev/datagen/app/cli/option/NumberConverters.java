package dev.datagen.app.cli.option;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options, and says in everybody's words what is none. */
public final class NumberConverters {

    private NumberConverters() {}

    /** Of a command and its subcommands. */
    public static void register(CommandLine command) {
        register(command, long.class, Long::valueOf, "whole number");
        register(command, Long.class, Long::valueOf, "whole number");
        register(command, int.class, Integer::valueOf, "whole number of that size");
        register(command, short.class, Short::valueOf, "whole number of that size");
        register(command, double.class, Double::valueOf, "number");
    }

    private static <N extends Number> void register(
            CommandLine command, Class<N> type, Function<String, N> parse, String name) {
        command.registerConverter(type, text -> {
            try {
                return parse.apply(text.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is not a " + name + withPoint(text, parse));
            }
        });
    }

    /** Decimals have a comma in Brazil, but not here. */
    private static <N extends Number> String withPoint(String text, Function<String, N> parse) {
        String point = text.strip().replace(',', '.');
        try {
            return text.indexOf(',') < 0 ? "" : "; write " + parse.apply(point);
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
