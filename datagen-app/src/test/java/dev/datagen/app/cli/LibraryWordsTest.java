package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.text.InOptions;
import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls a library reads nothing of a command line; who uses that reads which option to look at. */
class LibraryWordsTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    private static final Set<String> OPTIONS = options();

    private static Set<String> options() {
        Set<String> options = new TreeSet<>();
        Terminal terminal =
                Terminal.ofPipes(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
        DatagenCommand.commandLine(new Surroundings(
                        terminal, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Map.of(), Interruption.none()))
                .getSubcommands()
                .values()
                .forEach(command ->
                        options.addAll(command.getCommandSpec().optionsMap().keySet()));
        return options;
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "world", "sinks", "library", "embedded"})
    void noTextOfALibraryNamesAnOption(String module) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../datagen-" + module + "/src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                optionsIn(Files.readString(file)).forEach(option -> wrong.add(file.getFileName() + ": " + option));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> optionsIn(String source) {
        return LITERAL.matcher(source)
                .results()
                .flatMap(literal -> OPTION.matcher(literal.group()).results())
                .map(MatchResult::group)
                .filter(OPTIONS::contains)
                .toList();
    }

    @Test
    void anOptionInATextIsSeen() {
        assertThat(optionsIn("throw new X(\"try \\\" it\" + \" with --truncate, or --pwfile\"); // --resume"))
                .containsExactly("--truncate");
    }

    @ParameterizedTest
    @EnumSource
    void eachRemedyIsSaidOnTheCommandLineWithOptionsThatThereAre(Remedy remedy) {
        String told = InOptions.message(new SinkException("It broke.", remedy, null));

        assertThat(told).startsWith("It broke. ").endsWith(".");
        assertThat(OPTION.matcher(told).results().map(MatchResult::group)).allMatch(OPTIONS::contains);
    }

    @Test
    void whatHasNoRemedyIsSaidAsItIs() {
        assertThat(InOptions.message(new SinkException("It broke."))).isEqualTo("It broke.");
    }
}
