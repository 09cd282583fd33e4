package dev.datagen.embedded;

import java.util.Map;

/**
 * Where a started stack listens.
 *
 * @param ports the port of each part that was started
 */
public record Endpoints(Map<Part, Integer> ports) {
    public Endpoints {
        ports = Map.copyOf(ports);
    }

    /** For libpq and alike: {@code postgresql://postgres:postgres@localhost:5432/datagen}. */
    public String postgresUrl() {
        return "postgresql://postgres:postgres@localhost:" + port(Part.POSTGRES) + "/datagen";
    }

    /** For Kafka clients: {@code localhost:9092}. */
    public String kafkaBootstrap() {
        return "localhost:" + port(Part.KAFKA);
    }

    /** For registry clients: {@code http://localhost:8081}. */
    public String registryUrl() {
        return "http://localhost:" + port(Part.REGISTRY);
    }

    /** The part's port on loopback; an {@link IllegalStateException} when it was not started. */
    public int port(Part part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalStateException(part.title() + " was not started, only " + ports.keySet());
        }
        return port;
    }
}
