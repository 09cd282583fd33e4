package dev.datagen.app.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.model.BankSchema;
import dev.datagen.model.schema.EventType;
import dev.datagen.sinks.kafka.StreamStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.ToDoubleFunction;

/** Serves the figures of a stream as Prometheus reads them, on loopback alone. */
public final class MetricsEndpoint implements AutoCloseable {

    private static final String PATH = "/metrics";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int OK = 200;
    private static final double MILLIS = 1000;

    private final StreamJob job;
    private final HttpServer server;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile StreamStats stats;

    private MetricsEndpoint(StreamJob job, HttpServer server) {
        this.job = job;
        this.server = server;
        this.stats = job.stats();
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for a free one
     * @throws LoadException if the port is taken
     */
    public static MetricsEndpoint of(StreamJob job, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            MetricsEndpoint endpoint = new MetricsEndpoint(job, server);
            endpoint.register();
            server.createContext(PATH, endpoint::answer);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new LoadException(
                    "Metrics cannot be served on port " + port + ": " + e.getMessage()
                            + ". Name another one with --metrics-port.",
                    e);
        }
    }

    private void register() {
        count("datagen.stream.sent.events", "Events handed to the producer", StreamStats::sent);
        count("datagen.stream.failed.events", "Events that will never arrive", StreamStats::failed);
        for (EventType<?> type : BankSchema.EVENTS) {
            String topic = type.collection();
            FunctionCounter.builder(
                            "datagen.stream.delivered.events",
                            this,
                            endpoint -> endpoint.stats.deliveredByTopic().getOrDefault(topic, 0L))
                    .description("Events that brokers have acknowledged")
                    .tag("topic", topic)
                    .register(registry);
        }
        gauge("datagen.stream.pending.events", "Events sent, and neither delivered nor failed", StreamStats::pending);
        gauge("datagen.stream.target.rate", "Events a second aimed at now", StreamStats::targetRate);
        gauge("datagen.stream.lag.seconds", "How late the next event is", StreamStats::lagSeconds);
        gauge("datagen.stream.delay.seconds", "By how much stalls have moved the schedule", StreamStats::delaySeconds);
        gauge("datagen.stream.running.seconds", "Since the stream began", StreamStats::seconds);
        latency("0.5", now -> now.latency().p50Millis());
        latency("0.95", now -> now.latency().p95Millis());
        latency("0.99", now -> now.latency().p99Millis());
        latency("0.999", now -> now.latency().p999Millis());
    }

    private void count(String name, String description, ToDoubleFunction<StreamStats> value) {
        FunctionCounter.builder(name, this, endpoint -> value.applyAsDouble(endpoint.stats))
                .description(description)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<StreamStats> value) {
        Gauge.builder(name, this, endpoint -> value.applyAsDouble(endpoint.stats))
                .description(description)
                .register(registry);
    }

    private void latency(String quantile, ToDoubleFunction<StreamStats> millis) {
        Gauge.builder("datagen.stream.latency.seconds", this, endpoint -> millis.applyAsDouble(endpoint.stats) / MILLIS)
                .description("From when events were due to their acknowledgement, since the stream began")
                .tag("quantile", quantile)
                .register(registry);
    }

    /** All figures of an answer are of one instant. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            stats = job.stats();
            byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", TEXT);
            exchange.sendResponseHeaders(OK, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    /** Where the figures are. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    @Override
    public void close() {
        server.stop(0);
        registry.close();
    }
}
