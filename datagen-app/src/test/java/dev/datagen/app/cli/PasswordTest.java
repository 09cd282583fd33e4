package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where passwords may come from, and that they go nowhere but to the servers: not even into a log at its loudest. */
class PasswordTest {

    private static final Path PROC = Path.of("/proc");
    private static final String SECRET = "hunter2";
    private static final String[] SECRETS = {SECRET, "jaas-hunter", "store-hunter", "registry-hunter"};

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void makeADatabaseOfItsOwn() throws SQLException {
        sql(SharedStack.jdbcUrl(), "CREATE ROLE careful LOGIN PASSWORD '" + SECRET + "'");
        sql(SharedStack.jdbcUrl(), "CREATE DATABASE careful OWNER careful");
    }

    @AfterAll
    static void removeIt() throws SQLException {
        sql(SharedStack.jdbcUrl(), "DROP DATABASE careful");
        sql(SharedStack.jdbcUrl(), "DROP ROLE careful");
    }

    private static void sql(String jdbcUrl, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(String userInfo) {
        return SharedStack.endpoints()
                .postgresUrl()
                .replaceFirst("//.*@", "//" + userInfo + "@")
                .replaceFirst("/datagen$", "/careful");
    }

    @Test
    void aLoadNeitherShowsNorKeepsAPasswordOfItsServers() throws Exception {
        Path config = Files.writeString(directory.resolve("client.properties"), """
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \
                username="u" password="jaas-hunter";
                ssl.truststore.password=store-hunter
                basic.auth.user.info=u:registry-hunter
                """);
        Map<String, String> environment = Map.of(
                "LOG_LEVEL", "TRACE",
                "PGPASSWORD", SECRET,
                "DATAGEN_POSTGRES_URL", url("careful"),
                "DATAGEN_KAFKA_BOOTSTRAP", SharedStack.endpoints().kafkaBootstrap(),
                "DATAGEN_SCHEMA_REGISTRY", SharedStack.endpoints().registryUrl(),
                "DATAGEN_KAFKA_CONFIG", config.toString());

        Run load = Program.start(directory, environment, "load", "--truncate", "--recreate-topics", "--customers", "3")
                .end();
        assertThat(load.exitCode()).as(load.err()).isZero();
        assertThat(load.err()).as("the log").contains("sasl.jaas.config = [hidden]");
        assertThat(load.out() + load.err()).doesNotContain(SECRETS);
        assertThat(everyProcess())
                .contains(Files.exists(PROC) ? "postgres: checkpointer" : "bin/postgres")
                .doesNotContain(SECRETS);
        assertThat(everyTableOfALoad()).contains("42").doesNotContain(SECRETS);

        Run verify = Program.start(directory, environment, "verify").end();
        assertThat(verify.exitCode()).as(verify.err()).isZero();
        assertThat(verify.out() + verify.err()).doesNotContain(SECRETS);
    }

    /** Titles of all processes there are, as far as the system shows them. */
    private static String everyProcess() {
        StringBuilder titles = new StringBuilder();
        ProcessHandle.allProcesses()
                .forEach(process -> titles.append(title(process)).append('\n'));
        return titles.toString();
    }

    /** Of the servers' workers, which write their own, Java tells no more than the program. */
    private static String title(ProcessHandle process) {
        try {
            return Files.readString(PROC.resolve(process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException notLinuxOrGone) {
            return process.info().commandLine().orElse("");
        }
    }

    private static String everyTableOfALoad() throws SQLException {
        StringBuilder text = new StringBuilder();
        String jdbcUrl = SharedStack.jdbcUrl().replace("/datagen?", "/careful?");
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'datagen%'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("datagen_load");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void aPasswordFileIsReadAsPostgresqlsOwnClientsReadIt() throws Exception {
        Path file = Files.writeString(directory.resolve("passwords"), "localhost:*:careful:careful:" + SECRET + "\n");
        Run named = doctor(Map.of("PGPASSFILE", file.toString()), url("careful"));
        assertThat(named.out()).contains("+ PostgreSQL ").doesNotContain(SECRET);

        Path home = Files.createDirectory(directory.resolve("home"));
        Files.copy(file, home.resolve(".pgpass"));
        Run atHome = doctor(Map.of("JAVA_TOOL_OPTIONS", "-Duser.home=" + home), url("careful"));
        assertThat(atHome.out()).contains("+ PostgreSQL ").doesNotContain(SECRET);
    }

    private Run doctor(Map<String, String> environment, String url) throws Exception {
        return Program.start(
                        directory,
                        environment,
                        "doctor",
                        "--postgres-url",
                        url,
                        "--kafka-bootstrap",
                        SharedStack.endpoints().kafkaBootstrap(),
                        "--schema-registry",
                        SharedStack.endpoints().registryUrl())
                .end();
    }

    @Test
    void thePasswordOfAConnectionStringComesBeforeThatOfTheEnvironment() {
        String[] args = {"load", "--skip-kafka", "--truncate", "--customers", "1"};
        Run right = Run.in(Map.of("DATAGEN_POSTGRES_URL", url("careful:" + SECRET), "PGPASSWORD", "wrong"), args);
        assertThat(right.exitCode()).as(right.err()).isZero();

        Run wrong = Run.in(Map.of("DATAGEN_POSTGRES_URL", url("careful:wrong"), "PGPASSWORD", SECRET), args);
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("password authentication failed for user \"careful\". Check user and password in"
                        + " --postgres-url; where it has no password, PGPASSWORD or the password file (PGPASSFILE,"
                        + " ~/.pgpass) may name it.")
                .doesNotContain(SECRET);
    }

    @Test
    void whoGivesNoPasswordIsToldWhereItMayStand() throws Exception {
        Run run = Program.start(
                        directory,
                        List.of("-Duser.home=" + directory, "-Duser.language=en"),
                        "load",
                        "--skip-kafka",
                        "--postgres-url",
                        url("careful"))
                .end();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "no password was provided. Check user and password in --postgres-url; where it has no password,"
                                + " PGPASSWORD or the password file (PGPASSFILE, ~/.pgpass) may name it.\n");
    }

    /** The driver says it in the language of the process, which is an odd one in the build. */
    @ParameterizedTest
    @CsvSource({"en, sslmode=require", "en, sslmode=verify-full", "tr, sslmode=require"})
    void aServerWithoutTlsSendsOneToTheSettingsOfTls(String language, String parameter) throws Exception {
        Run run = Program.start(
                        directory,
                        List.of("-Duser.language=" + language),
                        "load",
                        "--skip-kafka",
                        "--postgres-url",
                        url("careful:" + SECRET) + "?" + parameter)
                .end();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern(" cannot be used: [^.]*SSL[^.]*\\. Check sslmode, sslrootcert and the host's name in"
                        + " --postgres-url\\.\n");
    }

    @Test
    void optionsMayStandInAFile() throws Exception {
        Path file = Files.writeString(
                directory.resolve("options"), "--skip-kafka --truncate\n--postgres-url\n" + url("careful:" + SECRET));

        Run run = Run.of("load", "@" + file, "--customers", "1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load postgresql://me:hunter2@localhost:1/db",
                "load --postgres-urls=postgresql://me:hunter2@localhost:1/db",
                "load --postgres-url postgresql://me:hunter2@localhost:1/db --skip-kafka",
                "load --postgres-url postgresql://me:hunter2@local/host:1/db",
                "load --postgres-url postgresql://me:hunter2/@localhost:1/db",
                "load --postgres-url mysql://me:hunter2@localhost:1/db",
                "load --postgres-url jdbc:postgresql://localhost:1/db?user=me&password=hunter2 --skip-kafka",
                "load --postgres-url jdbc:postgresql://me:hunter2@localhost:1/db",
                "load jdbc:postgresql://localhost:1/db?user=me&password=hunter2",
                "load --customers postgresql://me:hunter2@localhost:1/db",
                "load --skip-postgres --schema-registry https://me:hunter2@localhost:1/a?b",
                "load --skip-postgres --schema-registry https://me:hunter2@",
                "load --skip-postgres --kafka-bootstrap SASL_SSL://me:hunter2@localhost:1",
                "load --skip-postgres --producer sasl.jaas.konfig=password=hunter2",
                "load --skip-postgres --producer ssl.key.password=hunter2 --producer acks=many",
                "doctor --postgres-url postgresql://me:hunter2@localhost:1/db --kafka-bootstrap localhost:1"
                        + " --schema-registry http://me:hunter2@localhost:1",
            })
    void aFailureRepeatsNoPassword(String command) {
        Run run = Run.of(command.split(" "));

        assertThat(run.exitCode()).isPositive();
        assertThat(run.err() + run.out()).isNotEmpty().doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load postgresql://me:hunter2@localhost:1/db",
                "load --skip-kafka --postgres-url jdbc:postgresql://localhost:1/db?user=me&password=hunter2",
            })
    void norDoesItsStackTrace(String command) throws Exception {
        Run run = Program.start(directory, Map.of("LOG_LEVEL", "TRACE"), command.split(" "))
                .end();

        assertThat(run.exitCode()).isPositive();
        assertThat(run.err()).contains("\tat dev.datagen.").doesNotContain(SECRET);
    }
}
