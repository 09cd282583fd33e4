package dev.datagen.sinks.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a PostgreSQL database is: {@code postgresql://user:password@host:port/database?parameter=value}.
 *
 * <p>Taken as PostgreSQL's own clients take it: percent-encoding, a missing port is 5432, several hosts are separated by
 * commas, an IPv6 address stands in brackets, and parameters are passed on to the driver, if it knows them all. A
 * {@code jdbc:postgresql:} URL is passed on whole.
 *
 * <p>A password that neither the URL nor {@link #withPassword} names is looked for by the driver, as by PostgreSQL's own
 * clients: in the file that {@code PGPASSFILE} names, else in {@code .pgpass} in the user's home. Nothing here shows a
 * password but {@link #properties()}.
 */
public final class PostgresUrl {

    private static final String JDBC_PREFIX = "jdbc:postgresql:";
    private static final Pattern NAMES_PASSWORD = Pattern.compile("[?&]password=");
    private static final String EXAMPLE = "postgresql://user:password@localhost:5432/datagen";

    private final String jdbcUrl;
    private final Map<String, String> credentials;
    private final String hosts;
    private final String database;
    private final String redacted;

    private PostgresUrl(
            String jdbcUrl, Map<String, String> credentials, String hosts, String database, String redacted) {
        this.jdbcUrl = jdbcUrl;
        this.credentials = Map.copyOf(credentials);
        this.hosts = hosts;
        this.database = database;
        // Also where a & stands that should be a ?, so that the password is part of the database's name.
        this.redacted = redacted.replaceAll("(?i)(password(?:=|%3D))(?:(?!%26)[^&?])*", "$1***");
    }

    /**
     * Reads a connection string.
     *
     * @throws IllegalArgumentException if it is not one; the message says what is wrong with it and shows no password
     */
    public static PostgresUrl parse(String url) {
        return url.startsWith(JDBC_PREFIX) ? jdbc(url) : uri(ConnectionString.parse(url));
    }

    private static PostgresUrl uri(ConnectionString parsed) {
        Map<String, String> credentials = new LinkedHashMap<>();
        parsed.user().ifPresent(user -> credentials.put(PGProperty.USER.getName(), user));
        parsed.password().ifPresent(password -> credentials.put(PGProperty.PASSWORD.getName(), password));
        Map<String, String> open = new LinkedHashMap<>();
        parsed.parameters().forEach((name, value) -> (isCredential(name) ? credentials : open).put(name, value));
        String hosts = String.join(",", parsed.hosts());
        return new PostgresUrl(
                JDBC_PREFIX + "//" + hosts + "/" + encode(parsed.database()) + query(open),
                credentials,
                hosts,
                parsed.database(),
                "postgresql://" + redactedUser(credentials) + hosts + "/" + encode(parsed.database()) + query(open));
    }

    private static PostgresUrl jdbc(String url) {
        if (url.replaceFirst("(?s)\\?.*", "").contains("@")) {
            throw new IllegalArgumentException(
                    "PostgreSQL URL: a jdbc: URL takes no user and password before the host; write " + JDBC_PREFIX
                            + "//host:5432/database?user=…&password=…, or " + EXAMPLE);
        }
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new IllegalArgumentException("PostgreSQL URL: the JDBC driver cannot read "
                    + ConnectionString.redact(url).replaceFirst("\\?.*", "?…") + "; write " + JDBC_PREFIX
                    + "//host:5432/database");
        }
        checkParameters(url);
        String hosts = hosts(parsed);
        String database = parsed.getProperty(PGProperty.PG_DBNAME.getName(), "");
        return new PostgresUrl(url, Map.of(), hosts, database, JDBC_PREFIX + "//" + hosts + "/" + database);
    }

    /** Names are not decoded in a {@code jdbc:} URL. */
    private static void checkParameters(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return;
        }
        for (String pair : url.substring(question + 1).split("&", -1)) {
            String fault = pair.isEmpty() ? null : ConnectionParameters.fault(pair.replaceFirst("(?s)=.*", ""));
            if (fault != null) {
                throw new IllegalArgumentException(
                        "PostgreSQL URL: " + fault + "; write " + JDBC_PREFIX + "//host:5432/database?parameter=value");
            }
        }
    }

    /** The same database with a password, unless the URL names one. */
    public PostgresUrl withPassword(String password) {
        if (credentials.containsKey(PGProperty.PASSWORD.getName())
                || NAMES_PASSWORD.matcher(jdbcUrl).find()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(credentials);
        more.put(PGProperty.PASSWORD.getName(), password);
        return new PostgresUrl(jdbcUrl, more, hosts, database, redacted);
    }

    /** The driver answers hosts and ports in two lists of one length. */
    private static String hosts(Properties parsed) {
        String[] names =
                parsed.getProperty(PGProperty.PG_HOST.getName(), "localhost").split(",", -1);
        String[] ports =
                parsed.getProperty(PGProperty.PG_PORT.getName(), "5432").split(",", -1);
        StringBuilder hosts = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            hosts.append(i == 0 ? "" : ",").append(names[i]).append(':').append(ports[Math.min(i, ports.length - 1)]);
        }
        return hosts.toString();
    }

    private static boolean isCredential(String parameter) {
        return parameter.equals("user") || parameter.toLowerCase(Locale.ROOT).contains("password");
    }

    private static String redactedUser(Map<String, String> credentials) {
        String user = credentials.get(PGProperty.USER.getName());
        boolean secret = credentials.containsKey(PGProperty.PASSWORD.getName());
        return user == null ? (secret ? ":***@" : "") : encode(user) + (secret ? ":***@" : "@");
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For the JDBC driver, without user and password unless they came in a {@code jdbc:} URL. Never to be shown. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** User and password for the JDBC driver, where the URL names them. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.putAll(credentials);
        return properties;
    }

    /** {@code host:port}, several separated by commas. */
    public String hosts() {
        return hosts;
    }

    /** The database's name. */
    public String database() {
        return database;
    }

    /** The connection string with three asterisks for a password. */
    public String redacted() {
        return redacted;
    }

    /** The same database for psql and all else that is built on libpq, without a password and without what only the JDBC driver knows. */
    public String libpq() {
        Properties driver = Driver.parseURL(jdbcUrl, new Properties());
        if (driver == null) {
            throw new IllegalStateException("the JDBC driver could read this URL before");
        }
        driver.putAll(credentials);
        return LibpqUri.of(driver, hosts, database);
    }

    @Override
    public String toString() {
        return redacted;
    }
}
