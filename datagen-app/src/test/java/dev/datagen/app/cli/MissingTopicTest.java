package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.Part;
import dev.datagen.embedded.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that makes no topics by itself, as most of those are that people share. */
class MissingTopicTest {

    private static final int STOP_SECONDS = 30;

    @TempDir
    private Path directory = Path.of("");

    private String bootstrap = "";
    private @Nullable Process broker;

    /** The embedded broker's own settings, but for one. */
    @BeforeEach
    void startBroker() throws Exception {
        EmbeddedStack stack = EmbeddedStack.at(directory, StackOptions.freePorts());
        Endpoints endpoints = stack.start(EnumSet.of(Part.KAFKA), step -> {});
        stack.stop();
        Path settings = directory.resolve("kafka/kafka.properties");
        Files.writeString(settings, "auto.create.topics.enable=false\n", StandardOpenOption.APPEND);
        broker = broker(settings);
        bootstrap = endpoints.kafkaBootstrap();
        awaitRegistration();
    }

    private Process broker(Path settings) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kafka.Kafka",
                        settings.toString())
                .directory(directory.resolve("kafka").toFile()) // from where the settings name its data
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("broker.log").toFile())
                .start();
    }

    /** The client itself waits until the port is open; the broker then needs an instant to know of itself. */
    private void awaitRegistration() throws Exception {
        try (Admin admin = admin()) {
            Await.await(() -> SecureBroker.knowsItself(admin), Await.LIMIT);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    @AfterEach
    void stopBroker() throws InterruptedException {
        if (broker != null) {
            broker.destroy();
            if (!broker.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                broker.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void aTopicThatNobodyWillMakeIsAnErrorBeforeAnythingIsWritten() throws Exception {
        assertThat(Run.of(SharedStack.load("--truncate", "--skip-kafka", "--customers", "3"))
                        .exitCode())
                .isZero();

        Run run = Run.of(
                "load",
                "--truncate",
                "--customers",
                "5",
                "--postgres-url",
                SharedStack.endpoints().postgresUrl(),
                "--kafka-bootstrap",
                bootstrap,
                "--schema-registry",
                SharedStack.endpoints().registryUrl());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()
                        .lines()
                        .filter(line -> line.startsWith("WARN ") || line.startsWith("ERROR "))
                        .toList())
                .containsExactly("ERROR Kafka at " + bootstrap + " has no topic banking.transactions,"
                        + " banking.card-transactions, banking.trades, banking.installments, and its broker makes none by"
                        + " itself: create them with --create-topics. Nothing has been written.");
        assertThat(SharedStack.count("customers")).isEqualTo(3);
        assertThat(topics()).isEmpty();
    }

    private List<String> topics() throws Exception {
        try (Admin admin = admin()) {
            return List.copyOf(admin.listTopics().names().get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
    }
}
