package dev.datagen.app.cli.option;

import dev.datagen.app.make.EventOrder;
import dev.datagen.model.value.DocumentStyle;
import dev.datagen.sinks.kafka.Preset;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.pace.Shape;
import dev.datagen.world.Intensity;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of options, in whatever capitals, and lists them as help writes them: in small letters, but for presets. */
public final class WordConverters {

    private WordConverters() {}

    /** Of a command and its subcommands. */
    public static void register(CommandLine command) {
        UnaryOperator<String> small = word -> word.toLowerCase(Locale.ROOT);
        register(command, DocumentStyle.class, small);
        register(command, Intensity.class, small);
        register(command, EventOrder.class, small, EventOrder.TIME, EventOrder.ENTITY);
        register(command, ValueFormat.class, small);
        register(command, Shape.class, small);
        register(command, CourseGroup.ClockKind.class, small);
        register(command, Preset.class, UnaryOperator.identity());
    }

    private static <E extends Enum<E>> void register(
            CommandLine command, Class<E> type, UnaryOperator<String> written) {
        register(command, type, written, type.getEnumConstants());
    }

    /** @param some those of the type that can be asked for */
    @SafeVarargs
    private static <E extends Enum<E>> void register(
            CommandLine command, Class<E> type, UnaryOperator<String> written, E... some) {
        Map<String, E> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (E word : some) {
            words.put(word.name(), word);
        }
        command.registerConverter(type, text -> {
            E word = words.get(text.strip());
            if (word == null) {
                throw new TypeConversionException("'" + text + "' is none of "
                        + Stream.of(some)
                                .map(each -> written.apply(each.name()))
                                .collect(Collectors.joining(", ")));
            }
            return word;
        });
    }
}
