package dev.datagen.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Servers that {@code ./datagen up} starts, and that command for all else: it is built before this module, and has libraries of its own, of which
 * Kafka's are not those that Flink wants.
 */
final class OwnServers implements AutoCloseable {

    private static final Path PROGRAM =
            Path.of("..", "datagen-app", "target", "lib").toAbsolutePath();
    private static final String CLASS_PATH = PROGRAM + "/*";

    private final Path directory;
    private final Map<String, String> addresses;

    private OwnServers(Path directory, Map<String, String> addresses) {
        this.directory = directory;
        this.addresses = addresses;
    }

    static OwnServers start(Path directory) throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(PROGRAM),
                "this test needs the program in " + PROGRAM + ", which mvn verify builds before it");
        JavaRun up = datagen(directory, Map.of(), List.of("up", "--directory", "servers", "--ports", "auto"));
        assertThat(up.exitCode()).as(up.said()).isZero();
        return new OwnServers(
                directory,
                Map.of(
                        "DATAGEN_POSTGRES_URL", find(up, "PostgreSQL +(postgresql:\\S+)"),
                        "DATAGEN_KAFKA_BOOTSTRAP", find(up, "Kafka +(\\S+)"),
                        "DATAGEN_SCHEMA_REGISTRY", find(up, "Schema Registry +(\\S+)")));
    }

    private static String find(JavaRun run, String pattern) throws IOException {
        Matcher matcher = Pattern.compile("(?m)^" + pattern + "$").matcher(run.said());
        assertThat(matcher.find()).as(run.said()).isTrue();
        return matcher.group(1);
    }

    private static JavaRun datagen(Path directory, Map<String, String> environment, List<String> args)
            throws IOException {
        List<String> words = new ArrayList<>(
                List.of("-Ddatagen.programs=" + System.getProperty("datagen.programs"), "dev.datagen.app.Main"));
        words.addAll(args);
        return JavaRun.start(directory, CLASS_PATH, environment, words);
    }

    /** A command that has ended. */
    JavaRun datagen(String... args) throws IOException, InterruptedException {
        JavaRun run = datagen(directory, addresses, List.of(args));
        run.exitCode();
        return run;
    }

    /** In words of the environment. */
    Map<String, String> addresses() {
        return addresses;
    }

    private String address(String variable) {
        return Objects.requireNonNull(addresses.get(variable));
    }

    String bootstrap() {
        return address("DATAGEN_KAFKA_BOOTSTRAP");
    }

    /** How many rows a table has, or those of it that meet a condition; none while it is not there. */
    long count(String rows) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet there =
                    statement.executeQuery("SELECT to_regclass('" + rows.split(" ")[0] + "') IS NOT NULL")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + rows)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect() throws SQLException {
        Matcher matcher = Pattern.compile("postgresql://([^:]+):([^@]+)@(.+)").matcher(address("DATAGEN_POSTGRES_URL"));
        assertThat(matcher.matches()).isTrue();
        return DriverManager.getConnection("jdbc:postgresql://" + matcher.group(3), matcher.group(1), matcher.group(2));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        JavaRun down = datagen("down", "--directory", "servers");
        assertThat(down.exitCode()).as(down.said()).isZero();
    }
}
