package dev.datagen.sinks.kafka;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.FinalizedVersionRange;

/**
 * What a cluster says of itself.
 *
 * @param brokers how many there are
 * @param release of Kafka, as far as it can be told, like {@code Kafka 4.0 or newer}
 */
public record ClusterFacts(int brokers, String release) {

    private static final String METADATA_VERSION = "metadata.version";

    /** The last level of the feature {@value #METADATA_VERSION} in each release (Kafka's MetadataVersion). */
    private static final TreeMap<Short, String> RELEASES = new TreeMap<>(Map.of(
            (short) 7, "3.3",
            (short) 8, "3.4",
            (short) 11, "3.5",
            (short) 14, "3.6",
            (short) 19, "3.7",
            (short) 20, "3.8",
            (short) 21, "3.9",
            (short) 25, "4.0",
            (short) 27, "4.1"));

    static ClusterFacts of(int brokers, FeatureMetadata features) {
        FinalizedVersionRange level = features.finalizedFeatures().get(METADATA_VERSION);
        Map.Entry<Short, String> release = level == null ? null : RELEASES.floorEntry(level.maxVersionLevel());
        return new ClusterFacts(
                brokers,
                release == null
                        ? "Kafka of before 3.3, or with ZooKeeper"
                        : "Kafka " + release.getValue() + " or newer");
    }
}
