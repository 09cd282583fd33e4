package dev.datagen.sinks.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A connection string for psql and all else that is built on libpq. It takes no parameter that it does not know: those that only the JDBC
 * driver has are left out, and a schema is said in libpq's own way (PostgreSQL documentation, 32.1.2).
 */
final class LibpqUri {

    /** What decides whether there is a connection, under the driver's name and under libpq's. */
    private static final List<Map.Entry<String, String>> SHARED = List.of(
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("channelBinding", "channel_binding"),
            Map.entry("gssEncMode", "gssencmode"));

    private LibpqUri() {}

    /**
     * Without a password.
     *
     * @param driver what the JDBC driver reads from its URL, decoded
     */
    static String of(Properties driver, String hosts, String database) {
        String user = driver.getProperty("user", "");
        return "postgresql://" + (user.isEmpty() ? "" : encode(user) + "@") + hosts + "/" + encode(database)
                + query(parameters(driver));
    }

    private static Map<String, String> parameters(Properties driver) {
        Map<String, String> parameters = new LinkedHashMap<>();
        SHARED.forEach(name -> {
            String value = driver.getProperty(name.getKey());
            if (value != null) {
                parameters.put(name.getValue(), value);
            }
        });
        String schema = driver.getProperty("currentSchema", "");
        String options = driver.getProperty("options", "") + (schema.isEmpty() ? "" : " -csearch_path=" + schema);
        if (!options.isEmpty()) {
            parameters.put("options", options.strip());
        }
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** To libpq a plus sign is a plus sign. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
