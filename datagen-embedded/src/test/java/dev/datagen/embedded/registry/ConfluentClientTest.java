package dev.datagen.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Confluent's own Java client, as Flink bundles it. */
class ConfluentClientTest {
    private static final AvroSchema V1 =
            new AvroSchema("{\"type\":\"record\",\"name\":\"C\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");
    private static final AvroSchema V2 =
            new AvroSchema("{\"type\":\"record\",\"name\":\"C\",\"fields\":[{\"name\":\"a\","
                    + "\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\"}]}");

    private final CachedSchemaRegistryClient client =
            new CachedSchemaRegistryClient(SharedStack.client().url(), 100, Map.of());

    @Test
    void registersAndResolves() throws Exception {
        int id = client.register("confluent", V1);
        client.reset();
        assertThat(client.getId("confluent", V1)).isEqualTo(id);
        assertThat(client.getSchemaById(id)).isEqualTo(V1);
        assertThat(client.getSchemaBySubjectAndId("confluent", id)).isEqualTo(V1);
        assertThat(client.getVersion("confluent", V1)).isEqualTo(1);
        assertThat(client.getAllVersions("confluent")).containsExactly(1);
        assertThat(client.getAllSubjects()).contains("confluent");
        assertThat(client.getAllSubjectsByPrefix("conflu")).contains("confluent");
        assertThat(client.getAllSubjectsById(id)).contains("confluent");
        assertThat(client.getAllVersionsById(id).toString()).contains("{subject=confluent,version=1}");
        SchemaMetadata latest = client.getLatestSchemaMetadata("confluent");
        assertThat(latest.getId()).isEqualTo(id);
        assertThat(latest.getSchemaType()).isEqualTo("AVRO");
        assertThat(latest.getSchema()).isEqualTo(V1.canonicalString());
    }

    @Test
    void settingsAndCompatibility() throws Exception {
        client.register("confluent-settings", V1);
        assertThat(client.testCompatibility("confluent-settings", V2)).isFalse();
        assertThat(client.testCompatibilityVerbose("confluent-settings", V2))
                .first()
                .asString()
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThat(client.updateCompatibility("confluent-settings", "FORWARD")).isEqualTo("FORWARD");
        assertThat(client.getCompatibility("confluent-settings")).isEqualTo("FORWARD");
        assertThat(client.testCompatibility("confluent-settings", V2)).isTrue();
        client.deleteCompatibility("confluent-settings");
        assertThat(client.getCompatibility(null)).isEqualTo("BACKWARD");
        assertThat(client.getMode()).isEqualTo("READWRITE");
        assertThat(client.setMode("READONLY", "confluent-settings")).isEqualTo("READONLY");
        assertThat(client.getMode("confluent-settings")).isEqualTo("READONLY");
        assertThat(client.setMode("READWRITE", "confluent-settings")).isEqualTo("READWRITE");
    }

    @Test
    void deletes() throws Exception {
        client.register("confluent-deleted", V1);
        assertThat(client.deleteSchemaVersion("confluent-deleted", "1")).isEqualTo(1);
        assertThat(client.deleteSchemaVersion(Map.of(), "confluent-deleted", "1", true))
                .isEqualTo(1);
        assertThat(client.getAllSubjectsByPrefix("confluent-deleted")).isEmpty();
    }

    @Test
    void errorsCarryTheCodes() throws Exception {
        client.register("confluent-errors", V1);
        assertCode(40403, () -> client.getSchemaById(123_456));
        assertCode(40401, () -> client.getLatestSchemaMetadata("confluent-none"));
        assertCode(40402, () -> client.getSchemaMetadata("confluent-errors", 9));
        assertCode(40403, () -> client.getVersion("confluent-errors", V2));
        assertCode(40408, () -> client.getCompatibility("confluent-errors"));
        assertCode(409, () -> client.register("confluent-errors", V2));
    }

    private static void assertCode(int code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(code));
    }
}
