package dev.datagen.app.doctor;

import dev.datagen.app.text.InOptions;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.encode.AvroSchema;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.RegistryException;
import dev.datagen.sinks.kafka.SchemaRegistry;

/** A registry and the subjects of events. */
final class RegistryExamination {

    private final Findings findings;

    RegistryExamination(Findings findings) {
        this.findings = findings;
    }

    void examine(ProducerConfig config) {
        SchemaRegistry registry = SchemaRegistry.of(config);
        try {
            boolean readOnly = registry.mode().orElse("").startsWith("READONLY");
            if (readOnly) {
                findings.broken(
                        "Schema Registry",
                        "takes no schemas at " + registry + ": set its mode to READWRITE, or name another registry with"
                                + " --schema-registry");
            } else {
                findings.well("Schema Registry", "answers at " + registry);
            }
            for (EventType<?> type : BankSchema.EVENTS) {
                examine(registry, type);
            }
        } catch (RegistryException.Unreachable e) {
            findings.note("Schema Registry", InOptions.message(e) + " Without it, values are JSON.");
        } catch (RegistryException e) {
            findings.broken("Schema Registry", InOptions.message(e));
        }
    }

    private void examine(SchemaRegistry registry, EventType<?> type) {
        String level = registry.compatibilityLevel(type.subject()).orElse("compatibility not told");
        String words = Counted.of(registry.versions(type.subject()), "version") + ", " + level;
        if (!registry.compatible(type.subject(), AvroSchema.json(type))) {
            findings.broken(
                    type.subject(),
                    words
                            + "; holds a schema that ours cannot follow: delete the subject, or name another registry with"
                            + " --schema-registry");
        } else if (level.equals("NONE")) {
            findings.note(type.subject(), words + "; takes any schema, fit or not: set its compatibility to BACKWARD");
        } else {
            findings.well(type.subject(), words + "; ours fits");
        }
    }
}
