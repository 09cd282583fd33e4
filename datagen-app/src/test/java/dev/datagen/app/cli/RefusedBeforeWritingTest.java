package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the way of a load is found before it has written anything, and is told with its place and a remedy. */
class RefusedBeforeWritingTest {

    private static final String SCHEMA = "of_somebody_else";

    @BeforeEach
    void makeSchema() throws SQLException {
        Verification.sql("CREATE SCHEMA " + SCHEMA);
    }

    @AfterEach
    void dropSchema() throws SQLException {
        Verification.sql("DROP SCHEMA " + SCHEMA + " CASCADE");
    }

    private static String url() {
        return SharedStack.endpoints().postgresUrl() + "?currentSchema=" + SCHEMA;
    }

    private static String place() {
        return "PostgreSQL at " + SharedStack.endpoints().postgresUrl().replaceFirst(".*@(.*)/datagen", "$1")
                + ", database datagen: ";
    }

    /** Each of them would be taken for rows, which --truncate is said to help against, or emptied by it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIEW customers AS SELECT 1 AS a | customers is a view, not a table of data-gen.",
                "MATERIALIZED VIEW jobs AS SELECT 1 AS a | jobs is a materialized view, not a table of data-gen.",
                "SEQUENCE loans | loans is a sequence, not a table of data-gen.",
                "TABLE accounts AS SELECT 1 AS id | the table accounts was not made by this version of data-gen: its column"
                        + " account_id (uuid) is missing.",
                "TYPE jobs AS ENUM ('a') | jobs is a type, not a table of data-gen.",
                "TYPE jobs AS (a int) | jobs is a type, not a table of data-gen.",
                "VIEW datagen_load AS SELECT 1 AS a | datagen_load is a view, not a table of data-gen.",
                "TABLE datagen_stream AS SELECT 1 AS a | the table datagen_stream was not made by this version of data-gen:"
                        + " its column stream_id (uuid) is missing.",
                "TABLE datagen_load_part AS SELECT 1 AS part | the table datagen_load_part was not made by this version of"
                        + " data-gen: its column load_id (uuid) is missing."
            })
    void whatSomebodyElseHasMadeByTheNameOfATableIsNotTakenForOurs(String made, String problem) throws Exception {
        Verification.sql("CREATE " + made.replaceFirst("(?<=VIEW |SEQUENCE |TABLE |TYPE )", SCHEMA + "."));

        for (List<String> more :
                List.of(List.of("load", "--skip-kafka"), List.of("load", "--skip-kafka", "--truncate"))) {
            Run run = Run.of(with(more));

            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.lastLine())
                    .isEqualTo("ERROR " + place() + problem + " Name another database, or another schema with"
                            + " currentSchema, in --postgres-url, or drop it.");
        }
        assertThat(SharedStack.count("information_schema.tables WHERE table_schema = '" + SCHEMA
                        + "' AND table_name = 'datagen_load' AND table_type = 'BASE TABLE'"))
                .isZero();
    }

    @Test
    void whatTakesTheNameOfATableAfterALoadIsLeftAloneAndCalledSo() throws Exception {
        Run load = Run.of(with(List.of("load", "--skip-kafka")));
        assertThat(load.exitCode()).as(load.err()).isZero();
        Verification.sql("ALTER TABLE " + SCHEMA + ".jobs RENAME TO old_jobs");
        Verification.sql("CREATE VIEW " + SCHEMA + ".jobs AS SELECT * FROM " + SCHEMA + ".old_jobs");
        String remedy = " Name another database, or another schema with currentSchema, in --postgres-url, or drop it.";

        assertThat(Run.of("verify", "--postgres-url", url()).lastLine())
                .endsWith("reading the table jobs: cannot copy from view \"jobs\". The table was not made by data-gen."
                        + remedy);
        assertThat(Run.of("reset", "--yes", "--postgres-url", url()).lastLine())
                .isEqualTo("ERROR " + place() + "jobs is a view, not a table of data-gen." + remedy);

        Verification.sql("DROP VIEW " + SCHEMA + ".jobs", "ALTER TABLE " + SCHEMA + ".old_jobs RENAME TO jobs");
        Verification.sql("CREATE TABLE " + SCHEMA + ".datagen_load_part AS SELECT 1 AS part");
        assertThat(Run.of("reset", "--yes", "--postgres-url", url()).lastLine())
                .startsWith(
                        "ERROR " + place() + "the table datagen_load_part was not made by this version of data-gen");
        assertThat(SharedStack.count(SCHEMA + ".datagen_load_part")).isOne();
        assertThat(SharedStack.count(SCHEMA + ".customers")).isEqualTo(3);
    }

    private static String[] with(List<String> command) {
        return Stream.concat(command.stream(), List.of("--customers", "3", "--postgres-url", url()).stream())
                .toArray(String[]::new);
    }

    /** Rows would else be there before the first event needs the file. */
    @Test
    void whereCustomersCantRestOnDiskNothingIsWritten(@TempDir Path directory) throws Exception {
        Path gone = directory.resolve("gone");
        String[] args = SharedStack.load("--create-topics", "--customers", "60000", "--to", "2025-01-02");
        args[2] = url();

        Run run = Program.start(directory, List.of("-Xmx40m", "-Djava.io.tmpdir=" + gone), args)
                .end();

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.lastLine()).startsWith("ERROR The temporary file in " + gone);
        assertThat(SharedStack.count("information_schema.tables WHERE table_schema = '" + SCHEMA + "'"))
                .isZero();
    }

    private static Run streamInASmallHeap(Path directory, List<String> java, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of(SharedStack.load("--create-topics", "--to", "2025-01-02")));
        args.set(0, "stream");
        args.set(2, url());
        args.addAll(List.of(more));
        return Program.start(directory, java, args.toArray(String[]::new)).end();
    }

    @Test
    void soItIsWhereCustomersOfAStreamWhoLiveOnCantRestOnDisk(@TempDir Path directory) throws Exception {
        Path gone = directory.resolve("gone");

        Run run = streamInASmallHeap(
                directory,
                List.of("-Xmx40m", "-Djava.io.tmpdir=" + gone),
                "--customers",
                "60000",
                "--clock",
                "simulated");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.lastLine()).startsWith("ERROR The temporary file in " + gone);
        assertThat(SharedStack.count("information_schema.tables WHERE table_schema = '" + SCHEMA + "'"))
                .isZero();
    }

    /** They would else be found out not to fit after their rows had been written. */
    @Test
    void soItIsWhereCustomersOfAStreamWhoActDontFitIntoMemory(@TempDir Path directory) throws Exception {
        Run run = streamInASmallHeap(directory, List.of("-Xmx96m"), "--customers", "1000000", "--rate", "10");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.lastLine())
                .isEqualTo("ERROR 1,000,000 customers who may act at any moment have to be in memory, and Java has too"
                        + " little: give it more (DATAGEN_JAVA_OPTS=-Xmx320m). Nothing has been written.");
        assertThat(SharedStack.count("information_schema.tables WHERE table_schema = '" + SCHEMA + "'"))
                .isZero();
    }

    @Test
    void aStreamDoesNotTakeAViewForRowsEither() throws Exception {
        Verification.sql("CREATE VIEW " + SCHEMA + ".customers AS SELECT 1 AS a");
        String[] args = SharedStack.load("--create-topics", "--duration", "1", "--format", "json");
        args[0] = "stream";
        args[2] = url();

        assertThat(Run.of(args).lastLine())
                .startsWith("ERROR " + place() + "customers is a view, not a table of data-gen. ");
    }

    @Test
    void whoMayMakeNoTablesIsToldSoBeforeSchemasAreRegistered() throws Exception {
        Verification.sql(
                "CREATE ROLE looker LOGIN PASSWORD 'hunter2'", "GRANT USAGE ON SCHEMA " + SCHEMA + " TO looker");
        try {
            String[] args = SharedStack.load("--recreate-topics", "--customers", "3");
            args[2] = url().replaceFirst("//.*@", "//looker:hunter2@");

            Run run = Run.of(args);

            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.lastLine())
                    .isEqualTo(
                            "ERROR PostgreSQL at " + args[2].replace("hunter2", "***") + ": the user looker may make no"
                                    + " tables in the schema of_somebody_else: GRANT CREATE ON SCHEMA of_somebody_else TO looker, or"
                                    + " use another one. Nothing has been written.");
            assertThat(run.err()).doesNotContain("will be deleted");
        } finally {
            Verification.sql("REVOKE USAGE ON SCHEMA " + SCHEMA + " FROM looker", "DROP ROLE looker");
        }
    }

    @Test
    void whereOneSubjectRefusesNoOtherIsMade() throws Exception {
        String refusing = "banking.installments-value"; // the last of them
        List<String> others =
                List.of("banking.transactions-value", "banking.card-transactions-value", "banking.trades-value");
        others.forEach(RefusedBeforeWritingTest::forget);
        forget(refusing);
        registry("POST", "/subjects/" + refusing + "/versions", "{\"schema\":\"\\\"string\\\"\"}");
        try {
            String[] args = SharedStack.load("--create-topics", "--customers", "3");
            args[2] = url();

            Run run = Run.of(args);

            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.lastLine())
                    .contains("registering a schema of " + refusing + ": HTTP 409")
                    .endsWith(
                            "delete the subject " + refusing + ", or use another registry. Nothing has been written.");
            assertThat(registry("GET", "/subjects", "")).contains(refusing).doesNotContain(others);
        } finally {
            forget(refusing);
        }
    }

    private static void forget(String subject) {
        registry("DELETE", "/subjects/" + subject, "");
        registry("DELETE", "/subjects/" + subject + "?permanent=true", "");
    }

    private static String registry(String method, String path, String body) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(SharedStack.endpoints().registryUrl() + path))
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
