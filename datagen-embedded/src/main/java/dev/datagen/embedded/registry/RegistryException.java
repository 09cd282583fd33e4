package dev.datagen.embedded.registry;

/** A request that is answered with an error of Confluent's. */
final class RegistryException extends RuntimeException {
    private static final int CODES_PER_STATUS = 100;

    private final int code;

    /**
     * @param code an HTTP status, or an HTTP status followed by two digits of Confluent's
     */
    RegistryException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** No such address, which is also the answer to a number that is none. */
    static RegistryException notFound() {
        return new RegistryException(404, "HTTP 404 Not Found");
    }

    static RegistryException subjectNotFound(String subject) {
        return new RegistryException(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException versionNotFound(int version) {
        return new RegistryException(40402, "Version " + version + " not found.");
    }

    static RegistryException schemaNotFound() {
        return new RegistryException(40403, "Schema not found");
    }

    static RegistryException schemaNotFound(int id) {
        return new RegistryException(40403, "Schema " + id + " not found");
    }

    int code() {
        return code;
    }

    int status() {
        return code >= 10_000 ? code / CODES_PER_STATUS : code;
    }
}
