package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents tell a reader to ask of a load has an answer: each query runs as it stands there, and finds something. */
class QueriesTest {

    private static final Path QUERIES = Path.of("../docs/queries.md");
    private static final List<Path> READMES = List.of(Path.of("../README.md"), Path.of("../README.pt-BR.md"));

    /** A heading, or a block of code with its language. */
    private static final Pattern PART = Pattern.compile(
            "^#{2,} (?<heading>[^\\n]+)$|^```(?<language>\\w+)\\n(?<code>.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");

    private static final String POSTGRES = "PostgreSQL";
    private static final String PYTHON = "Python, do Kafka";
    private static final String DUCKDB = "DuckDB, sem servidor nenhum";
    private static final String KSQLDB = "ksqlDB";

    @TempDir
    private Path directory = Path.of("");

    /** Code of a document, with the last heading above it. */
    private record Block(String heading, String language, String code) {}

    @BeforeAll
    static void loadWhatTheDocumentsLoad() {
        Run load = Run.of(SharedStack.load("--truncate", "--recreate-topics", "--format", "json"));
        assertThat(load.exitCode()).as(load.err()).isZero();
    }

    static Stream<String> postgresQueries() throws IOException {
        List<String> queries = new ArrayList<>(statements(QUERIES, POSTGRES));
        for (Path readme : READMES) {
            queries.addAll(statements(readme, POSTGRES));
        }
        return queries.stream();
    }

    @ParameterizedTest
    @MethodSource("postgresQueries")
    void postgresqlAnswers(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
        }
    }

    @Test
    void eachExampleStandsWhereItIsKnownWhoRunsIt() throws IOException {
        assertThat(blocks(QUERIES).stream()
                        .filter(block -> Set.of("sql", "python").contains(block.language()))
                        .map(Block::heading)
                        .distinct())
                .containsExactly(POSTGRES, PYTHON, DUCKDB, KSQLDB);
        assertThat(READMES)
                .allSatisfy(readme -> assertThat(statements(readme, POSTGRES)).hasSize((int) blocks(readme).stream()
                        .filter(block -> block.language().equals("sql"))
                        .mapToLong(block -> statements(block.code()).size())
                        .sum()));
    }

    @Test
    void pythonPrintsWhatItReadsFromKafka() throws Exception {
        assumePythonHas("confluent_kafka");
        List<String> programs = blocks(QUERIES).stream()
                .filter(block -> block.language().equals("python"))
                .map(block -> block.code()
                        .replace("localhost:9092", SharedStack.endpoints().kafkaBootstrap()))
                .toList();

        assertThat(programs).isNotEmpty();
        for (String program : programs) {
            assertThat(python(program).lines()).as(program).isNotEmpty();
        }
    }

    @Test
    void duckdbAnswers() throws Exception {
        assumePythonHas("duckdb");
        Files.writeString(
                directory.resolve("banco.jsonl"),
                Run.of("preview", "--customers", "1000", "--json").out());

        for (String query : statements(QUERIES, DUCKDB)) {
            assertThat(python("import duckdb, sys\nprint(len(duckdb.sql(sys.argv[1]).fetchall()))", query)
                            .strip())
                    .as(query)
                    .isNotEqualTo("0");
        }
    }

    private void assumePythonHas(String module) throws Exception {
        assumeTrue(
                isOnPath("python3") && run("-c", "import " + module) == 0,
                "python3 is not here, or has no module " + module + ": the example of docs/queries.md is not run");
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private String python(String program, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("-c", program));
        command.addAll(List.of(args));
        int code = run(command.toArray(String[]::new));
        String out = Files.readString(directory.resolve("out"));
        assertThat(code).as(out).isZero();
        return out;
    }

    private int run(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
        if (!process.waitFor(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + Await.LIMIT + ": " + String.join(" ", command));
        }
        return process.exitValue();
    }

    private static List<String> statements(Path page, String heading) throws IOException {
        return blocks(page).stream()
                .filter(block ->
                        block.language().equals("sql") && block.heading().equals(heading))
                .flatMap(block -> statements(block.code()).stream())
                .toList();
    }

    private static List<String> statements(String sql) {
        return END_OF_STATEMENT
                .splitAsStream(sql)
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static List<Block> blocks(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        Matcher parts = PART.matcher(Files.readString(page));
        while (parts.find()) {
            if (parts.group("heading") == null) {
                blocks.add(new Block(heading, parts.group("language"), parts.group("code")));
            } else {
                heading = parts.group("heading");
            }
        }
        return blocks;
    }
}
