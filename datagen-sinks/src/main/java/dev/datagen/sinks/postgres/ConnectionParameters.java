package dev.datagen.sinks.postgres;

import dev.datagen.sinks.NearNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * The names of what may stand after the ? of a connection string. The driver passes over a name that it does not know, whatever hangs on
 * it: {@code sslmod=verify-full} would be a connection in the clear. It tells capitals from small letters.
 */
final class ConnectionParameters {

    /** What a connection string names before the ?; of the driver's own names for it, the URL's part counts or is lost. */
    private static final Set<String> PLACE =
            Set.of("host", "hostaddr", "port", "dbname", "pghost", "pgport", "pgdbname");

    private ConnectionParameters() {}

    /** What is wrong with a parameter's name, as the end of a sentence; null if the driver knows it. */
    static @Nullable String fault(String name) {
        if (PLACE.contains(name.toLowerCase(Locale.ROOT))) {
            return "host, port and database are no parameters: write them before the ?, as a name or an address with a port"
                    + " (the driver takes no Unix sockets)";
        }
        return PGProperty.forName(name) == null
                ? "there is no parameter " + shown(name)
                        + NearNames.nearest(name, names(), ConnectionParameters::plain)
                                .map(known -> ", but there is " + known)
                                .orElse(" among those of the JDBC driver")
                : null;
    }

    /** A name that swallowed what should have been its value shows none of it. */
    private static String shown(String name) {
        return name.replaceAll("(?s)=.*", "=***").replaceAll("\\p{Cntrl}", "?");
    }

    private static Stream<String> names() {
        return Arrays.stream(PGProperty.values())
                .map(PGProperty::getName)
                .filter(known -> !PLACE.contains(known.toLowerCase(Locale.ROOT)));
    }

    /** As libpq would write it and as the driver would are one. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
