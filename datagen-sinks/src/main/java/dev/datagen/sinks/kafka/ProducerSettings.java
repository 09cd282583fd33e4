package dev.datagen.sinks.kafka;

import dev.datagen.sinks.NearNames;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;

/** Holds settings against Kafka's own definition of them. */
final class ProducerSettings {

    /** What the sink itself decides. */
    static final Set<String> OURS = Set.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG);

    private static final int NEAR_EDITS = 6;
    private static final int NEAR_NAMES = 3;

    private ProducerSettings() {}

    static void checkName(String name) {
        if (OURS.contains(name)) {
            throw new IllegalArgumentException("the producer setting " + name + " cannot be changed"
                    + (name.equals(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG) ? " here: servers are named apart" : ""));
        }
        if (!ProducerConfig.configNames().contains(name)) {
            List<String> near = nearest(name);
            throw new IllegalArgumentException("Kafka's producer has no setting " + name
                    + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"));
        }
    }

    static void checkValues(Map<String, String> settings) {
        ConfigDef definition = ProducerConfig.configDef();
        Map<String, String> known = new HashMap<>(settings);
        known.keySet().retainAll(definition.names());
        Set<String> given = known.keySet();
        String errors = definition.validate(known).stream()
                .filter(value -> given.contains(value.name()))
                .filter(value -> !value.errorMessages().isEmpty())
                .sorted(Comparator.comparing(ConfigValue::name))
                .map(value -> value.errorMessages().get(0)) // the others follow from it
                .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("Kafka's producer does not take this: " + errors);
        }
    }

    private static List<String> nearest(String name) {
        return ProducerConfig.configNames().stream()
                .filter(candidate -> !OURS.contains(candidate))
                .map(candidate -> Map.entry(candidate, NearNames.distance(name, candidate)))
                .filter(entry -> entry.getValue() <= Math.min(NEAR_EDITS, name.length() / 2))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(NEAR_NAMES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
