package dev.datagen.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What no client of the registry should send: it is answered with an error of the client's, or not at all, but neither with an
 * error of the server's nor with silence for ever; and the registry is there afterwards.
 */
class RegistryFuzzTest {

    private static final long SEED = 20_261_128;
    private static final int PATIENCE_MILLIS = 120_000;

    private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "TRACE", "gEt", "\u0001"};
    private static final String[] SEGMENTS = {
        "subjects",
        "versions",
        "latest",
        "schemas",
        "ids",
        "types",
        "config",
        "mode",
        "compatibility",
        "schema",
        "referencedby",
        "s-value",
        "1",
        "-1",
        "0",
        "99999999999",
        "%2F",
        "%",
        "%zz",
        "%C3",
        "%00",
        "..",
        "*",
        "",
        "a b",
        "ação",
        "?deleted=true",
        "?normalize=true&=&x",
        "?%",
        "#",
        "mailto:x",
    };
    private static final String[] BODIES = {
        "",
        "{}",
        "[]",
        "null",
        "{\"schema\":\"\\\"string\\\"\"}",
        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"A\\\",\\\"fields\\\":[]}\"}",
        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"A\\\",\\\"doc\\\":\\\"\\ud800\\\",\\\"fields\\\":[]}\"}",
        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"A\\\",\\\"fields\\\":[{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"A\\\"}]}\"}",
        "{\"schema\":\"{\\\"type\\\":\\\"enum\\\",\\\"name\\\":\\\"E\\\",\\\"symbols\\\":[\\\"A\\\",\\\"A\\\"]}\"}",
        "{\"schema\":\"{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"F\\\",\\\"size\\\":-1}\"}",
        "{\"schema\":\"[\\\"null\\\",\\\"null\\\"]\"}",
        "{\"schemaType\":\"\\ud800\",\"schema\":\"x\"}",
        "{\"schemaType\":7,\"references\":{\"a\":1},\"id\":\"x\",\"version\":1e400}",
        "{\"compatibility\":\"FULL\"}",
        "{\"compatibility\":\"\\udfff\"}",
        "{\"mode\":\"READWRITE\"}",
        "{\"mode\":null}",
        "[".repeat(5_000),
        "{\"schema\":\"" + "{\\\"type\\\":\\\"array\\\",\\\"items\\\":".repeat(900) + "\\\"int\\\"" + "}".repeat(900)
                + "\"}",
        "{\"schema\":\"" + "[".repeat(20_000) + "\"}",
    };

    private RegistryHttp registry;

    @BeforeEach
    void start() throws IOException {
        registry = RegistryHttp.start(new RegistryApi(new Registry(new RegistryState(), record -> {})), 0);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void noRequestIsTheServersFault() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            byte[] request = request(random);
            String answer = exchange(request);
            assertThat(answer).as(() -> "request %s".formatted(shown(request))).doesNotStartWith("HTTP/1.1 5");
        }
        assertAnswers();
    }

    @Test
    void whoDoesNotSendTheRestKeepsNobodyWaiting() throws Exception {
        List<Socket> halfSent = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket("127.0.0.1", registry.port());
                halfSent.add(socket);
                String part = i % 2 == 0
                        ? "POST /subjects/s/versions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"
                        : "GET /subjects HTTP/1.1\r\nHost";
                socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
            }
            assertAnswers();
        } finally {
            for (Socket socket : halfSent) {
                socket.close();
            }
        }
    }

    private void assertAnswers() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + registry.port() + "/subjects"))
                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("[").endsWith("]");
    }

    private static byte[] request(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> noise(random, random.nextInt(400));
            case 1 -> mutated(http(random, path(random), body(random), 0), random);
            case 2 -> http(random, path(random), body(random), 1 + random.nextInt(1_000));
            case 3 ->
                (method(random) + " / HTTP/1.1\r\n" + "X-Header: ".concat("y".repeat(random.nextInt(200_000)))
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
            case 4 ->
                (method(random) + " / HTTP/1.1\r\n" + "A: b\r\n".repeat(random.nextInt(3_000)) + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
            case 5 ->
                (method(random) + " " + path(random) + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(random.nextInt()) + "\r\n" + body(random))
                        .getBytes(StandardCharsets.UTF_8);
            default -> http(random, path(random), body(random), 0);
        };
    }

    private static String method(Random random) {
        return METHODS[random.nextInt(METHODS.length)];
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            path.append(random.nextInt(20) == 0 ? "" : "/").append(SEGMENTS[random.nextInt(SEGMENTS.length)]);
        }
        return random.nextInt(100) == 0 ? path.toString().repeat(2_000) : path.toString();
    }

    private static byte[] body(Random random, byte[] whole) {
        return random.nextInt(3) == 0 ? mutated(whole, random) : whole;
    }

    private static String body(Random random) {
        byte[] whole = BODIES[random.nextInt(BODIES.length)].getBytes(StandardCharsets.UTF_8);
        return new String(body(random, whole), StandardCharsets.ISO_8859_1);
    }

    /** A request whose body is said to be longer than it is by a number of bytes. */
    private static byte[] http(Random random, String path, String body, int missing) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((method(random) + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Length: " + (bytes.length + missing) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** What comes back until the server closes the connection, of which nothing more will come. */
    private String exchange(byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", registry.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("no end within " + PATIENCE_MILLIS + " ms to " + shown(request), e);
            } catch (SocketException hungUp) {
                return answer.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    }
}
