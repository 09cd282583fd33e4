package dev.datagen.embedded;

import java.util.Map;

/**
 * Where a started stack listens.
 *
 * @param ports the port of each part that was started
 * @param postgresPassword of PostgreSQL's superuser, {@code postgres}
 */
public record Endpoints(Map<Part, Integer> ports, String postgresPassword) {
    public Endpoints {
        ports = Map.copyOf(ports);
    }

    /** For libpq and alike, with the password: {@code postgresql://postgres:postgres@localhost:5432/datagen}. */
    public String postgresUrl() {
        return "postgresql://postgres:" + postgresPassword + "@localhost:" + port(Part.POSTGRES) + "/datagen";
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

    /** Without the password. */
    @Override
    public String toString() {
        return "Endpoints" + ports;
    }
}
