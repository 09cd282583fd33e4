package dev.datagen.sinks.encode;

import dev.datagen.model.schema.EventType;
import dev.datagen.model.schema.Field;
import java.nio.charset.StandardCharsets;

/**
 * The Avro schema of an event type, as text: always the same characters, so that a registry sees one schema.
 *
 * <p>Nullable fields are unions of null and their type with default null, so that a reader of an older schema and a reader of
 * a newer one both read every event (BACKWARD compatible).
 */
public final class AvroSchema {

    private AvroSchema() {}

    /** The schema as one line of JSON. */
    public static String json(EventType<?> event) {
        return record(event);
    }

    private static String record(EventType<?> event) {
        StringBuilder json = new StringBuilder(4096);
        json.append("{\"type\":\"record\",\"name\":").append(string(event.recordName()));
        json.append(",\"namespace\":").append(string(EventType.NAMESPACE));
        json.append(",\"doc\":").append(string(event.doc()));
        json.append(",\"fields\":[");
        Types types = new Types();
        String separator = "";
        for (Field field : event.fields()) {
            json.append(separator).append(field(field, types.visit(field)));
            separator = ",";
        }
        return json.append("]}").toString();
    }

    private static String field(Field field, String type) {
        return "{\"name\":" + string(field.name()) + ",\"type\":"
                + (field.nullable() ? "[\"null\"," + type + "],\"default\":null" : type) + ",\"doc\":"
                + string(field.doc()) + "}";
    }

    private static String string(String text) {
        Bytes out = new Bytes(text.length() + 16);
        JsonText.putString(text, out);
        return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
    }

    private static final class Types implements FieldVisitor<String> {

        private static final String STRING = "\"string\"";

        @Override
        public String id(Field.Id field) {
            return STRING;
        }

        @Override
        public String text(Field.Text field) {
            return STRING;
        }

        @Override
        public String word(Field.Word field) {
            return STRING;
        }

        @Override
        public String money(Field.Money field) {
            return decimal(15, 2);
        }

        @Override
        public String rate(Field.Rate field) {
            return decimal(10, 6);
        }

        @Override
        public String integer(Field.Int field) {
            return "\"int\"";
        }

        @Override
        public String real(Field.Real field) {
            return "\"double\"";
        }

        @Override
        public String moment(Field.Moment field) {
            return "{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}";
        }

        @Override
        public String day(Field.Day field) {
            return "{\"type\":\"int\",\"logicalType\":\"date\"}";
        }

        private static String decimal(int precision, int scale) {
            return "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":" + precision + ",\"scale\":" + scale
                    + "}";
        }
    }
}
