package dev.datagen.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.Endpoints;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.postgres.PostgresSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java snippet in the documents compiles, runs against real servers, and prints what the document shows right after it, if it shows
 * anything. Addresses and the one directory are replaced, nothing else. With {@code -Ddatagen.snippets=write} the documents are made to show what
 * was printed.
 */
@ExtendWith(Stack.class)
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET = Pattern.compile(
            "^```java\\n(.*?)^```$(?:\\n\\n^```text\\n(.*?)^```$)?", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path directory;

    /** A snippet and what it is said to print. */
    private record Snippet(
            Path page, String name, String code, @Nullable String output) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Snippet> snippets() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("README.pt-BR.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages) {
            Matcher found = SNIPPET.matcher(Files.readString(page));
            while (found.find()) {
                String name = page.getFileName() + " " + (snippets.size() + 1);
                snippets.add(new Snippet(page, name, found.group(1), found.group(2)));
            }
        }
        return snippets.stream();
    }

    @Test
    void theDocumentsHaveSnippets() throws IOException {
        assertThat(snippets().map(Snippet::name))
                .anyMatch(name -> name.startsWith("README.md"))
                .anyMatch(name -> name.startsWith("library.md"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void runsAndPrintsWhatThePageShows(Snippet snippet, Endpoints endpoints) throws Exception {
        clear(endpoints);

        Path classes = compile(source(snippet, endpoints));

        String printed = run(classes);
        if (snippet.output == null) {
            return;
        }
        if ("write".equals(System.getProperty("datagen.snippets"))) {
            show(snippet, printed);
        } else {
            assertThat(printed).isEqualTo(snippet.output);
        }
    }

    private static void show(Snippet snippet, String printed) throws IOException {
        String before = snippet.code + "```\n\n```text\n";
        String page = Files.readString(snippet.page);
        Files.writeString(snippet.page, page.replace(before + snippet.output + "```", before + printed + "```"));
    }

    /** Each snippet finds servers on which nobody has written anything. */
    private static void clear(Endpoints endpoints) {
        try (PostgresSink postgres = new PostgresSink(endpoints.postgresUrl())) {
            postgres.truncate();
        }
        ProducerConfig config = ProducerConfig.builder()
                .bootstrapServers(endpoints.kafkaBootstrap())
                .build();
        try (TopicAdmin topics = TopicAdmin.connect(config)) {
            topics.delete(BankSchema.EVENTS.stream().map(EventType::collection).toList());
        }
    }

    private String source(Snippet snippet, Endpoints endpoints) {
        String code = snippet.code
                .replace("postgresql://postgres:postgres@localhost:5432/datagen", endpoints.postgresUrl())
                .replace("http://localhost:8081", endpoints.registryUrl())
                .replace("localhost:9092", endpoints.kafkaBootstrap())
                .replace("Path.of(\"bank\")", "Path.of(\"" + directory.resolve("bank") + "\")");
        String imports = code.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        return imports + "\npublic final class Snippet {\npublic static void main(String[] args) throws Exception {\n"
                + body + "\n}\n}\n";
    }

    private Path compile(String source) throws IOException {
        Path file = Files.writeString(directory.resolve("Snippet.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-Xlint:all");
            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file))
                            .call())
                    .as(said + source)
                    .isTrue();
        }
        assertThat(said).as(source).asString().isEmpty();
        return directory;
    }

    private static String run(Path classes) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, DocumentationTest.class.getClassLoader());
                PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            loader.loadClass("Snippet").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
