package dev.datagen.app.cli.option;

/** {@code host:port}, several separated by commas. */
final class Addresses {

    private static final int MAX_PORT = 65_535;

    private Addresses() {}

    /** The same text, if Kafka's clients can make something of it. */
    static String checked(String addresses) {
        for (String address : addresses.split(",", -1)) {
            if (!isAddress(address.strip())) {
                throw new UsageException("--kafka-bootstrap is '" + addresses
                        + "', but must be host:port, several separated by commas, like localhost:9092");
            }
        }
        return addresses;
    }

    /** Kafka's listeners may be written with their protocol: PLAINTEXT://host:9092. */
    private static boolean isAddress(String address) {
        String rest = address.substring(address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3);
        int colon = rest.lastIndexOf(':');
        if (colon < 1 || rest.contains("/") || rest.contains(" ") || rest.contains("@")) {
            return false;
        }
        try {
            int port = Integer.parseInt(rest.substring(colon + 1));
            return port > 0 && port <= MAX_PORT;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
