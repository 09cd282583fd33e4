package dev.datagen.app.text;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.util.EnumSet;
import java.util.Set;

/** What a sink says of a failure, with its remedy in the words of the command line. */
public final class InOptions {

    /** By the project's name, it needs neither the file nor its directory. */
    private static final String CONTAINERS = "'docker compose -p datagen ps'";

    private static final String FIND_SERVER = "'./datagen up' starts one here, " + CONTAINERS + " shows the containers";

    /** After these a load is resumed. */
    private static final Set<Remedy> RESUMED =
            EnumSet.of(Remedy.POSTGRES_LOST, Remedy.POSTGRES_DISK, Remedy.KAFKA_TIMEOUT, Remedy.KAFKA_DISK);

    private InOptions() {}

    /** One line: the place, what happened and which options to look at. */
    public static String message(SinkException failure) {
        return failure.remedy()
                .map(remedy -> failure.problem() + " " + sentence(remedy))
                .orElse(failure.problem());
    }

    /** The same of work that cannot be resumed: what to do instead, where what was begun is to be finished. */
    public static String message(SinkException failure, String insteadOfResuming) {
        return failure.remedy()
                .filter(RESUMED::contains)
                .map(remedy -> failure.problem() + " " + insteadOfResuming)
                .orElseGet(() -> message(failure));
    }

    private static String sentence(Remedy remedy) {
        return switch (remedy) {
            case POSTGRES_UNREACHABLE ->
                "Check that it runs: " + FIND_SERVER + "; or name another one with --postgres-url.";
            case POSTGRES_SILENT ->
                "Unless it has too much to do, check --postgres-url: whether it is PostgreSQL that listens there, and can be"
                        + " reached from here.";
            case POSTGRES_TLS -> "Check sslmode, sslrootcert and the host's name in --postgres-url.";
            case POSTGRES_PASSWORD ->
                "Check user and password in --postgres-url; where it has no password, PGPASSWORD or the password file"
                        + " (PGPASSFILE, ~/.pgpass) may name it.";
            case POSTGRES_ACCESS -> "Check user, password and sslmode in --postgres-url.";
            case POSTGRES_DATABASE -> "Create it (CREATE DATABASE), or name another one in --postgres-url.";
            case POSTGRES_SCHEMA ->
                "Create it (CREATE SCHEMA), or name another one with currentSchema in --postgres-url, where a name with capitals"
                        + " or blanks stands in double quotes (%22).";
            case POSTGRES_PARAMETER -> "Check the parameters in --postgres-url.";
            case POSTGRES_TIME_ZONE ->
                "Unless it knows no such time zone, its programs were deleted or moved while it ran: './datagen up' puts"
                        + " back those of its own.";
            case POSTGRES_READ_ONLY ->
                "Name a server that takes writes in --postgres-url: of several, ?targetServerType=primary finds it.";
            case POSTGRES_LOST ->
                "Check the server ('./datagen up', " + CONTAINERS
                        + ") and finish the load with './datagen load --resume'.";
            case POSTGRES_DISK -> "Make room and finish the load with './datagen load --resume'.";
            case POSTGRES_OTHER_DATA -> "Empty the tables with --truncate.";
            case POSTGRES_FOREIGN_TABLE ->
                "Name another database, or another schema with currentSchema, in --postgres-url, or drop it.";
            case POSTGRES_SESSIONS, POSTGRES_RIGHTS -> remedy.sentence();
            case KAFKA_UNREACHABLE ->
                "Check that it runs: " + FIND_SERVER + "; or name another one with --kafka-bootstrap.";
            case KAFKA_SILENT ->
                "Unless it has too much to do, check security.protocol in --kafka-config, since brokers that ask for TLS or SASL answer nobody else, and that the"
                        + " addresses which the brokers advertise can be reached from here.";
            case KAFKA_TIMEOUT ->
                "Check that the brokers run ('./datagen up', " + CONTAINERS + ") and that the topic exists"
                        + " (--create-topics), then finish the load with './datagen load --resume'.";
            case KAFKA_SECURITY -> "Check the security settings in --kafka-config.";
            case KAFKA_RIGHTS -> "Grant the user that right (an ACL), or name another one in --kafka-config.";
            case KAFKA_SETTINGS -> "Check --kafka-bootstrap, --kafka-config and --producer.";
            case KAFKA_REPLICATION -> "Use a --replication-factor that is not larger than the number of brokers.";
            case KAFKA_TOPIC -> "Make the topics with --create-topics.";
            case KAFKA_RECORD_SIZE -> "Raise max.request.size with --producer, and the topic's max.message.bytes.";
            case KAFKA_TIMESTAMP ->
                "If the events are more than an hour ahead of the broker's clock, raise the topic's"
                        + " message.timestamp.after.max.ms, or have it made anew with --recreate-topics.";
            case KAFKA_DISK -> "Look at the brokers' disks, and finish the load with './datagen load --resume'.";
            case KAFKA_FOREIGN_TOPIC -> "Delete it, or name another cluster with --kafka-bootstrap.";
            case KAFKA_TAKEN_OVER -> "Start over with --recreate-topics once that one is done.";
            case REGISTRY_UNREACHABLE, REGISTRY_ANSWER ->
                "Check --schema-registry: './datagen up' starts a registry here, " + CONTAINERS
                        + " shows the containers"
                        + (remedy == Remedy.REGISTRY_ANSWER ? ", and that the URL has the registry's path." : ".");
            case REGISTRY_PASSWORD -> "Check user and password in --schema-registry.";
            case REGISTRY_TLS ->
                "Name the certificate of who signed the registry's own with"
                        + " schema.registry.ssl.truststore.location in --kafka-config, and the registry by the name"
                        + " that its certificate is for in --schema-registry.";
        };
    }
}
