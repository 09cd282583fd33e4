package dev.datagen.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.EphemeralStack;
import dev.datagen.embedded.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The topic against the record format of Confluent's {@code SchemaRegistryKey} and {@code SchemaRegistryValue} classes. */
class SchemasTopicTest {
    @Test
    void recordsAreConfluentsAndAreReadBack() throws Exception {
        try (EphemeralStack stack = EmbeddedStack.ephemeral(Set.of(Part.KAFKA, Part.REGISTRY))) {
            RegistryClient registry = new RegistryClient(stack.endpoints().registryUrl());
            registry.post("/subjects/s/versions", RegistryClient.schema("\"int\""));
            registry.put("/config", "{\"compatibility\":\"NONE\"}");
            registry.put("/config/s", "{\"compatibility\":\"FULL\"}");
            registry.put("/mode/s", "{\"mode\":\"READONLY\"}");
            registry.delete("/mode/s");
            registry.post("/subjects/t/versions", RegistryClient.schema("\"long\""));
            registry.delete("/subjects/t/versions/1");
            registry.delete("/subjects/t/versions/1?permanent=true");
            registry.post("/subjects/u/versions", RegistryClient.schema("\"int\""));
            registry.delete("/subjects/u");

            assertThat(records(stack))
                    .containsExactly(
                            "{'keytype':'SCHEMA','subject':'s','version':1,'magic':1} = {'subject':'s','version':1,'id':1,'schema':'\\'int\\'','deleted':false}",
                            "{'keytype':'CONFIG','subject':null,'magic':0} = {'compatibilityLevel':'NONE'}",
                            "{'keytype':'CONFIG','subject':'s','magic':0} = {'compatibilityLevel':'FULL'}",
                            "{'keytype':'MODE','subject':'s','magic':0} = {'mode':'READONLY'}",
                            "{'keytype':'MODE','subject':'s','magic':0} = null",
                            "{'keytype':'SCHEMA','subject':'t','version':1,'magic':1} = {'subject':'t','version':1,'id':2,'schema':'\\'long\\'','deleted':false}",
                            "{'keytype':'SCHEMA','subject':'t','version':1,'magic':1} = {'subject':'t','version':1,'id':2,'schema':'\\'long\\'','deleted':true}",
                            "{'keytype':'SCHEMA','subject':'t','version':1,'magic':1} = null",
                            "{'keytype':'SCHEMA','subject':'u','version':1,'magic':1} = {'subject':'u','version':1,'id':1,'schema':'\\'int\\'','deleted':false}",
                            "{'keytype':'DELETE_SUBJECT','subject':'u','magic':0} = {'subject':'u','version':1}");
            assertThat(isCompacted(stack)).isTrue();

            stack.stack().stop(Set.of(Part.REGISTRY));
            writeAsConfluentWould(stack);
            stack.stack().start(Set.of(Part.REGISTRY), line -> {});

            assertThat(registry.get("/subjects")).isEqualTo("200 [\"confluents\",\"s\"]");
            assertThat(registry.get("/subjects?deleted=true")).isEqualTo("200 [\"confluents\",\"s\",\"u\"]");
            assertThat(registry.get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
            assertThat(registry.get("/config/s")).isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
            assertThat(registry.get("/mode/s?defaultToGlobal=true")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
            assertThat(registry.get("/schemas/ids/7")).isEqualTo("200 {\"schema\":\"\\\"bytes\\\"\"}");
            assertThat(registry.post("/subjects/next/versions", RegistryClient.schema("\"string\"")))
                    .isEqualTo("200 {\"id\":8}");
        }
    }

    /** With the properties that newer versions of the product add. */
    private static void writeAsConfluentWould(EphemeralStack stack) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.endpoints().kafkaBootstrap()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("_schemas", 0, "{\"keytype\":\"NOOP\",\"magic\":0}", null))
                    .get();
            producer.send(new ProducerRecord<>(
                            "_schemas",
                            0,
                            "{\"keytype\":\"SCHEMA\",\"subject\":\"confluents\",\"version\":3,\"magic\":1}",
                            "{\"subject\":\"confluents\",\"version\":3,\"id\":7,\"guid\":\"x\",\"md5\":\"AA==\","
                                    + "\"schema\":\"\\\"bytes\\\"\",\"deleted\":false,\"metadata\":null}"))
                    .get();
        }
    }

    private static List<String> records(EphemeralStack stack) {
        List<String> records = new ArrayList<>();
        try (SchemaLog log = new SchemaLog(stack.endpoints().kafkaBootstrap())) {
            log.replay((key, value) -> records.add((key + " = " + value).replace('"', '\'')));
        }
        return records;
    }

    private static boolean isCompacted(EphemeralStack stack) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "_schemas");
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.endpoints().kafkaBootstrap()))) {
            return admin.describeConfigs(List.of(topic))
                    .values()
                    .get(topic)
                    .get()
                    .get("cleanup.policy")
                    .value()
                    .equals("compact");
        }
    }
}
