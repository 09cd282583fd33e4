package dev.datagen.embedded.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP on loopback around {@link RegistryApi}: bytes in, JSON out, every failure as Confluent's error object. */
final class RegistryHttp implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String PLAIN_JSON = "application/json";

    private static final Logger LOG = LoggerFactory.getLogger(RegistryHttp.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final int STOP_SECONDS = 1;

    static {
        // An answer leaves as two packets, its head and its body. Without this, the second waits until the
        // client has acknowledged the first, which takes Linux 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final RegistryApi api;
    private final HttpServer server;
    private final ExecutorService threads;

    private RegistryHttp(RegistryApi api, HttpServer server, ExecutorService threads) {
        this.api = api;
        this.server = server;
        this.threads = threads;
    }

    static RegistryHttp start(RegistryApi api, int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        // One thread for each client, however many: a few that never send the rest would take a fixed number.
        ExecutorService threads = Executors.newCachedThreadPool();
        RegistryHttp http = new RegistryHttp(api, server, threads);
        server.setExecutor(threads);
        server.createContext("/", http::handle);
        server.start();
        return http;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(STOP_SECONDS);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, api.answer(read(exchange)));
            } catch (RegistryException e) {
                send(exchange, e.status(), error(e.code(), String.valueOf(e.getMessage())));
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                send(exchange, 500, error(50001, "Error in the registry: see its log"));
            }
        }
    }

    private static ApiRequest read(HttpExchange exchange) throws IOException {
        byte[] body = readBody(exchange);
        return ApiRequest.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] readBody(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] body;
        try {
            body = in.readNBytes(MAX_BODY_BYTES + 1);
        } catch (IndexOutOfBoundsException e) {
            // So the JDK's server meets a chunk whose length is negative.
            throw unread(exchange, 400, "The body is in chunks that are wrong");
        }
        if (body.length > MAX_BODY_BYTES) {
            throw unread(exchange, 413, "The body is longer than " + MAX_BODY_BYTES + " bytes");
        }
        return body;
    }

    /** What is left unread would be taken for the next request. */
    private static RegistryException unread(HttpExchange exchange, int code, String message) {
        exchange.getResponseHeaders().set("Connection", "close");
        return new RegistryException(code, message);
    }

    private static Map<String, Object> error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }

    /** Confluent's own, unless a client takes plain JSON and nothing that this one falls under. */
    private static String contentType(HttpExchange exchange) {
        List<String> accepted = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
        boolean plain = accepted.stream().anyMatch(types -> types.contains(PLAIN_JSON))
                && accepted.stream().noneMatch(types -> types.contains("schemaregistry") || types.contains("*"));
        return plain ? PLAIN_JSON : CONTENT_TYPE;
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        // By way of a string: half a surrogate pair, which has no UTF-8, becomes a question mark and not an exception.
        String text = answer instanceof Route.RawJson raw ? raw.text() : JSON.writeValueAsString(answer);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType(exchange));
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
