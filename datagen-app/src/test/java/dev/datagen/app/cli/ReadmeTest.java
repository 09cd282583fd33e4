package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents tell a reader to type is what the program takes. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Path ENGLISH = ROOT.resolve("README.md");
    private static final Path PORTUGUESE = ROOT.resolve("README.pt-BR.md");

    private static final Pattern HEADING = Pattern.compile("^(#+) ", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`(\\./datagen [^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    /** Quoted words as one, up to what belongs to the shell: a pipe, a redirection, a comment, the next command. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");

    private static final Pattern SHELL = Pattern.compile("[|>&;#].*|2>.*");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = docs.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            Path example = ROOT.resolve("examples/library/README.md");
            return Stream.concat(
                    Stream.of(ENGLISH, PORTUGUESE, ROOT.resolve("CONTRIBUTING.md"), example), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandLineIsOneTheProgramTakes(Path page) throws IOException {
        for (List<String> arguments : commandLines(Files.readString(page))) {
            assertThatCode(() -> program().parseArgs(arguments.toArray(String[]::new)))
                    .as(page + ": ./datagen " + String.join(" ", arguments))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .forEach(link -> assertThat(page.resolveSibling(link))
                        .as(page + " links to " + link)
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("twins")
    void aReaderFindsTheTwoCommandsOnLinesOfTheirOwn(Path page) throws IOException {
        assertThat(commandLines(Files.readString(page))).hasSizeGreaterThan(20);
        assertThat(Files.readAllLines(page)).contains("./datagen load --embedded", "mvn verify");
    }

    static Stream<Path> twins() {
        return Stream.of(ENGLISH, PORTUGUESE);
    }

    @Test
    void theTwinsHaveTheSameShape() throws IOException {
        assertThat(headings(PORTUGUESE)).isEqualTo(headings(ENGLISH));
        assertThat(blocks(PORTUGUESE)).isEqualTo(blocks(ENGLISH));
    }

    @Test
    void readsACommandLineAsAShellDoes() {
        assertThat(
                        commandLines(
                                "`./datagen up` or\n```sh\nX=1 ./datagen load \\\n  --seed 7 --directory 'a b' | jq # what\n```\n"))
                .containsExactly(List.of("load", "--seed", "7", "--directory", "a b"), List.of("up"));
    }

    private static picocli.CommandLine program() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return DatagenCommand.commandLine(
                new Surroundings(Terminal.ofPipes(nowhere, nowhere), Clock.systemUTC(), Map.of(), Interruption.none()));
    }

    private static List<Integer> headings(Path page) throws IOException {
        String withoutBlocks = BLOCK.matcher(Files.readString(page)).replaceAll("");
        return HEADING.matcher(withoutBlocks)
                .results()
                .map(heading -> heading.group(1).length())
                .toList();
    }

    /** The twins show the same commands and the same output: only comments and prose are translated. */
    private static List<String> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1) + "\n" + block.group(2))
                .toList();
    }

    private static List<List<String>> commandLines(String page) {
        List<List<String>> found = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(page);
        while (blocks.find()) {
            Arrays.stream(blocks.group(2).replace("\\\n", " ").split("\n"))
                    .filter(line -> line.matches("(\\w+=\\S+ +)*\\./datagen .*"))
                    .forEach(line -> found.add(arguments(line.substring(line.indexOf("./datagen ")))));
        }
        INLINE.matcher(blocks.replaceAll(""))
                .results()
                .map(command -> command.group(1))
                .filter(command -> !command.contains("…"))
                .forEach(command -> found.add(arguments(command)));
        return found;
    }

    private static List<String> arguments(String line) {
        List<String> arguments = new ArrayList<>();
        Matcher words = WORD.matcher(line.substring("./datagen ".length()));
        while (words.find()) {
            if (words.group(3) != null && SHELL.matcher(words.group(3)).matches()) {
                break;
            } else if (words.group().startsWith("@")) {
                // A file of options, which only the reader has.
                continue;
            }
            arguments.add(Stream.of(1, 2, 3)
                    .map(words::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow());
        }
        return arguments;
    }
}
