package dev.datagen.sinks.kafka;

import dev.datagen.sinks.FlatJson;
import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.kafka.RegistryConnection.Reply;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The few routes of Confluent's Schema Registry (REST API, version 7) that a load needs. Thread safe.
 */
public final class SchemaRegistry {

    private final RegistryConnection connection;

    private SchemaRegistry(RegistryConnection connection) {
        this.connection = connection;
    }

    /**
     * The registry of a configuration, convinced as its settings say: {@code basic.auth.user.info} before the URL's user and
     * password, and the certificates of {@code schema.registry.ssl.…} instead of those that Java trusts. Nothing is sent yet.
     *
     * @throws IllegalArgumentException if the URL or the settings cannot be meant
     */
    public static SchemaRegistry of(ProducerConfig config) {
        SchemaRegistry named = at(config.schemaRegistryUrl());
        RegistrySecurity security = RegistrySecurity.of(config.settings());
        return new SchemaRegistry(new RegistryConnection(
                named.connection.base(),
                security.userInfo().map(SchemaRegistry::basic).or(named.connection::authorization),
                security.sockets()));
    }

    /**
     * The registry at an {@code http(s)://} URL, with a path where it has one and {@code user:password@} where it asks for
     * them. Nothing is sent yet.
     *
     * @throws IllegalArgumentException if it is no such URL
     */
    public static SchemaRegistry at(String url) {
        URI uri = uri(url);
        String userInfo = uri.getRawUserInfo();
        return new SchemaRegistry(new RegistryConnection(
                withoutUser(uri),
                userInfo == null ? Optional.empty() : Optional.of(basic(decode(userInfo))),
                Optional.empty()));
    }

    private static URI uri(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // falls through: its message would show the password
        }
        throw new IllegalArgumentException("Schema Registry URL " + redact(url)
                + ": it should look like http://localhost:8081 or https://user:password@host/path");
    }

    /** Whatever stands before the last @ may be a password, also where a slash is missing or the URL has several lines. */
    private static String redact(String url) {
        return url.replaceFirst("(?s)^([A-Za-z]+:/+)?.*@", "$1***@").replaceAll("\\p{Cntrl}", "?");
    }

    private static URI withoutUser(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(uri.getScheme() + "://" + uri.getHost() + port + path);
    }

    /** Percent-decoding; a plus sign is a plus sign. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Registers a schema under a subject, or finds it there.
     *
     * @return the schema's id
     * @throws RegistryException.Unreachable if nothing answers
     * @throws RegistryException.Refused if the registry says no: the schema is not compatible, or rights are lacking
     */
    public int register(String subject, String schemaJson) {
        Reply reply = ask("registering a schema", subject, "/subjects/" + encode(subject) + "/versions", schemaJson);
        return id("registering a schema", subject, reply);
    }

    /**
     * Whether the registry would take a schema as the subject's next version; a subject it does not know takes any.
     *
     * @throws RegistryException.Unreachable if nothing answers
     * @throws RegistryException.Refused if the registry does not answer the question
     */
    public boolean compatible(String subject, String schemaJson) {
        String path = "/compatibility/subjects/" + encode(subject) + "/versions/latest";
        Reply reply = ask("checking a schema", subject, path, schemaJson);
        String errorCode = reply.members().getOrDefault("error_code", "");
        if (reply.status() == HttpURLConnection.HTTP_NOT_FOUND && errorCode.startsWith("404")) {
            return true;
        }
        String answer = reply.members().get("is_compatible");
        if (!reply.isOk() || answer == null) {
            throw refused("checking a schema", subject, reply);
        }
        return answer.equals("true");
    }

    /**
     * Under which id a subject holds a schema.
     *
     * @return the id; empty if it does not
     * @throws RegistryException.Unreachable if nothing answers
     */
    public OptionalInt find(String subject, String schemaJson) {
        Reply reply = ask("looking for a schema", subject, "/subjects/" + encode(subject), schemaJson);
        return reply.status() == HttpURLConnection.HTTP_NOT_FOUND
                ? OptionalInt.empty()
                : OptionalInt.of(id("looking for a schema", subject, reply));
    }

    private int id(String doing, String subject, Reply reply) {
        String id = reply.members().get("id");
        if (!reply.isOk() || id == null || !id.matches("[0-9]{1,9}")) {
            throw refused(doing, subject, reply);
        }
        return Integer.parseInt(id);
    }

    /**
     * Which subjects among these the registry knows.
     *
     * @throws RegistryException.Unreachable if nothing answers
     */
    public List<String> known(Collection<String> subjects) {
        Reply reply = ask("looking", "GET", "all subjects", "/subjects", null);
        if (!reply.isOk()) {
            throw refused("looking", "all subjects", reply);
        }
        return subjects.stream()
                .filter(subject -> reply.body().contains('"' + subject + '"'))
                .toList();
    }

    /** How many versions a subject has. */
    public int versions(String subject) {
        Reply reply =
                ask("looking at the versions", "GET", subject, "/subjects/" + encode(subject) + "/versions", null);
        if (reply.status() == HttpURLConnection.HTTP_NOT_FOUND) {
            return 0;
        }
        if (!reply.isOk()) {
            throw refused("looking at the versions", subject, reply);
        }
        return (int) reply.body().chars().filter(c -> c == ',').count() + 1;
    }

    /**
     * What a new schema of a subject is held to, like {@code BACKWARD}: the subject's own, else the registry's.
     *
     * @return empty where the registry does not tell
     */
    public Optional<String> compatibilityLevel(String subject) {
        String path = "/config/" + encode(subject) + "?defaultToGlobal=true";
        return told("looking at the compatibility", subject, path, "compatibilityLevel");
    }

    /**
     * Whether the registry takes schemas, like {@code READWRITE}.
     *
     * @return empty where the registry does not tell
     */
    public Optional<String> mode() {
        return told("looking at the mode", "all subjects", "/mode", "mode");
    }

    private Optional<String> told(String doing, String subject, String path, String member) {
        Reply reply = ask(doing, "GET", subject, path, null);
        if (reply.status() == HttpURLConnection.HTTP_UNAUTHORIZED
                || reply.status() == HttpURLConnection.HTTP_FORBIDDEN) {
            throw refused(doing, subject, reply);
        }
        return reply.isOk() ? Optional.ofNullable(reply.members().get(member)) : Optional.empty();
    }

    /** Deletes a subject with all its versions, for good; one that is not there stays away. */
    public void delete(String subject) {
        for (String how : new String[] {"", "?permanent=true"}) {
            Reply reply = ask("deleting", "DELETE", subject, "/subjects/" + encode(subject) + how, null);
            if (!reply.isOk() && reply.status() != HttpURLConnection.HTTP_NOT_FOUND) {
                throw refused("deleting", subject, reply);
            }
        }
    }

    private Reply ask(String doing, String subject, String path, String schemaJson) {
        return ask(doing, "POST", subject, path, FlatJson.write(Map.of("schema", schemaJson)));
    }

    private Reply ask(String doing, String method, String subject, String path, @Nullable String body) {
        try {
            Reply reply = connection.send(method, path, body);
            if (isGateway(reply.status())) {
                throw new RegistryException.Unreachable(
                        "Schema Registry at " + this + ", " + doing + " of " + subject + ": HTTP " + reply.status()
                                + ".",
                        null);
            }
            return reply;
        } catch (SSLException e) {
            // Something is there, and must not be taken for nothing:
            // values would be JSON because of a missing certificate.
            throw new RegistryException.Refused(
                    "Schema Registry at " + this + ", " + doing + " of " + subject + ": no secure connection, "
                            + reason(e) + ".",
                    Remedy.REGISTRY_TLS,
                    e);
        } catch (IOException e) {
            throw new RegistryException.Unreachable(
                    "Schema Registry at " + this + " does not answer: " + reason(e) + ".", e);
        }
    }

    private RegistryException refused(String doing, String subject, Reply reply) {
        return new RegistryException.Refused(
                "Schema Registry at " + this + ", " + doing + " of " + subject + ": HTTP " + reply.status() + ", "
                        + reply.message() + "." + meaning(reply.status(), subject),
                remedy(reply.status()),
                null);
    }

    private static String meaning(int status, String subject) {
        return status == HttpURLConnection.HTTP_CONFLICT
                ? " The subject holds a schema that this one cannot follow: delete the subject " + subject
                        + ", or use another registry."
                : "";
    }

    private static @Nullable Remedy remedy(int status) {
        return switch (status) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN -> Remedy.REGISTRY_PASSWORD;
            case HttpURLConnection.HTTP_CONFLICT -> null;
            default -> Remedy.REGISTRY_ANSWER;
        };
    }

    /** Answers of something in front of a registry that is not there. */
    private static boolean isGateway(int status) {
        return status == HttpURLConnection.HTTP_BAD_GATEWAY
                || status == HttpURLConnection.HTTP_UNAVAILABLE
                || status == HttpURLConnection.HTTP_GATEWAY_TIMEOUT;
    }

    private static String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "there is no host " + e.getMessage();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String encode(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The URL, without user and password. */
    @Override
    public String toString() {
        return connection.base().toString();
    }
}
