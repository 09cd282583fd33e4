package dev.datagen.sinks.kafka;

/** What a record's value is written as. */
public enum ValueFormat {
    /** Confluent's frame around Avro binary. */
    AVRO("application/avro"),

    /** One JSON object. */
    JSON("application/json");

    private final String contentType;

    ValueFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The media type that CloudEvents' {@code content-type} tells. */
    public String contentType() {
        return contentType;
    }
}
