package dev.datagen.sinks.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code postgresql://} URL, decoded; hosts as {@code host:port}. */
record ConnectionString(
        Optional<String> user,
        Optional<String> password,
        List<String> hosts,
        String database,
        Map<String, String> parameters) {

    private static final int DEFAULT_PORT = 5432;
    private static final int MAX_PORT = 65_535;
    private static final String DEFAULT_HOST = "localhost";
    private static final Pattern SCHEME = Pattern.compile("postgres(?:ql)?://");
    private static final Pattern HOST_PORT =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.%]+\\]|[\\p{L}\\p{N}._-]*)(?::(?<port>.*))?");

    /** What libpq and the JDBC driver call by different names. */
    private static final Map<String, String> DRIVER_NAMES =
            Map.of("connect_timeout", "connectTimeout", "application_name", "ApplicationName");

    static ConnectionString parse(String url) {
        Matcher scheme = SCHEME.matcher(url);
        if (!scheme.lookingAt()) {
            throw wrong(url, "it does not start with postgresql://");
        }
        String rest = url.substring(scheme.end());
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String location = question < 0 ? rest : rest.substring(0, question);
        int at = location.lastIndexOf('@');
        String userInfo = at < 0 ? "" : location.substring(0, at);
        if (userInfo.contains("/")) {
            throw wrong(url, "user or password holds a /, which must be written %2F");
        }
        String afterUser = location.substring(at + 1);
        int slash = afterUser.indexOf('/');
        int colon = userInfo.indexOf(':');
        return new ConnectionString(
                part(url, colon < 0 ? userInfo : userInfo.substring(0, colon), "the user"),
                part(url, colon < 0 ? "" : userInfo.substring(colon + 1), "the password"),
                hosts(url, slash < 0 ? afterUser : afterUser.substring(0, slash)),
                part(url, slash < 0 ? "" : afterUser.substring(slash + 1), "the database")
                        .orElseThrow(() -> wrong(url, "it names no database")),
                parameters(url, query));
    }

    private static Optional<String> part(String url, String encoded, String what) {
        return encoded.isEmpty() ? Optional.empty() : Optional.of(decode(url, encoded, what));
    }

    private static List<String> hosts(String url, String list) {
        List<String> hosts = new ArrayList<>();
        for (String host : list.split(",", -1)) {
            hosts.add(host(url, host));
        }
        if (hosts.size() > 1 && list.matches("(?:.*,)?(?::[^,]*)?(?:,.*)?")) {
            throw wrong(url, "one of its hosts is empty");
        }
        return hosts;
    }

    private static String host(String url, String text) {
        Matcher matcher = HOST_PORT.matcher(text);
        if (!matcher.matches()) {
            throw wrong(url, "a host is a name, an IPv4 address or an IPv6 address in brackets");
        }
        String host = matcher.group("host");
        return (host.isEmpty() ? DEFAULT_HOST : host) + ":" + port(url, matcher.group("port"));
    }

    private static int port(String url, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_PORT) {
            throw wrong(url, "a port is a number from 1 to " + MAX_PORT);
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> parameters(String url, String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw wrong(url, "a parameter after the ? is not name=value");
            }
            String given = decode(url, pair.substring(0, equals), "a parameter's name");
            String name = DRIVER_NAMES.getOrDefault(given, given);
            String fault = ConnectionParameters.fault(name);
            if (fault != null) {
                throw wrong(url, fault);
            }
            parameters.put(name, decode(url, pair.substring(equals + 1), "the value of a parameter"));
        }
        return parameters;
    }

    /** Percent-decoding; a plus sign is a plus sign. */
    private static String decode(String url, String text, String what) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                int codePoint = text.codePointAt(i);
                bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint) - 1;
            } else {
                bytes.put(hexByte(url, text, i, what));
                i += 2;
            }
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            if (decoded.indexOf('\0') >= 0) {
                throw wrong(url, what + " holds a zero byte");
            }
            return decoded;
        } catch (CharacterCodingException e) {
            throw wrong(url, what + " is not UTF-8 once decoded");
        }
    }

    private static byte hexByte(String url, String text, int percent, String what) {
        String digits = text.substring(Math.min(percent + 1, text.length()), Math.min(percent + 3, text.length()));
        if (!digits.matches("[0-9A-Fa-f]{2}")) {
            throw wrong(
                    url, "in " + what + " a % is not followed by two hexadecimal digits; a % itself is written %25");
        }
        return (byte) Integer.parseInt(digits, 16);
    }

    private static IllegalArgumentException wrong(String url, String reason) {
        return new IllegalArgumentException("PostgreSQL URL " + redact(url) + ": " + reason
                + "; it should look like postgresql://user:password@localhost:5432/datagen");
    }

    /**
     * The URL with nothing in it that could be part of a password, however wrong it is: without what stands between the
     * first colon and the last @, without values of parameters, and without what follows a password among them: a & may be part of it.
     */
    static String redact(String url) {
        String open = withoutValues(url);
        int last = url.lastIndexOf('@');
        if (last >= 0) {
            Matcher scheme = Pattern.compile("[A-Za-z]*:/*").matcher(url);
            String head = scheme.lookingAt() ? scheme.group() : "";
            open = head + "***" + withoutValues(url.substring(last));
        }
        return open.replaceAll("\\p{Cntrl}", "?");
    }

    private static String withoutValues(String text) {
        return text.replaceFirst("(?is)(password)=.*", "$1=***").replaceAll("(?s)=[^&]*", "=***");
    }
}
