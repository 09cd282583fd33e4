package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.datagen.embedded.Endpoints;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.Stack;
import dev.datagen.sinks.encode.AvroSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Stack.class)
class SchemaRegistryTest {

    private static final String REMEDY = ". Check that it runs, and its URL.";

    private final SchemaRegistry registry;
    private final String url;

    SchemaRegistryTest(Endpoints endpoints) {
        url = endpoints.registryUrl();
        registry = SchemaRegistry.at(url);
    }

    @Test
    void everyEventsSchemaIsTakenAndKeepsItsId() {
        for (EventType<?> event : BankSchema.EVENTS) {
            String schema = AvroSchema.json(event);
            String subject = "test." + event.subject();
            assertThat(registry.compatible(subject, schema)).isTrue();
            int id = registry.register(subject, schema);
            assertThat(id).isPositive();
            assertThat(registry.register(subject, schema)).isEqualTo(id);
            assertThat(registry.compatible(subject, schema)).isTrue();
        }
    }

    @Test
    void aSchemaThatCannotFollowIsRefused() {
        String subject = "test.odd subject/ç-value";
        registry.register(subject, "{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
        String next = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";

        assertThat(registry.compatible(subject, next)).isFalse();
        assertThatThrownBy(() -> registry.register(subject, next))
                .isInstanceOf(RegistryException.Refused.class)
                .hasMessageStartingWith(
                        "Schema Registry at " + url + ", registering a schema of " + subject + ": HTTP 409, ")
                .hasMessageEndingWith(". The subject holds a schema that this one cannot follow: delete the subject "
                        + subject + ", or use another registry.");
    }

    @Test
    void whatIsNoSchemaIsRefused() {
        assertThatThrownBy(() -> registry.register("test.none-value", "{"))
                .isInstanceOf(RegistryException.Refused.class)
                .hasMessageStartingWith(
                        "Schema Registry at " + url + ", registering a schema of test.none-value: HTTP 422, ");
    }

    @Test
    void aRegistryThatIsNotThereIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        SchemaRegistry none = SchemaRegistry.at("http://u:secret@localhost:" + port);
        assertThatThrownBy(() -> none.register("s", "{}"))
                .isInstanceOf(RegistryException.Unreachable.class)
                .hasMessage("Schema Registry at http://localhost:" + port + " does not answer: Connection refused"
                        + REMEDY);
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        SchemaRegistry none = SchemaRegistry.at("http://no-such-host.invalid:8081");
        assertThatThrownBy(() -> none.register("s", "{}"))
                .isInstanceOf(RegistryException.Unreachable.class)
                .hasMessage("Schema Registry at http://no-such-host.invalid:8081 does not answer: there is no host"
                        + " no-such-host.invalid" + REMEDY);
    }

    @Test
    void pathUserAndPasswordAreSent() throws IOException {
        List<String> seen = new ArrayList<>();
        HttpServer server = answering(200, "{\"id\":7}", seen);
        try {
            String at = "localhost:" + server.getAddress().getPort() + "/apis/ccompat/v7/";
            assertThat(SchemaRegistry.at("http://jo%C3%A3o:p%3A+x@" + at).register("a b", "\"int\""))
                    .isEqualTo(7);
            SchemaRegistry.of(new ProducerConfig(
                            "localhost:9092", "http://other:one@" + at, Map.of("basic.auth.user.info", "key:secret")))
                    .register("s", "\"int\"");
        } finally {
            server.stop(0);
        }
        assertThat(seen)
                .containsExactly(
                        "POST /apis/ccompat/v7/subjects/a%20b/versions Basic " + basic("joão:p:+x")
                                + " {\"schema\":\"\\\"int\\\"\"}",
                        "POST /apis/ccompat/v7/subjects/s/versions Basic " + basic("key:secret")
                                + " {\"schema\":\"\\\"int\\\"\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|{\"error_code\":40101,\"message\":\"Unauthorized.\"}|HTTP 401, Unauthorized. Check user and password"
                        + " in the registry's URL.",
                "404|<html>~nothing~</html>|HTTP 404, <html> nothing </html>. Check that it runs, and"
                        + " that the URL has the registry's path.",
                "200|[]|HTTP 200, []. Check that it runs, and that the URL has the registry's path.",
            })
    void answersThatAreNoIdAreRefused(int status, String body, String reason) throws IOException {
        HttpServer server = answering(status, body.replace("~", "\n"), new ArrayList<>());
        try {
            String at = "http://localhost:" + server.getAddress().getPort();
            assertThatThrownBy(() -> SchemaRegistry.at(at).register("s", "\"int\""))
                    .isInstanceOf(RegistryException.Refused.class)
                    .hasMessage("Schema Registry at " + at + ", registering a schema of s: " + reason);
            assertThatThrownBy(() -> SchemaRegistry.at(at).compatible("s", "\"int\""))
                    .isInstanceOf(RegistryException.Refused.class)
                    .hasMessage("Schema Registry at " + at + ", checking a schema of s: " + reason);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aGatewayWithoutARegistryIsUnreachable() throws IOException {
        HttpServer server = answering(503, "", new ArrayList<>());
        try {
            String at = "http://localhost:" + server.getAddress().getPort();
            assertThatThrownBy(() -> SchemaRegistry.at(at).register("s", "\"int\""))
                    .isInstanceOf(RegistryException.Unreachable.class)
                    .hasMessage("Schema Registry at " + at + ", registering a schema of s: HTTP 503" + REMEDY);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8081,localhost:8081",
        "ftp://u:secret@h,ftp://***@h",
        "http://u:sec ret@h,http://***@h",
        "http:/u:secret@h,http:/***@h",
        "u:secret@h,***@h",
        "'http://u:sec\nret@h',http://***@h",
        "http://h/?x=1,http://h/?x=1",
        "http://,http://",
    })
    void whatIsNoUrlIsRefusedWithoutThePassword(String wrong, String shown) {
        assertThatThrownBy(() -> SchemaRegistry.at(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Schema Registry URL " + shown
                        + ": it should look like http://localhost:8081 or https://user:password@host/path");
    }

    private static String basic(String userAndPassword) {
        return Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpServer answering(int status, String body, List<String> seen) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + sent);
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
