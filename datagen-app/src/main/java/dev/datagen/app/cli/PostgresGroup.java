package dev.datagen.app.cli;

import dev.datagen.app.load.LoadPlan.HeldRows;
import dev.datagen.app.load.LoadPlan.PostgresTarget;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where rows go. */
final class PostgresGroup {

    private static final String DEFAULT_URL = "postgresql://postgres:postgres@localhost:5432/datagen";
    private static final String VARIABLE = "DATAGEN_POSTGRES_URL";

    @Option(
            names = "--postgres-url",
            paramLabel = "URL",
            description = "Connection string, like postgresql://user@host:5432/database; default $" + VARIABLE
                    + ", else the database datagen on localhost:5432, user and password postgres.")
    @Nullable
    String url;

    @Option(names = "--skip-postgres", description = "Load Kafka only. The events are the same.")
    boolean skip;

    @Option(names = "--truncate", description = "Empty the tables first, so that a load can be repeated.")
    boolean truncate;

    /** The option, the environment or the default; never to be shown. */
    PostgresTarget target(Map<String, String> environment) {
        String fromEnvironment = environment.get(VARIABLE);
        if (url != null) {
            return target("--postgres-url", url);
        }
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? target("--postgres-url", DEFAULT_URL)
                : target(VARIABLE, fromEnvironment);
    }

    /** The database of one's own servers, if there are any; somebody's otherwise. */
    PostgresTarget target(Servers servers, Map<String, String> environment) {
        return servers.endpoints()
                .map(own -> target("the embedded PostgreSQL", own.postgresUrl()))
                .orElseGet(() -> target(environment));
    }

    /** A database at a connection string that comes from somewhere. */
    PostgresTarget target(String source, String text) {
        try {
            return new PostgresTarget(PostgresUrl.parse(text), truncate ? HeldRows.TRUNCATE : HeldRows.KEEP);
        } catch (IllegalArgumentException e) {
            throw new UsageException(source + ": " + e.getMessage(), e);
        }
    }
}
