package dev.datagen.embedded;

/**
 * The TCP ports on loopback, each 1 to 65535, {@link #AUTO} or {@link #USUAL}.
 *
 * @param postgresPort PostgreSQL's port
 * @param kafkaPort the port of the broker's client listener
 * @param registryPort the registry's HTTP port
 */
public record StackOptions(int postgresPort, int kafkaPort, int registryPort) {
    /** Any free port; the one used last in the same directory when it is still free. */
    public static final int AUTO = 0;

    /** The one used last in the same directory, or the one that the product is known by. */
    public static final int USUAL = -1;

    private static final int MAX_PORT = 65_535;

    public StackOptions {
        checkPort(Part.POSTGRES, postgresPort);
        checkPort(Part.KAFKA, kafkaPort);
        checkPort(Part.REGISTRY, registryPort);
    }

    /** The ports each product is known by: 5432, 9092, 8081. */
    public static StackOptions standardPorts() {
        return new StackOptions(5432, 9092, 8081);
    }

    /** Those used last in the same directory, else the standard ones: whoever looked for a server there finds it again. */
    public static StackOptions usualPorts() {
        return new StackOptions(USUAL, USUAL, USUAL);
    }

    /** Free ports for all parts. */
    public static StackOptions freePorts() {
        return new StackOptions(AUTO, AUTO, AUTO);
    }

    int port(Part part) {
        return switch (part) {
            case POSTGRES -> postgresPort;
            case KAFKA -> kafkaPort;
            case REGISTRY -> registryPort;
        };
    }

    private static void checkPort(Part part, int port) {
        if (port < USUAL || port > MAX_PORT) {
            throw new IllegalArgumentException(part.title() + " port " + port + " is not between 1 and " + MAX_PORT
                    + ", nor " + AUTO + " for any");
        }
    }
}
