package dev.datagen.sinks;

/**
 * What to do about a {@link SinkException}, said to who calls this library. A program with words of its own, such as options of a command
 * line, says the same in those.
 */
public enum Remedy {
    /** Nothing answers where PostgreSQL should be. */
    POSTGRES_UNREACHABLE("Check that it runs, and the URL's host and port."),
    /** Where PostgreSQL should be, nothing has answered until time ran out. */
    POSTGRES_SILENT(
            "Unless it has too much to do, check the URL: whether it is PostgreSQL that listens there, and can be"
                    + " reached from here."),
    /** PostgreSQL takes no connection that is not secure, or is not who it should be. */
    POSTGRES_TLS("Check sslmode, sslrootcert and the host's name in the URL."),
    /** PostgreSQL does not know the user by that password. */
    POSTGRES_PASSWORD("Check user and password in the URL, or in the password file (PGPASSFILE, ~/.pgpass)."),
    /** PostgreSQL does not let the user in. */
    POSTGRES_ACCESS("Check user, password and sslmode in the URL."),
    /** There is no such database. */
    POSTGRES_DATABASE("Create it (CREATE DATABASE), or name another one in the URL."),
    /** There is no such schema. */
    POSTGRES_SCHEMA(
            "Create it (CREATE SCHEMA), or name another one with currentSchema in the URL, where a name with capitals or"
                    + " blanks stands in double quotes (%22)."),
    /** A parameter of the connection has a value that PostgreSQL does not take. */
    POSTGRES_PARAMETER("Check the parameters in the URL."),
    /** PostgreSQL does not find the time zone of this process among its own, which are files beside its programs. */
    POSTGRES_TIME_ZONE(
            "Unless it knows no such time zone, its programs were deleted or moved while it ran: start it anew."),
    /** PostgreSQL has as many sessions as it may. */
    POSTGRES_SESSIONS("Raise the server's max_connections, or end other sessions."),
    /** The connection is lost, and what was not committed with it. */
    POSTGRES_LOST("Check the server, and write again what was not committed."),
    /** The server's disk is full. */
    POSTGRES_DISK("Make room, and write again what was not committed."),
    /** Rows with these keys are there. */
    POSTGRES_OTHER_DATA("Empty the tables first."),
    /** The user may not do that. */
    POSTGRES_RIGHTS("Grant the user rights on the schema and its tables."),
    /** The server, or the database, takes no writes: a standby, most likely. */
    POSTGRES_READ_ONLY("Use a server that takes writes: of several in the URL, targetServerType=primary finds it."),
    /** Something of somebody else's has the name of a table. */
    POSTGRES_FOREIGN_TABLE("Use another database, or another schema (currentSchema in the URL), or drop it."),
    /** No broker answers. */
    KAFKA_UNREACHABLE("Check that it runs, and the bootstrap servers."),
    /** Something takes connections where brokers should be, and does not answer. */
    KAFKA_SILENT(
            "Unless it has too much to do, check security.protocol in the client configuration, since brokers that ask for TLS or"
                    + " SASL answer nobody else, and that the addresses which the brokers advertise can be reached from here."),
    /** Brokers that answered do so no more, or the topic is not there. */
    KAFKA_TIMEOUT("Check that the brokers run and that the topic exists, and send again what was not confirmed."),
    /** Brokers don't let the user in. */
    KAFKA_SECURITY("Check the security settings of the producer's configuration."),
    /** Brokers let the user in, but not do that. */
    KAFKA_RIGHTS("Grant the user that right (an ACL), or connect as another one."),
    /** The producer takes no such settings. */
    KAFKA_SETTINGS("Check the bootstrap servers and the settings of the producer's configuration."),
    /** There are not so many brokers. */
    KAFKA_REPLICATION("Use a replication factor that is not larger than the number of brokers."),
    /** There is no such topic. */
    KAFKA_TOPIC("Make the topics first."),
    /** A record is larger than it may be. */
    KAFKA_RECORD_SIZE("Raise the producer's max.request.size and the topic's max.message.bytes."),
    /** A topic takes no such record, most likely because of its timestamp. */
    KAFKA_TIMESTAMP("If the events are more than an hour ahead of the broker's clock, raise the topic's"
            + " message.timestamp.after.max.ms."),
    /** A broker's disk fails. */
    KAFKA_DISK("Look at the brokers' disks, and send again what was not confirmed."),
    /** A topic of ours holds what somebody else has written. */
    KAFKA_FOREIGN_TOPIC("Delete it, or use another cluster."),
    /** Somebody else writes to the topics by now. */
    KAFKA_TAKEN_OVER("Make the topics anew and start over once that one is done."),
    /** Nothing answers where the registry should be. */
    REGISTRY_UNREACHABLE("Check that it runs, and its URL."),
    /** Something answers, but not as a registry does. */
    REGISTRY_ANSWER("Check that it runs, and that the URL has the registry's path."),
    /** The registry does not let the user in. */
    REGISTRY_PASSWORD("Check user and password in the registry's URL."),
    /** The registry is not who it should be. */
    REGISTRY_TLS(
            "Name the certificate of who signed the registry's own with schema.registry.ssl.truststore.location in the"
                    + " client configuration, and the registry by the name that its certificate is for.");

    private final String sentence;

    Remedy(String sentence) {
        this.sentence = sentence;
    }

    /** A whole sentence, or several. */
    public String sentence() {
        return sentence;
    }
}
