package dev.datagen.app.cli.option;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options, and says in everybody's words what is none. */
public final class NumberConverters {

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private NumberConverters() {}

    /** Of a command and its subcommands. */
    public static void register(CommandLine command) {
        register(command, List.of(long.class, Long.class), Long::valueOf, "whole number");
        register(command, List.of(int.class, Integer.class), Integer::valueOf, "whole number");
        register(command, List.of(short.class, Short.class), Short::valueOf, "whole number");
        register(command, List.of(double.class, Double.class), NumberConverters::decimal, "number");
    }

    /** A number as people write it: not as Java does, to which {@code 100d} is one, too. */
    static double decimal(String text) {
        return new BigDecimal(text.strip()).doubleValue();
    }

    private static <N extends Number> void register(
            CommandLine command, List<Class<N>> types, Function<String, N> parse, String name) {
        CommandLine.ITypeConverter<N> converter = text -> {
            try {
                return parse.apply(text.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        DIGITS.matcher(text.strip()).matches()
                                ? "'" + text + "' is too large a number"
                                : "'" + text + "' is not a " + name + withPoint(text, parse));
            }
        };
        types.forEach(type -> command.registerConverter(type, converter));
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
