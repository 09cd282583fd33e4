package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.doctor.Doctor;
import dev.datagen.app.doctor.Finding;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of servers that are well, and of servers that aren't there. */
class DoctorTest {

    private static Run doctor(String postgres, String kafka, String registry) {
        return Run.of("doctor", "--postgres-url", postgres, "--kafka-bootstrap", kafka, "--schema-registry", registry);
    }

    @Test
    void aLoadWouldWorkOnServersThatRun() {
        Run load = Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "3"));
        assertThat(load.exitCode()).as(load.err()).isZero();

        Run run = shared();

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .doesNotContain(":postgres@", "\nx ")
                .containsPattern("\\+ PostgreSQL +version [0-9.]+")
                .containsPattern("\\+ Rights +tables can be made\n")
                .containsPattern(
                        "! Tables +[0-9]+,[0-9]{3} rows, of a load that is done: ./datagen verify proves it; a new load needs"
                                + " --truncate\n")
                .containsPattern(
                        "! banking.transactions +3 partitions, [0-9,]+ records; a new load comes after them, or"
                                + " --recreate-topics\n")
                .containsPattern("[+!] Ports +")
                .containsPattern("\\+ Kafka +Kafka 4\\.1 or newer, 1 broker at localhost:[0-9]+\n")
                .containsPattern("\\+ Schema Registry +answers at http://localhost:[0-9]+\n")
                .containsPattern("\\+ banking.trades-value +([2-9] versions|1 version), BACKWARD; ours fits\n");
    }

    @Test
    void whatDoesNotRunIsNamedWithItsRemedyAndNothingElseIsSkipped() {
        Run run = doctor("postgresql://me:hunter2@localhost:1/db", "localhost:1", "http://localhost:1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("hunter2");
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("x PostgreSQL ") && line.endsWith("--postgres-url."))
                .anyMatch(line -> line.startsWith("x Kafka ") && line.endsWith("--kafka-bootstrap."))
                .anyMatch(
                        line -> line.startsWith("! Schema Registry ") && line.endsWith("Without it, values are JSON."));
    }

    @Test
    void aTopicThatDoesNotKeepEventsAsTheyAreIsNamedWithItsRemedy() throws Exception {
        String topic = "banking.transactions";
        assertThat(Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "1"))
                        .exitCode())
                .isZero();
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedStack.endpoints().kafkaBootstrap()))) {
            set(admin, topic, Map.of("retention.ms", "604800000", "cleanup.policy", "compact"));
            set(admin, topic, Map.of("message.timestamp.type", "LogAppendTime"));
            assertThat(line("! " + topic + " ", shared()))
                    .contains(
                            "; kept for 7 days, but events are 427 days old: set retention.ms=-1;",
                            "; keeps only the last event of a key: set cleanup.policy=delete;",
                            "; stamps records with the moment of the load: set message.timestamp.type=CreateTime;");

            set(admin, topic, Map.of("message.timestamp.before.max.ms", "86400000"));
            Run run = shared();
            assertThat(line("x " + topic + " ", run))
                    .endsWith("; takes no records older than 1 day, but events are 427 days old: set"
                            + " message.timestamp.before.max.ms=9223372036854775807");
            assertThat(run.exitCode()).isEqualTo(1);
        }
        assertThat(Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "1"))
                        .exitCode())
                .as("the topics are made anew for whoever comes next")
                .isZero();
    }

    private static void set(Admin admin, String topic, Map<String, String> settings) throws Exception {
        List<AlterConfigOp> changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
        // The controller has them, and tells the broker in its own time.
        Await.await(
                () -> {
                    Config known = admin.describeConfigs(List.of(resource))
                            .all()
                            .get()
                            .getOrDefault(resource, new Config(List.of()));
                    return settings.entrySet().stream().allMatch(setting -> {
                        ConfigEntry entry = known.get(setting.getKey());
                        return entry != null && setting.getValue().equals(entry.value());
                    });
                },
                Await.LIMIT);
    }

    @Test
    void aSubjectThatOursCannotFollowAndARegistryThatTakesNothingAreNamed() throws Exception {
        String subject = "banking.trades-value";
        assertThat(Run.of(SharedStack.load("--truncate", "--recreate-topics", "--customers", "1"))
                        .exitCode())
                .isZero();
        registry("PUT", "/config/" + subject, "{\"compatibility\":\"NONE\"}");
        String version = registry("POST", "/subjects/" + subject + "/versions", "{\"schema\":\"\\\"string\\\"\"}");
        assertThat(version).contains("\"id\"");
        try {
            assertThat(line("! " + subject + " ", shared()))
                    .endsWith(" versions, NONE; takes any schema, fit or not: set its compatibility to BACKWARD");

            registry("DELETE", "/config/" + subject, "");
            registry("PUT", "/mode", "{\"mode\":\"READONLY\"}");
            Run run = shared();
            assertThat(line("x " + subject + " ", run))
                    .endsWith(" versions, BACKWARD; holds a schema that ours cannot follow: delete the subject, or name"
                            + " another registry with --schema-registry");
            assertThat(line("x Schema Registry ", run))
                    .contains("takes no schemas at http://localhost:")
                    .endsWith(": set its mode to READWRITE, or name another registry with --schema-registry");
            assertThat(run.exitCode()).isEqualTo(1);
        } finally {
            registry("DELETE", "/mode", "");
            registry("DELETE", "/subjects/" + subject + "/versions/latest", "");
        }
    }

    private static String registry(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(SharedStack.endpoints().registryUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aUserWhoMayMakeNoTablesIsNamedWithTheRemedy() throws Exception {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE looker LOGIN PASSWORD 'hunter2'");
            statement.execute("CREATE SCHEMA \"My bank\"");
            statement.execute("GRANT USAGE ON SCHEMA \"My bank\" TO looker");
            try {
                Run run = doctor(
                        SharedStack.endpoints().postgresUrl().replaceFirst("//.*@", "//looker:hunter2@"),
                        SharedStack.endpoints().kafkaBootstrap(),
                        SharedStack.endpoints().registryUrl());

                assertThat(line("x Rights ", run))
                        .endsWith(
                                "the user looker may make no tables in the schema public: GRANT CREATE ON SCHEMA public TO"
                                        + " looker, or use another one.");
                assertThat(run.out()).doesNotContain("hunter2");
                assertThat(rightsOfLooker("%22My%20bank%22"))
                        .endsWith("the user looker may make no tables in the schema \"My bank\": GRANT CREATE ON SCHEMA"
                                + " \"My bank\" TO looker, or use another one.");
                assertThat(rightsOfLooker("nowhere"))
                        .contains("there is no schema that looker may use. Create it (CREATE SCHEMA), or name another");
            } finally {
                statement.execute("DROP SCHEMA \"My bank\"");
                statement.execute("DROP ROLE looker");
            }
        }
    }

    private static String rightsOfLooker(String schema) {
        String url = SharedStack.endpoints().postgresUrl().replaceFirst("//.*@", "//looker:hunter2@")
                + "?currentSchema=" + schema;
        return line("x Rights ", Run.of("doctor", "--skip-kafka", "--postgres-url", url));
    }

    /** Where servers ran before they are started again, wherever that is. */
    @Test
    void portsAreThoseOfTheServersInTheDirectory(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("state.json"), """
                {"POSTGRES":{"pid":0,"startedAtMillis":0,"port":1},
                 "KAFKA":{"pid":0,"startedAtMillis":0,"port":2},
                 "REGISTRY":{"pid":0,"startedAtMillis":0,"port":3}}""");

        List<Finding> findings =
                new Doctor(Clock.systemUTC(), directory, 0).examine(Optional.empty(), Optional.empty());

        assertThat(findings)
                .contains(
                        new Finding("Ports", Finding.State.WELL, "1, 2 and 3 are free for './datagen up', or its own"));
    }

    @Test
    void whatIsWrongWithEmbeddedServersKeepsNothingElseFromBeingLookedAt(@TempDir Path directory) throws Exception {
        Path damaged = Files.writeString(directory.resolve("state.json"), "{");

        List<Finding> findings =
                new Doctor(Clock.systemUTC(), directory, 0).examine(Optional.empty(), Optional.empty());

        assertThat(findings)
                .contains(new Finding(
                        "Ports",
                        Finding.State.NOTE,
                        "'./datagen up' cannot start. " + damaged + " is damaged, so what was started here is not"
                                + " known. End the processes by hand, then remove the file."));
    }

    @Test
    void aServerThatTakesNoWritesIsNamedAndALoadSaysTheSame() {
        String url = SharedStack.endpoints().postgresUrl() + "?options=-cdefault_transaction_read_only%3Don";

        assertThat(line("x Rights ", Run.of("doctor", "--skip-kafka", "--postgres-url", url)))
                .endsWith("the server takes no writes. Name a server that takes writes in --postgres-url: of several,"
                        + " ?targetServerType=primary finds it.");
        assertThat(Run.of("load", "--skip-kafka", "--truncate", "--postgres-url", url)
                        .err())
                .endsWith(" in a read-only transaction. Name a server that takes writes in --postgres-url: of several,"
                        + " ?targetServerType=primary finds it.\n");
    }

    private static Run shared() {
        return doctor(
                SharedStack.endpoints().postgresUrl(),
                SharedStack.endpoints().kafkaBootstrap(),
                SharedStack.endpoints().registryUrl());
    }

    private static String line(String start, Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + start + "' in\n" + run.out() + run.err()));
    }
}
