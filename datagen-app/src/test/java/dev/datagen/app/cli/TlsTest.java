package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.plan.Silence;
import dev.datagen.app.load.shared.SharedLoad;
import dev.datagen.app.make.EventOrder;
import dev.datagen.app.make.Headers;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.WorldOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers that speak TLS alone, with certificates made for this test: PostgreSQL with {@code sslmode=verify-full}, a broker with
 * SASL_SSL and SCRAM, a registry behind HTTPS and a password. Their certificate is for {@code localhost}, so that 127.0.0.1 is a
 * wrong name for the same servers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

    private static final String[] SECRETS = {
        SecureBroker.PASSWORD, SecureRegistry.PASSWORD, Certificates.STORE_PASSWORD, "pg-secret", "wrong-secret"
    };

    private Path directory = Path.of("");
    private Certificates certificates;
    private EphemeralStack postgres;
    private SecureBroker broker;
    private SecureRegistry registry;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        directory = temporary;
        certificates = Certificates.in(directory);
        postgres = EmbeddedStack.ephemeral(Set.of(Part.POSTGRES));
        secure(postgres);
        broker = SecureBroker.start(directory, certificates);
        registry = SecureRegistry.before(SharedStack.endpoints().registryUrl(), certificates);
    }

    /** The server itself writes its files: they have to be its own, and nobody else's. */
    private void secure(EphemeralStack stack) throws Exception {
        try (Connection connection = DriverManager.getConnection(SharedStack.jdbcUrl(stack.endpoints()));
                Statement statement = connection.createStatement()) {
            write(connection, "server.crt", certificates.serverCertificate());
            write(connection, "server.key", certificates.serverKey());
            write(connection, "pg_hba.conf", "hostssl all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("CREATE ROLE loader LOGIN SUPERUSER PASSWORD 'pg-secret'");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void write(Connection connection, String file, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE lines (line text)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO lines VALUES (?)")) {
                for (String line : text.lines().toList()) {
                    insert.setString(1, line);
                    insert.executeUpdate();
                }
            }
            statement.execute("COPY lines TO PROGRAM 'umask 077; cat >" + file + "'");
            statement.execute("DROP TABLE lines");
        }
    }

    private static int port(EphemeralStack stack) {
        return stack.endpoints().port(Part.POSTGRES);
    }

    @AfterAll
    void stop() throws Exception {
        registry.close();
        broker.close();
        postgres.close();
    }

    @Test
    void aLoadIsWrittenAndProvedOverSecureConnectionsAlone() throws Exception {
        Run load = Run.of(args("load", "--customers", "20", "--truncate", "--create-topics", "--require-avro"));
        assertThat(load.exitCode()).as(load.err()).isZero();
        assertThat(load.out()).contains("events, AVRO").doesNotContain(SECRETS);
        assertThat(load.err()).doesNotContain(SECRETS);

        Run verify = Run.of(args("verify"));
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out()).contains("schemas under their subjects").doesNotContain(SECRETS);
        assertThat(verify.err()).doesNotContain(SECRETS);

        Run doctor = Run.of(args("doctor"));
        assertThat(doctor.exitCode()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("ours fits").doesNotContain(SECRETS);
    }

    /** Only loads and streams without PostgreSQL need them. */
    @Test
    void whoMayNotSeeTheTopicsOfOursLoadsAndVerifiesWithoutThem() throws Exception {
        broker.deny("datagen_lock");
        broker.deny("datagen_load");
        broker.deny("datagen_stream");

        Run load = Run.of(args("load", "--customers", "2", "--truncate", "--recreate-topics"));
        Run verify = Run.of(args("verify"));
        Run events = loadEvents(broker(), registry(), kafkaConfig());
        broker.allowAll();

        assertThat(load.exitCode()).as(load.err()).isZero();
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertRefused(
                events, "datagen_lock: ", "Grant the user that right (an ACL), or name another one in --kafka-config.");
    }

    @Test
    void whoLacksARightOnATopicIsToldSoBeforeAnythingIsWritten() throws Exception {
        Run before = Run.of(args("load", "--customers", "3", "--truncate", "--recreate-topics"));
        assertThat(before.exitCode()).as(before.err()).isZero();
        try {
            broker.deny(ResourceType.TOPIC, "banking.trades", AclOperation.WRITE);
            broker.deny(ResourceType.TOPIC, "banking.installments", AclOperation.DELETE);
            String write = "does not give this user the right WRITE on banking.trades.";

            assertRefused(Run.of(args("load", "--customers", "2", "--truncate")), write);
            assertRefused(Run.of(args("stream", "--customers", "2", "--truncate", "--duration", "1s")), write);
            assertThat(Run.of(args("doctor")).out()).contains(write);
            assertRefused(
                    Run.of(args("reset", "--yes")),
                    "does not give this user the right DELETE on banking.installments.");

            broker.allowAll();
            broker.deny(ResourceType.CLUSTER, "kafka-cluster", AclOperation.CREATE);
            broker.deny(ResourceType.TOPIC, "banking.installments", AclOperation.CREATE);
            assertRefused(
                    Run.of(args("load", "--customers", "2", "--truncate", "--recreate-topics")),
                    "creating the topic banking.installments: ",
                    "Grant the user that right (an ACL)");
        } finally {
            broker.allowAll();
        }

        Run verify = Run.of(args("verify"));
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out()).containsPattern("customers +3 ");
    }

    /** Brokers tell nothing of rights on topics that there are not. */
    @Test
    void whoMayMakeATopicAndNotWriteToItIsToldSoBeforeRowsAreWritten() throws Exception {
        Run before = Run.of(args("load", "--customers", "3", "--truncate", "--recreate-topics"));
        assertThat(before.exitCode()).as(before.err()).isZero();
        assertThat(Run.of(args("reset", "--yes")).out())
                .contains("with the topic")
                .endsWith("Removed.\n");

        broker.deny(ResourceType.TOPIC, "banking.trades", AclOperation.WRITE);
        try {
            assertRefused(
                    Run.of(args("load", "--customers", "2", "--create-topics")),
                    "does not give this user the right WRITE on banking.trades.");
        } finally {
            broker.allowAll();
        }

        Run again = Run.of(args("load", "--customers", "2", "--create-topics"));
        assertThat(again.exitCode())
                .as("no rows are in its way: " + again.err())
                .isZero();
    }

    /** As jobs of Flink do. */
    @Test
    void whoMayNotSendInTransactionsIsToldSoBeforeASharedLoadWritesAnything() throws Exception {
        ProducerConfig config = ProducerConfig.builder()
                .bootstrapServers(broker())
                .schemaRegistryUrl(registry())
                .clientConfig(kafkaConfig())
                .build();
        LoadPlan plan = new LoadPlan(
                WorldOptions.ofSeed(42),
                2,
                EventOrder.SHARED,
                1,
                Optional.of(new LoadPlan.PostgresTarget(PostgresUrl.parse(url()), LoadPlan.HeldRows.TRUNCATE)),
                Optional.of(new LoadPlan.KafkaTarget(
                        config,
                        ValueFormat.AVRO,
                        LoadPlan.WithoutRegistry.FAIL,
                        LoadPlan.Topics.RECREATE,
                        (short) 1,
                        TopicAdmin.KEEP_FOREVER,
                        Headers.NONE)));
        Run before = Run.of(args("load", "--customers", "3", "--truncate", "--recreate-topics"));
        assertThat(before.exitCode()).as(before.err()).isZero();

        broker.deny(ResourceType.TRANSACTIONAL_ID, "*", AclOperation.WRITE);
        try {
            assertThatThrownBy(() -> new SharedLoad(plan, new Silence(), Clock.systemUTC()))
                    .isInstanceOf(SinkException.class)
                    .hasMessageContaining("sending in transactions whose ids begin with datagen-: ");
        } finally {
            broker.allowAll();
        }

        Run verify = Run.of(args("verify"));
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void postgresqlRefusesWhoDoesNotEncrypt() {
        assertRefused(
                load("postgresql://loader:pg-secret@localhost:" + port(postgres) + "/datagen?sslmode=disable"),
                "no encryption",
                "Check user, password and sslmode in --postgres-url.");
    }

    @Test
    void aDatabaseWhoseCertificateAStrangerSignedIsRefused() {
        assertRefused(
                load(url().replace(
                                certificates.authority().toString(),
                                certificates.stranger().toString())),
                "PostgreSQL at localhost:" + port(postgres) + " cannot be used: SSL error: ",
                "Check sslmode, sslrootcert and the host's name in --postgres-url.");
    }

    @Test
    void aDatabaseWhoseCertificateIsForAnotherNameIsRefused() {
        assertRefused(
                load(url().replace("@localhost", "@127.0.0.1")),
                "PostgreSQL at 127.0.0.1:" + port(postgres) + " cannot be used: ",
                "Check sslmode, sslrootcert and the host's name in --postgres-url.");
    }

    @Test
    void aBrokerWhoseCertificateAStrangerSignedIsRefused() throws Exception {
        assertRefused(
                loadEvents(broker(), registry(), kafkaConfig(certificates.stranger(), SecureBroker.PASSWORD)),
                "Kafka at " + broker() + ", reaching the cluster: SSL handshake failed.",
                "Check the security settings in --kafka-config.");
    }

    @Test
    void aBrokerWhoseCertificateIsForAnotherNameIsRefused() throws Exception {
        String other = broker().replace("localhost", "127.0.0.1");
        assertRefused(
                loadEvents(other, registry(), kafkaConfig()),
                "Kafka at " + other + ", reaching the cluster: SSL handshake failed.",
                "Check the security settings in --kafka-config.");
    }

    @Test
    void aBrokerRefusesAWrongPassword() throws Exception {
        assertRefused(
                loadEvents(broker(), registry(), kafkaConfig(certificates.authority(), "wrong-secret")),
                "reaching the cluster: Authentication failed during authentication due to invalid credentials with SASL"
                        + " mechanism SCRAM-SHA-512.",
                "Check the security settings in --kafka-config.");
    }

    @Test
    void aRegistryWhoseCertificateAStrangerSignedIsRefusedAndNotTakenForNone() throws Exception {
        Path config = kafkaConfig();
        String location = "schema.registry.ssl.truststore.location=";
        Files.writeString(
                config,
                Files.readString(config)
                        .replace(location + certificates.authority(), location + certificates.stranger()));
        assertRefused(
                loadEvents(broker(), registry(), config),
                "Schema Registry at https://localhost:" + registry.port() + ", looking of all subjects: no secure"
                        + " connection, ",
                location.replace("=", "") + " in --kafka-config");
    }

    @Test
    void aRegistryWhoseCertificateIsForAnotherNameIsRefused() throws Exception {
        assertRefused(
                loadEvents(broker(), registry().replace("@localhost", "@127.0.0.1"), kafkaConfig()),
                "no secure connection, ",
                "by the name that its certificate is for");
    }

    @Test
    void aRegistryRefusesAWrongPassword() throws Exception {
        assertRefused(
                loadEvents(broker(), registry().replace(SecureRegistry.PASSWORD, "wrong-secret"), kafkaConfig()),
                "HTTP 401",
                "Check user and password in --schema-registry.");
    }

    @Test
    void certificatesThatCannotBeReadAreWrongUsage() throws Exception {
        Path config = Files.writeString(
                directory.resolve("wrong.properties"),
                "schema.registry.ssl.truststore.location=" + directory.resolve("none") + "\n");

        Run run = loadEvents(broker(), registry(), config);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ERROR the certificates in the settings schema.registry.ssl.* cannot be used: ")
                .doesNotContain(SECRETS);
    }

    private static void assertRefused(Run run, String... said) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.err()).contains(said).contains("ERROR ").doesNotContain("\tat ");
        assertThat(run.err() + run.out()).doesNotContain(SECRETS);
    }

    private static Run load(String postgresUrl) {
        return Run.of("load", "--skip-kafka", "--postgres-url", postgresUrl);
    }

    private String url() {
        return "postgresql://loader:pg-secret@localhost:" + port(postgres) + "/datagen?sslmode=verify-full&sslrootcert="
                + certificates.authority();
    }

    private String broker() {
        return "localhost:" + broker.port();
    }

    private String registry() {
        return "https://" + SecureRegistry.USER + ":" + SecureRegistry.PASSWORD + "@localhost:" + registry.port();
    }

    private static Run loadEvents(String broker, String registry, Path config) {
        return Run.of(
                "load",
                "--skip-postgres",
                "--create-topics",
                "--kafka-bootstrap",
                broker,
                "--schema-registry",
                registry,
                "--kafka-config",
                config.toString());
    }

    private String[] args(String command, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of(
                command,
                "--postgres-url",
                url(),
                "--kafka-bootstrap",
                broker(),
                "--schema-registry",
                registry(),
                "--kafka-config",
                kafkaConfig().toString()));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private Path kafkaConfig() throws Exception {
        return kafkaConfig(certificates.authority(), SecureBroker.PASSWORD);
    }

    private Path kafkaConfig(Path trusted, String password) throws Exception {
        return Files.writeString(Files.createTempFile(directory, "client", ".properties"), """
                security.protocol=SASL_SSL
                ssl.truststore.type=PEM
                ssl.truststore.location=%1$s
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
                username="%2$s" password="%3$s";
                schema.registry.ssl.truststore.type=PEM
                schema.registry.ssl.truststore.location=%1$s
                """.formatted(
                        trusted, SecureBroker.USER, password));
    }
}
