package dev.datagen.app.cli;

import dev.datagen.app.load.LoadPlan.KafkaTarget;
import dev.datagen.embedded.Endpoints;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Servers that hold what a load has written; the same addresses as those of {@code load}. */
final class LookGroup {

    @Option(
            names = "--postgres-url",
            paramLabel = "URL",
            description = "As for load: default $DATAGEN_POSTGRES_URL, else the database datagen on localhost:5432.")
    @Nullable
    String url;

    @Option(names = "--skip-postgres", description = "Look at Kafka only.")
    boolean skipPostgres;

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

    @Option(names = "--skip-kafka", description = "Look at PostgreSQL only.")
    boolean skipKafka;

    @Option(
            names = "--embedded",
            description = "Look at the servers that ./datagen up or load --embedded has started, wherever they listen.")
    boolean embedded;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Of --embedded: where these servers live; default .datagen in the working directory.")
    @Nullable
    Path directory;

    /** Refuses options that do not go together, and finds the servers of {@code --embedded}. To be called first. */
    void check() {
        if (skipPostgres && skipKafka) {
            throw new UsageException(
                    "--skip-postgres and --skip-kafka together leave nothing to look at: drop one of them");
        }
        if (embedded) {
            lookAtEmbedded();
        } else if (directory != null) {
            throw new UsageException("--directory is for --embedded: add it, or leave it out");
        }
    }

    private void lookAtEmbedded() {
        if (url != null || bootstrap != null || registry != null) {
            throw new UsageException(
                    "--embedded has its own servers: leave out --postgres-url, --kafka-bootstrap and --schema-registry");
        }
        StackGroup stack = new StackGroup();
        if (directory != null) {
            stack.directory = directory;
        }
        Endpoints endpoints = stack.stack().endpoints();
        url = endpoints.postgresUrl();
        bootstrap = endpoints.kafkaBootstrap();
        registry = endpoints.registryUrl();
    }

    Optional<PostgresUrl> postgres(Map<String, String> environment) {
        if (skipPostgres) {
            return Optional.empty();
        }
        PostgresGroup group = new PostgresGroup();
        group.url = url;
        return Optional.of(group.target(environment).url());
    }

    Optional<ProducerConfig> kafka(Map<String, String> environment) {
        return skipKafka
                ? Optional.empty()
                : Optional.of(target(environment, new KafkaGroup()).producer());
    }

    /** The addresses, with what else the group says. */
    KafkaTarget target(Map<String, String> environment, KafkaGroup group) {
        group.bootstrap = bootstrap;
        group.registry = registry;
        group.configFile = configFile;
        return group.target(environment);
    }
}
