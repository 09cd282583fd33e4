package dev.datagen.sinks.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Reads how topics are set, and how a broker sets those that it makes. */
final class TopicSettings {

    private final AdminConnection cluster;

    TopicSettings(AdminConnection cluster) {
        this.cluster = cluster;
    }

    /** Asks for how many milliseconds each topic keeps records; who wants the answer waits for it. */
    Supplier<Map<String, Long>> askRetention(Set<String> topics) {
        Supplier<Map<ConfigResource, Config>> asked = askTopicConfigs(topics);
        return () -> retention(asked.get());
    }

    private static Map<String, Long> retention(Map<ConfigResource, Config> configs) {
        Map<String, Long> retention = new HashMap<>();
        configs.forEach((resource, config) -> retention.put(
                resource.name(),
                Long.valueOf(value(config, TopicConfig.RETENTION_MS_CONFIG, String.valueOf(TopicAdmin.KEEP_FOREVER)))));
        return retention;
    }

    /** All settings of topics by topic and name, the broker's where a topic has none; none where the user may not look. */
    Map<String, Map<String, String>> of(Set<String> topics) {
        Map<String, Map<String, String>> settings = new HashMap<>();
        askTopicConfigs(topics)
                .get()
                .forEach((resource, config) -> settings.put(
                        resource.name(),
                        config.entries().stream()
                                .filter(entry -> entry.value() != null)
                                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
        return settings;
    }

    private Supplier<Map<ConfigResource, Config>> askTopicConfigs(Set<String> topics) {
        return cluster.askConfigs(
                "reading the settings of topics",
                topics.stream()
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .toList());
    }

    /**
     * How many partitions a broker gives a topic that it makes when somebody writes to it; empty where it makes none, or where the user may
     * not look at its settings.
     */
    OptionalInt autoCreatedPartitions() {
        return ofSomeBroker()
                .filter(config ->
                        value(config, "auto.create.topics.enable", "true").equals("true"))
                .mapToInt(config -> Integer.parseInt(value(config, "num.partitions", "1")))
                .findAny();
    }

    /** How many milliseconds a broker lets a transaction last; empty where the user may not look at its settings. */
    OptionalLong longestTransactionMillis() {
        return ofSomeBroker()
                .map(config -> value(config, "transaction.max.timeout.ms", ""))
                .filter(millis -> !millis.isEmpty())
                .mapToLong(Long::parseLong)
                .findAny();
    }

    private Stream<Config> ofSomeBroker() {
        List<Node> brokers = List.copyOf(cluster.await(
                "reaching the cluster", cluster.admin().describeCluster().nodes()));
        ConfigResource broker =
                new ConfigResource(ConfigResource.Type.BROKER, brokers.get(0).idString());
        return cluster.askConfigs("reading the settings of the broker", List.of(broker)).get().values().stream();
    }

    private static String value(Config config, String name, String missing) {
        ConfigEntry entry = config.get(name);
        return entry == null || entry.value() == null ? missing : entry.value();
    }
}
