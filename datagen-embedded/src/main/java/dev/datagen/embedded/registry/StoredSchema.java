package dev.datagen.embedded.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One version of a subject, in the form the topic keeps it.
 *
 * @param version from 1
 * @param id from 1, the same for the same text in all subjects
 * @param schema the text, as Avro prints it
 * @param deleted softly: still to be found by its id
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"subject", "version", "id", "schema", "deleted"})
record StoredSchema(String subject, int version, int id, String schema, boolean deleted) {
    StoredSchema asDeleted() {
        return new StoredSchema(subject, version, id, schema, true);
    }
}
