package dev.datagen.app.cli.option;

import dev.datagen.app.load.plan.LoadPlan.HeldRows;
import dev.datagen.app.load.plan.LoadPlan.PostgresTarget;
import dev.datagen.sinks.postgres.PostgresUrl;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where rows go. */
public final class PostgresGroup {

    /** Of a database for development, with a password that everybody knows. */
    public static final String DEFAULT_URL = "postgresql://postgres:postgres@localhost:5432/datagen";

    private static final String VARIABLE = "DATAGEN_POSTGRES_URL";

    /** What {@code --postgres-url} is. */
    public static final String URL = "Connection string, like postgresql://user@host:5432/database; default $"
            + VARIABLE + ", else the database datagen on localhost:5432, user and password postgres.";

    /** The password of a connection string that names none, as PostgreSQL's own clients take it. */
    private static final String PASSWORD_VARIABLE = "PGPASSWORD";

    @Option(names = "--postgres-url", paramLabel = "URL", description = URL)
    @Nullable
    public String url;

    @Option(names = "--skip-postgres", description = "Load Kafka only. The events are the same.")
    public boolean skip;

    @Option(
            names = "--truncate",
            description = "Empty the tables first, so that a load can be repeated. Nothing with --skip-postgres.")
    public boolean truncate;

    /** The option, the environment or the default; never to be shown. */
    public PostgresTarget target(Map<String, String> environment) {
        String fromEnvironment = environment.get(VARIABLE);
        String password = environment.get(PASSWORD_VARIABLE);
        if (url == null && fromEnvironment != null && !fromEnvironment.isBlank()) {
            return target(VARIABLE, fromEnvironment, password);
        }
        return target("--postgres-url", url == null ? DEFAULT_URL : url, password);
    }

    /** The database of one's own servers, if there are any; somebody's otherwise. */
    public PostgresTarget target(Servers servers, Map<String, String> environment) {
        return servers.endpoints()
                .map(own -> target("the embedded PostgreSQL", own.postgresUrl()))
                .orElseGet(() -> target(environment));
    }

    /** A database at a connection string that comes from somewhere. */
    PostgresTarget target(String source, String text) {
        return target(source, text, null);
    }

    private PostgresTarget target(String source, String text, @Nullable String password) {
        try {
            PostgresUrl parsed = PostgresUrl.parse(text);
            return new PostgresTarget(
                    password == null || password.isEmpty() ? parsed : parsed.withPassword(password),
                    truncate ? HeldRows.TRUNCATE : HeldRows.KEEP);
        } catch (IllegalArgumentException e) {
            throw new UsageException(source + ": " + e.getMessage(), e);
        }
    }
}
