package dev.datagen.app.cli;

import dev.datagen.sinks.NearNames;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A word on the command line that means nothing where it stands: what there is instead. */
final class StrayWord {

    private StrayWord() {}

    /** As the beginning of a sentence; {@code command} is the one that was given, or the program itself where none was. */
    static String sentence(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            return option(word.replaceFirst("(?s)=.*", ""), command);
        }
        Collection<String> commands = command.subcommands().keySet();
        return commands.isEmpty()
                ? "'" + word + "' is no option of " + command.name() + ", nor the value of one"
                : "there is no command " + word
                        + near(word, commands.stream(), ": there are " + String.join(", ", commands));
    }

    private static String option(String name, CommandSpec command) {
        String elsewhere = command.subcommands().isEmpty() ? "" : ": options come after the command that they are of";
        return "there is no option " + name + near(name, options(command), elsewhere);
    }

    private static Stream<String> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).map(OptionSpec::longestName);
    }

    private static String near(String word, Stream<String> known, String otherwise) {
        return NearNames.nearest(word, known, each -> each.toLowerCase(Locale.ROOT))
                .map(nearest -> ", but there is " + nearest)
                .orElse(otherwise);
    }
}
