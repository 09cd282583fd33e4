package dev.datagen.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two years of a bank, loaded by the program itself into real servers and audited from what lies there.
 *
 * <p>Larger banks by hand, and by the rules alone: {@code -Dtest=AuditTest#theDataKeepTheRule -Ddatagen.audit.customers=100000}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final int CUSTOMERS = Integer.getInteger("datagen.audit.customers", 2000);

    private final EphemeralStack stack = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class));
    private final Connection connection;
    private final Audit audit;

    AuditTest() throws SQLException {
        String database = stack.endpoints().postgresUrl().replaceFirst("^postgresql://.*@", "jdbc:postgresql://");
        connection = DriverManager.getConnection(
                database + "?user=postgres&password=" + stack.endpoints().postgresPassword());
        audit = new Audit(connection);
    }

    @BeforeAll
    void loadAndRead(@TempDir Path directory) throws Exception {
        JsonNode summary = load(directory);
        Endpoints endpoints = stack.endpoints();
        audit.prepare(new Topics(endpoints.kafkaBootstrap(), endpoints.registryUrl()), FIRST, LAST);
        for (String name : List.of("transactions", "card-transactions", "trades", "installments")) {
            assertThat(audit.count(name.replace('-', '_')))
                    .isPositive()
                    .isEqualTo(summary.at("/events/banking." + name).asLong());
        }
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        stack.close();
    }

    /** Runs the program in a JVM of its own, one as {@code ./datagen} starts for so few customers; what it prints is the summary. */
    private JsonNode load(Path directory) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Endpoints endpoints = stack.endpoints();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.datagen.app.Main",
                        "load",
                        "--postgres-url",
                        endpoints.postgresUrl(),
                        "--kafka-bootstrap",
                        endpoints.kafkaBootstrap(),
                        "--schema-registry",
                        endpoints.registryUrl(),
                        "--create-topics",
                        "--customers",
                        Integer.toString(CUSTOMERS),
                        "--from",
                        FIRST.toString(),
                        "--to",
                        LAST.toString(),
                        "--json")
                .redirectOutput(Redirect.to(out.toFile()))
                .redirectError(Redirect.to(err.toFile()))
                .start();
        assertThat(process.waitFor()).as(Files.readString(err)).isZero();
        return new ObjectMapper().readTree(Files.readString(out));
    }

    static Stream<String> checks() {
        return Checks.all().stream().map(Check::name);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theDataKeepTheRule(String check) throws SQLException {
        List<Finding> findings = audit.run(Checks.named(check));

        assertThat(findings).isEmpty();
    }

    static Stream<Break> breaks() {
        return Breaks.all().stream();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatBreaksARuleIsNamed(Break each) throws SQLException {
        connection.setAutoCommit(false);
        try {
            String broken = broken(each);
            List<Finding> findings = audit.run(Checks.named(each.check()));

            assertThat(findings).extracting(Finding::id).contains(broken);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private String broken(Break each) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(each.sql())) {
            assertThat(row.next()).as("there is something to break").isTrue();
            return row.getString(1);
        }
    }

    @Test
    void eachCheckCanFail() {
        assertThat(Breaks.all().stream().map(Break::check).distinct())
                .containsExactlyInAnyOrderElementsOf(checks().toList());
    }

    @Test
    void easterIsOnItsPublishedDays() {
        assertThat(Stream.of(2023, 2024, 2025, 2026, 2049, 1981, 1954).map(BusinessDays::easter))
                .map(LocalDate::toString)
                .containsExactly(
                        "2023-04-09",
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2049-04-18",
                        "1981-04-19",
                        "1954-04-18");
    }
}
