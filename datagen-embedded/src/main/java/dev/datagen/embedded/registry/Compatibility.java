package dev.datagen.embedded.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Avro's own rules, with the findings worded as Confluent's registry words them. */
final class Compatibility {
    private Compatibility() {}

    /**
     * What speaks against the new schema.
     *
     * @param previous the versions it is held against, oldest first
     */
    static List<String> findings(Schema schema, List<StoredSchema> previous, CompatibilityLevel level) {
        for (int i = previous.size() - 1; i >= 0; i--) {
            List<String> findings = findings(schema, previous.get(i), level);
            if (!findings.isEmpty()) {
                return findings;
            }
        }
        return List.of();
    }

    private static List<String> findings(Schema schema, StoredSchema previous, CompatibilityLevel level) {
        Schema old = AvroText.parseStored(previous.schema());
        List<String> findings = new ArrayList<>();
        if (level.newReadsOld()) {
            collect(schema, old, "new", "old", findings);
        }
        if (level.oldReadsNew()) {
            collect(old, schema, "old", "new", findings);
        }
        if (!findings.isEmpty()) {
            findings.add("{oldSchemaVersion: " + previous.version() + "}");
            findings.add("{oldSchema: '" + previous.schema() + "'}");
            findings.add("{compatibility: '" + level + "'}");
        }
        return findings;
    }

    private static void collect(
            Schema reader, Schema writer, String readerName, String writerName, List<String> findings) {
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .forEach(found -> findings.add(describe(found, readerName, writerName)));
    }

    private static String describe(Incompatibility found, String reader, String writer) {
        String at = "at path '" + found.getLocation() + "' in the " + reader + " schema ";
        String what = switch (found.getType()) {
            case NAME_MISMATCH ->
                "The name of the schema has changed (" + at + "doesn't match the " + writer + " schema)";
            case FIXED_SIZE_MISMATCH ->
                "The size of the fixed type " + at + "does not match with the " + writer + " schema";
            case MISSING_ENUM_SYMBOLS ->
                "The " + reader + " schema is missing enum symbols " + at + "that are in the " + writer + " schema";
            case READER_FIELD_MISSING_DEFAULT_VALUE ->
                "The field '" + found.getMessage() + "' " + at + "has no default value and is missing in the " + writer
                        + " schema";
            case TYPE_MISMATCH -> "The type (" + at + ") does not match with the " + writer + " schema";
            case MISSING_UNION_BRANCH ->
                "The " + reader + " schema is missing a type inside a union " + at + "that is in the " + writer
                        + " schema";
        };
        return "{errorType:'" + found.getType() + "', description:'" + what + "', additionalInfo:'" + found.getMessage()
                + "'}";
    }
}
