package dev.datagen.embedded;

/** One process of the stack. */
public enum Part {
    POSTGRES("PostgreSQL"),
    KAFKA("Kafka"),
    REGISTRY("Schema Registry");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** The product's name, as a message to the user has it. */
    public String title() {
        return title;
    }
}
