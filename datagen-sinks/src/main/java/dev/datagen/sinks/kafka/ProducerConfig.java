package dev.datagen.sinks.kafka;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_METRICS_PUSH_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.METRIC_REPORTER_CLASSES_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRIES_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRY_BACKOFF_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG;

import dev.datagen.sinks.FileFailures;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Kafka and how to write to it. Each setting comes from the last that names it: the preset, the file of client
 * settings, the setters and overrides.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param schemaRegistryUrl where schemas are registered
 * @param settings of Kafka's producer, under Kafka's names; security settings among them
 */
public record ProducerConfig(String bootstrapServers, String schemaRegistryUrl, Map<String, String> settings) {

    private static final String CLIENT_ID = "data-gen";

    /** A little longer than a broker takes to find what there is. */
    private static final int READ_WAIT_MILLIS = 50;

    /** Keeps a copy of the settings, as they are: {@link Builder#build} checks them. */
    public ProducerConfig {
        settings = Map.copyOf(settings);
    }

    /** The defaults: {@link Preset#RELIABLE} to a broker and a registry on this machine. */
    public static ProducerConfig defaults() {
        return builder().build();
    }

    /** A builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@code 0}, {@code 1} or {@code all}. */
    public String acks() {
        return setting(ACKS_CONFIG);
    }

    /** The most bytes of records for one partition that are sent as one. */
    public int batchSize() {
        return Integer.parseInt(setting(BATCH_SIZE_CONFIG));
    }

    /** How long a record may wait for others to fill a batch, in milliseconds. */
    public int lingerMs() {
        return Integer.parseInt(setting(LINGER_MS_CONFIG));
    }

    /** {@code none, gzip, snappy, lz4} or {@code zstd}. */
    public String compression() {
        return setting(COMPRESSION_TYPE_CONFIG);
    }

    /** How often a batch is sent again before it has failed. */
    public int retries() {
        return Integer.parseInt(setting(RETRIES_CONFIG));
    }

    ProducerConfig withLingerMs(int millis) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(LINGER_MS_CONFIG, String.valueOf(millis));
        return new ProducerConfig(bootstrapServers, schemaRegistryUrl, changed);
    }

    /** Waits so long before it sends again, unless it was told to wait longer or shorter. */
    ProducerConfig withRetryBackoffMs(int millis) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.putIfAbsent(RETRY_BACKOFF_MS_CONFIG, String.valueOf(millis));
        return new ProducerConfig(bootstrapServers, schemaRegistryUrl, changed);
    }

    /**
     * Without the producer's own metrics in JMX, and without those that brokers may collect, unless it was told what to do about them: they
     * take longer to set up than a small load takes to be sent.
     */
    ProducerConfig unobserved() {
        Map<String, String> changed = new HashMap<>(settings);
        changed.putIfAbsent(METRIC_REPORTER_CLASSES_CONFIG, "");
        changed.putIfAbsent(ENABLE_METRICS_PUSH_CONFIG, "false");
        return new ProducerConfig(bootstrapServers, schemaRegistryUrl, changed);
    }

    private String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException("a producer configuration without " + name + ": use the builder");
        }
        return value;
    }

    /** For {@code KafkaProducer<byte[], byte[]>}. */
    public Map<String, Object> producerProperties() {
        Map<String, Object> properties = new TreeMap<>(settings);
        properties.keySet().removeIf(RegistrySecurity::isOurs);
        properties.put(BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.putIfAbsent(CLIENT_ID_CONFIG, CLIENT_ID);
        // Idempotence asks for acks=all; it follows acks unless somebody has set it.
        properties.putIfAbsent(ENABLE_IDEMPOTENCE_CONFIG, String.valueOf(asksAllReplicas()));
        properties.put(KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return properties;
    }

    /** Whether every replica in sync has to confirm a record. */
    boolean asksAllReplicas() {
        return acks().equals("all") || acks().equals("-1");
    }

    /** For Kafka's admin client and consumers: the address and what both kinds of client understand, security above all. */
    public Map<String, Object> clientProperties() {
        Set<String> understood = AdminClientConfig.configNames();
        Map<String, Object> properties = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (understood.contains(name) && !name.equals(RETRIES_CONFIG)) {
                properties.put(name, value);
            }
        });
        properties.put(BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.putIfAbsent(CLIENT_ID_CONFIG, CLIENT_ID);
        return properties;
    }

    /**
     * For Kafka's consumers. At the end of what there is to read, brokers wait for more, and closing a consumer waits for brokers: not for
     * half a second.
     */
    Map<String, Object> readingProperties() {
        Map<String, Object> properties = clientProperties();
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, READ_WAIT_MILLIS);
        return properties;
    }

    /** Never the settings' values: passwords are among them. */
    @Override
    public String toString() {
        return "ProducerConfig[" + bootstrapServers + ", acks=" + acks() + ", batchSize=" + batchSize() + ", lingerMs="
                + lingerMs() + ", compression=" + compression() + ", retries=" + retries() + "]";
    }

    /** Collects settings; {@link #build} checks them as Kafka itself would. */
    public static final class Builder {

        private static final Map<String, String> DEFAULTS = Map.of(
                ACKS_CONFIG, "all",
                BATCH_SIZE_CONFIG, "16384",
                LINGER_MS_CONFIG, "5",
                COMPRESSION_TYPE_CONFIG, "snappy",
                RETRIES_CONFIG, "3");

        private String bootstrapServers = "localhost:9092";
        private String schemaRegistryUrl = "http://localhost:8081";
        private Preset preset = Preset.RELIABLE;
        private final Map<String, String> file = new HashMap<>();
        private final Map<String, String> overrides = new LinkedHashMap<>();

        private Builder() {}

        /** Where the brokers are: {@code host:port}, several separated by commas; {@code localhost:9092} unless set. */
        public Builder bootstrapServers(String hostsAndPorts) {
            bootstrapServers = hostsAndPorts;
            return this;
        }

        /** Where schemas are registered; {@code http://localhost:8081} unless set. */
        public Builder schemaRegistryUrl(String url) {
            schemaRegistryUrl = url;
            return this;
        }

        /** What to start from instead of {@link Preset#RELIABLE}, whenever it is called: what else is set stays on top of it. */
        public Builder preset(Preset chosen) {
            preset = chosen;
            return this;
        }

        /** Who confirms a record: {@code 0} nobody, {@code 1} the leader, {@code all} every replica in sync (the default). */
        public Builder acks(String acks) {
            return override(ACKS_CONFIG, acks);
        }

        /** The most bytes of records for one partition that are sent as one; 16384 unless set. */
        public Builder batchSize(int bytes) {
            return override(BATCH_SIZE_CONFIG, String.valueOf(bytes));
        }

        /** How long a record may wait for others to fill a batch, in milliseconds; 5 unless set. */
        public Builder lingerMs(int millis) {
            return override(LINGER_MS_CONFIG, String.valueOf(millis));
        }

        /** {@code none, gzip, snappy, lz4} or {@code zstd}; {@code snappy} unless set. */
        public Builder compression(String codec) {
            return override(COMPRESSION_TYPE_CONFIG, codec);
        }

        /** How often a batch is sent again before it has failed; 3 unless set. */
        public Builder retries(int times) {
            return override(RETRIES_CONFIG, String.valueOf(times));
        }

        /**
         * Sets any setting of Kafka's producer; the last one wins.
         *
         * @throws IllegalArgumentException if Kafka knows no such setting, or it is ours to set
         */
        public Builder override(String name, String value) {
            ProducerSettings.checkName(name);
            overrides.put(name, value);
            return this;
        }

        /** {@link #override(String, String)} written as {@code name=value}. */
        public Builder override(String nameAndValue) {
            int equals = nameAndValue.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "a producer setting is written name=value, like linger.ms=20, not: " + nameAndValue);
            }
            return override(
                    nameAndValue.substring(0, equals).strip(),
                    nameAndValue.substring(equals + 1).strip());
        }

        /**
         * Takes client settings from a file as Kafka's own tools take it, security settings above all; the registry's among
         * them, as Confluent's clients take them ({@code basic.auth.user.info}, {@code schema.registry.ssl.…}). Its
         * {@code bootstrap.servers} is ignored, as Kafka's tools ignore it for {@code --bootstrap-server}.
         *
         * @throws IllegalArgumentException if the file cannot be read
         */
        public Builder clientConfig(Path propertiesFile) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(propertiesFile, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw unreadable(propertiesFile, FileFailures.ofReading(e), e);
            } catch (IllegalArgumentException e) {
                throw unreadable(propertiesFile, e.getMessage(), e);
            }
            properties.stringPropertyNames().forEach(name -> file.put(name, properties.getProperty(name)));
            ProducerSettings.OURS.forEach(file::remove);
            return this;
        }

        private static IllegalArgumentException unreadable(Path file, @Nullable String reason, Exception cause) {
            return new IllegalArgumentException(
                    "cannot read the Kafka settings in " + file + ": " + reason
                            + "; it should hold lines like security.protocol=SASL_SSL",
                    cause);
        }

        /**
         * The configuration, checked.
         *
         * @throws IllegalArgumentException if Kafka would not take a value; the message names setting, value and what is
         *     expected
         */
        public ProducerConfig build() {
            Map<String, String> settings = new HashMap<>(DEFAULTS);
            settings.putAll(preset.settings());
            settings.putAll(file);
            settings.putAll(overrides);
            ProducerSettings.checkValues(settings);
            return new ProducerConfig(bootstrapServers, schemaRegistryUrl, settings);
        }
    }
}
