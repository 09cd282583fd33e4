package dev.datagen.app.doctor;

import dev.datagen.app.text.InOptions;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.kafka.ClusterFacts;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;

/** A cluster and the topics of events. */
final class TopicExamination {

    private static final long DAY_MILLIS = 86_400_000;

    private final Findings findings;
    private final long ageMillis;

    /**
     * @param ageMillis of the oldest events that a load would write
     */
    TopicExamination(Findings findings, long ageMillis) {
        this.findings = findings;
        this.ageMillis = ageMillis;
    }

    void examine(ProducerConfig config) {
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            ClusterFacts facts = admin.facts();
            findings.well(
                    "Kafka",
                    facts.release() + ", " + Counted.of(facts.brokers(), "broker") + " at "
                            + config.bootstrapServers());
            List<String> names =
                    BankSchema.EVENTS.stream().map(EventType::collection).toList();
            Map<String, TopicState> topics = admin.describe(names);
            Map<String, Map<String, String>> settings = admin.settings(topics.keySet());
            boolean made = topics.size() == names.size()
                    || admin.autoCreatedPartitions().isPresent();
            for (String name : names) {
                TopicState topic = topics.get(name);
                if (topic != null) {
                    examine(topic, settings.getOrDefault(name, Map.of()));
                } else if (made) {
                    findings.note(name, "missing: make it with --create-topics");
                } else {
                    findings.broken(name, "missing: make it with --create-topics");
                }
            }
            admin.rights().require(List.of(AclOperation.WRITE), topics.keySet());
        } catch (SinkException e) {
            findings.broken("Kafka", InOptions.message(e));
        }
    }

    private void examine(TopicState topic, Map<String, String> settings) {
        String holds = Counted.of(topic.partitions(), "partition") + ", " + Counted.of(topic.records(), "record");
        long refusedMillis = Long.parseLong(settings.getOrDefault("message.timestamp.before.max.ms", "-1"));
        if (refusedMillis >= 0 && refusedMillis < ageMillis) {
            findings.broken(
                    topic.topic(),
                    holds + "; takes no records older than " + Counted.of(refusedMillis / DAY_MILLIS, "day")
                            + ", but events are "
                            + Counted.of(ageMillis / DAY_MILLIS, "day")
                            + " old: set message.timestamp.before.max.ms=9223372036854775807");
            return;
        }
        List<String> odd = oddities(topic, settings);
        if (odd.isEmpty()) {
            findings.well(topic.topic(), holds);
        } else {
            findings.note(topic.topic(), holds + "; " + String.join("; ", odd));
        }
    }

    private List<String> oddities(TopicState topic, Map<String, String> settings) {
        List<String> odd = new ArrayList<>();
        if (topic.retentionMillis() >= 0 && topic.retentionMillis() < ageMillis) {
            odd.add("kept for " + Counted.of(topic.retentionMillis() / DAY_MILLIS, "day") + ", but events are "
                    + Counted.of(ageMillis / DAY_MILLIS, "day") + " old: set retention.ms=-1");
        }
        if (settings.getOrDefault("cleanup.policy", "delete").contains("compact")) {
            odd.add("keeps only the last event of a key: set cleanup.policy=delete");
        }
        if (settings.getOrDefault("message.timestamp.type", "CreateTime").equals("LogAppendTime")) {
            odd.add("stamps records with the moment of the load: set message.timestamp.type=CreateTime");
        }
        if (topic.records() > 0) {
            odd.add("a new load comes after them, or --recreate-topics");
        }
        return odd;
    }
}
