package dev.datagen.app.cli.option;

import dev.datagen.app.load.plan.LoadPlan.KafkaTarget;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EmbeddedStackException;
import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Servers that hold what a load has written; the same addresses as those of {@code load}. Extended by a group of commands that may look at
 * PostgreSQL alone, since groups can't hold groups.
 */
public class LookGroup {

    @Option(
            names = "--postgres-url",
            paramLabel = "URL",
            description = "As for load: default $DATAGEN_POSTGRES_URL, else the database datagen on localhost:5432.")
    @Nullable
    String url;

    @Option(names = "--skip-postgres", description = "Look at Kafka only.")
    public boolean skipPostgres;

    @Option(
            names = "--kafka-bootstrap",
            paramLabel = "HOSTS",
            description = "As for load: default $DATAGEN_KAFKA_BOOTSTRAP, else localhost:9092.")
    @Nullable
    String bootstrap;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            description = "As for load: default $DATAGEN_SCHEMA_REGISTRY, else http://localhost:8081.")
    @Nullable
    String registry;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "As for load: default $DATAGEN_KAFKA_CONFIG, else none.")
    @Nullable
    Path configFile;

    @Option(
            names = "--embedded",
            description = "Look at the servers that ./datagen up or load --embedded has started, wherever they listen.")
    boolean embedded;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Of --embedded: where these servers live; default: the working directory's .datagen.")
    @Nullable
    Path directory;

    /** Why the embedded PostgreSQL can't be looked at, where it doesn't run while Kafka does. */
    @Nullable
    EmbeddedStackException noPostgres;

    /** Why the embedded Kafka can't be looked at, where it doesn't run: of a load without events nobody asks for it. */
    @Nullable
    EmbeddedStackException noKafka;

    /** Whether Kafka is not to be looked at. */
    boolean skipsKafka() {
        return false;
    }

    /** Refuses options that do not go together, and finds the servers of {@code --embedded}. To be called first. */
    public void check() {
        if (skipPostgres && skipsKafka()) {
            throw new UsageException(
                    "--skip-postgres and --skip-kafka together leave nothing to look at: drop one of them");
        }
        if (embedded) {
            lookAtEmbedded();
        } else if (directory != null) {
            throw new UsageException("--directory is for --embedded: add it, or leave it out");
        }
    }

    /** Where the embedded servers live, or would. */
    public Path stackDirectory() {
        return directory == null ? new StackGroup().directory : directory;
    }

    private void lookAtEmbedded() {
        if (url != null || bootstrap != null || registry != null) {
            throw new UsageException(
                    "--embedded has its own servers: leave out --postgres-url, --kafka-bootstrap and --schema-registry");
        }
        StackGroup stack = new StackGroup();
        stack.directory = stackDirectory();
        if (!skipPostgres) {
            lookAtEmbeddedPostgres(stack.stack());
        }
        if (!skipsKafka()) {
            lookAtEmbeddedKafka(stack.stack());
        }
        if (noPostgres != null && (noKafka != null || skipsKafka())) {
            throw noPostgres;
        }
        if (noKafka != null && skipPostgres) {
            throw noKafka;
        }
    }

    private void lookAtEmbeddedPostgres(EmbeddedStack stack) {
        try {
            url = stack.endpoints(EnumSet.of(Part.POSTGRES)).postgresUrl();
        } catch (EmbeddedStackException e) {
            noPostgres = e;
        }
    }

    private void lookAtEmbeddedKafka(EmbeddedStack stack) {
        try {
            Endpoints endpoints = stack.endpoints(EnumSet.of(Part.KAFKA, Part.REGISTRY));
            bootstrap = endpoints.kafkaBootstrap();
            registry = endpoints.registryUrl();
        } catch (EmbeddedStackException e) {
            noKafka = e;
        }
    }

    /** Where PostgreSQL is; empty if it is not to be looked at. */
    public Optional<PostgresUrl> postgres(Map<String, String> environment) {
        if (skipPostgres) {
            return Optional.empty();
        }
        if (noPostgres != null) {
            throw noPostgres;
        }
        PostgresGroup group = new PostgresGroup();
        group.url = url;
        return Optional.of(group.target(environment).url());
    }

    /** The cluster, if it is to be looked at; it may turn out not to run once it is asked for. */
    public Optional<Supplier<ProducerConfig>> kafka(Map<String, String> environment) {
        if (skipsKafka()) {
            return Optional.empty();
        }
        EmbeddedStackException missing = noKafka;
        if (missing != null) {
            return Optional.of(() -> {
                throw missing;
            });
        }
        ProducerConfig config = target(environment, new KafkaGroup()).producer();
        return Optional.of(() -> config);
    }

    /** The addresses, with what else the group says. */
    public KafkaTarget target(Map<String, String> environment, KafkaGroup group) {
        group.bootstrap = bootstrap;
        group.registry = registry;
        group.configFile = configFile;
        return group.target(embedded ? Map.of() : environment); // what it says is of somebody's servers
    }
}
