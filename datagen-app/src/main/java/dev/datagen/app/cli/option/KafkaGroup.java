package dev.datagen.app.cli.option;

import dev.datagen.app.load.plan.LoadOptions;
import dev.datagen.app.load.plan.LoadPlan.KafkaTarget;
import dev.datagen.app.load.plan.LoadPlan.Topics;
import dev.datagen.app.load.plan.LoadPlan.WithoutRegistry;
import dev.datagen.app.make.Headers;
import dev.datagen.sinks.Load;
import dev.datagen.sinks.kafka.Preset;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.SchemaRegistry;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where events go, and how. Extended by a load's group, since groups can't hold groups. */
public class KafkaGroup {

    private static final String DEFAULT_BOOTSTRAP = "localhost:9092";
    private static final String DEFAULT_REGISTRY = "http://localhost:8081";
    private static final String BOOTSTRAP_VARIABLE = "DATAGEN_KAFKA_BOOTSTRAP";
    private static final String REGISTRY_VARIABLE = "DATAGEN_SCHEMA_REGISTRY";
    private static final String CONFIG_VARIABLE = "DATAGEN_KAFKA_CONFIG";

    @Option(
            names = "--kafka-bootstrap",
            paramLabel = "HOSTS",
            description = "Bootstrap servers, comma separated; default $" + BOOTSTRAP_VARIABLE + ", else "
                    + DEFAULT_BOOTSTRAP + ".")
    @Nullable
    public String bootstrap;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            description = "Schema Registry; default $" + REGISTRY_VARIABLE + ", else " + DEFAULT_REGISTRY + ".")
    @Nullable
    public String registry;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Values as avro (default) or json.")
    public ValueFormat format = ValueFormat.AVRO;

    @Option(
            names = "--require-avro",
            description = "Fail when the registry can't be reached, instead of writing JSON with a warning.")
    boolean requireAvro;

    @Option(names = "--cloudevents", description = "Add CloudEvents 1.0 headers, binary content mode.")
    public boolean cloudEvents;

    @Option(names = "--create-topics", description = "Create missing topics first, with 3 partitions.")
    public boolean createTopics;

    @Option(names = "--recreate-topics", description = "Delete the four topics first, whatever they hold.")
    public boolean recreateTopics;

    @Option(names = "--replication-factor", paramLabel = "N", description = "Of created topics; default 1.")
    @Nullable
    public Short replicationFactor;

    @Option(
            names = "--retention-hours",
            paramLabel = "N",
            description = "Of created topics, counted from the events' own time; default: for ever.")
    @Nullable
    public Long retentionHours;

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "Producer settings: RELIABLE (default), FAST, EVENT_BY_EVENT, BULK or STREAMING.")
    Preset preset = Preset.RELIABLE;

    @Option(
            names = "--producer",
            paramLabel = "KEY=VALUE",
            description = "Any setting of Kafka's producer, on top of the preset; may be repeated, the last one wins.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Client properties as Kafka's own tools take them, security.protocol and so on; default $"
                    + CONFIG_VARIABLE + ", else none.")
    @Nullable
    Path configFile;

    /** What is set before --producer has its say. */
    private List<String> standing = List.of();

    /** The file of client properties, if any; once there is a target, also one from the environment. */
    public Optional<Path> clientConfig() {
        return Optional.ofNullable(configFile);
    }

    /** As the events of a load are, which is to be resumed. How topics are made can be said anew: the first answer may be why none was made. */
    public void take(Load load) {
        createTopics |= LoadOptions.makesTopics(load);
        if (replicationFactor == null) {
            replicationFactor = LoadOptions.replicationFactor(load).orElse(null);
        }
        if (retentionHours == null) {
            retentionHours = LoadOptions.retentionHours(load).orElse(null);
        }
        cloudEvents = LoadOptions.headers(load) == Headers.CLOUD_EVENTS;
        if (!load.topics().isEmpty()) {
            format = LoadOptions.format(load);
        }
    }

    /** A stream outlasts brokers that are away for long: what they have not confirmed is sent until they do. */
    public void forStream() {
        standing = List.of("delivery.timeout.ms=2147483647", "retries=2147483647", "max.block.ms=5000");
    }

    /** Somebody's cluster: the options, the environment or the defaults. */
    public KafkaTarget target(Map<String, String> environment) {
        String file = environment.get(CONFIG_VARIABLE);
        if (configFile == null && file != null && !file.isBlank()) {
            configFile = Path.of(file);
        }
        Said servers = Said.by("--kafka-bootstrap", bootstrap, BOOTSTRAP_VARIABLE, environment, DEFAULT_BOOTSTRAP);
        Addresses.checked(servers.source(), servers.text());
        return target(
                servers.text(),
                Said.by("--schema-registry", registry, REGISTRY_VARIABLE, environment, DEFAULT_REGISTRY),
                Topics.EXPECT);
    }

    /** An address, and the option or variable that it is from. */
    private record Said(String source, String text) {

        static Said by(
                String option,
                @Nullable String value,
                String variable,
                Map<String, String> environment,
                String otherwise) {
            String inherited = environment.getOrDefault(variable, "");
            return value == null && !inherited.isBlank()
                    ? new Said(variable, inherited)
                    : new Said(option, value == null ? otherwise : value);
        }
    }

    /** The cluster of one's own servers, if there are any; somebody's otherwise. */
    public KafkaTarget target(Servers servers, Map<String, String> environment) {
        return servers.endpoints()
                .map(own -> target(
                        own.kafkaBootstrap(), new Said("the embedded registry", own.registryUrl()), Topics.CREATE))
                .orElseGet(() -> target(environment));
    }

    private KafkaTarget target(String bootstrapServers, Said registryUrl, Topics unlessAsked) {
        return new KafkaTarget(
                producer(bootstrapServers, registryUrl),
                format,
                requireAvro ? WithoutRegistry.FAIL : WithoutRegistry.FALL_BACK_TO_JSON,
                recreateTopics ? Topics.RECREATE : createTopics ? Topics.CREATE : unlessAsked,
                replicas(),
                retentionMillis(),
                cloudEvents ? Headers.CLOUD_EVENTS : Headers.NONE);
    }

    private ProducerConfig producer(String bootstrapServers, Said registryUrl) {
        ProducerConfig.Builder builder = ProducerConfig.builder()
                .bootstrapServers(bootstrapServers)
                .schemaRegistryUrl(registryUrl.text())
                .preset(preset);
        try {
            if (configFile != null) {
                builder.clientConfig(configFile);
            }
            standing.forEach(builder::override);
            settings.forEach(setting -> set(builder, setting));
            ProducerConfig config = builder.build();
            if (format == ValueFormat.AVRO) {
                check(registryUrl);
                SchemaRegistry.of(config);
            }
            return config;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void check(Said registryUrl) {
        try {
            SchemaRegistry.at(registryUrl.text());
        } catch (IllegalArgumentException e) {
            throw new UsageException(registryUrl.source() + ": " + e.getMessage(), e);
        }
    }

    private static void set(ProducerConfig.Builder builder, String setting) {
        try {
            builder.override(setting);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--producer: " + e.getMessage(), e);
        }
    }

    private short replicas() {
        if (replicationFactor == null) {
            return 1;
        }
        UsageException.requirePositive("--replication-factor", replicationFactor);
        return replicationFactor;
    }

    private long retentionMillis() {
        if (retentionHours == null) {
            return TopicAdmin.KEEP_FOREVER;
        }
        if (retentionHours < 1 || retentionHours > Long.MAX_VALUE / TimeUnit.HOURS.toMillis(1)) {
            throw new UsageException("--retention-hours is " + retentionHours + ", but must be at least 1");
        }
        return TimeUnit.HOURS.toMillis(retentionHours);
    }
}
