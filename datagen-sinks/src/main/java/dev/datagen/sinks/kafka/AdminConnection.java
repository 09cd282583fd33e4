package dev.datagen.sinks.kafka;

import dev.datagen.sinks.Remedy;
import dev.datagen.sinks.SinkException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Asks a cluster's brokers, and waits for what they answer or do. */
final class AdminConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminConnection.class);

    /** Whoever waits for a cluster that is not there is told so within ten seconds, of which Java takes some to start. */
    private static final int REACH_MILLIS = 9_000;

    /** Where several are named, one that says nothing may not use up the time of the others. */
    private static final int REQUEST_MILLIS = 5_000;

    /** A cluster that has been reached is there, and may have much else to do, or wait for its disks. */
    private static final int ANSWER_MILLIS = 30_000;

    private static final int CONNECT_MILLIS = 500;
    private static final String RETRY_MILLIS = "20";
    private static final Set<Remedy> NO_ANSWER = EnumSet.of(Remedy.KAFKA_SILENT, Remedy.KAFKA_UNREACHABLE);
    private static final String CONNECTIONS = "connection-count";
    private static final Duration CHANGE_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Admin admin;
    private final String bootstrapServers;

    private AdminConnection(Admin admin, String bootstrapServers) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Reaches the cluster, within nine seconds, or half a minute more where somebody has taken the connection and keeps it.
     *
     * @param telling how loudly it is said that it takes that long
     * @throws SinkException if it cannot be reached
     */
    static AdminConnection open(ProducerConfig config, Level telling) {
        AdminConnection cluster = new AdminConnection(client(config), config.bootstrapServers());
        try {
            cluster.reach(telling);
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Where far too much is done at a time, a broker that is there may not have answered by then, nor this client have got to asking. */
    private void reach(Level telling) {
        try {
            askWhoIsThere(REACH_MILLIS);
        } catch (SinkException e) {
            if (e.remedy().filter(NO_ANSWER::contains).isEmpty() || !isConnected()) {
                throw e;
            }
            LOG.atLevel(telling)
                    .log(
                            "{} takes connections, but has not answered yet. Waiting {} s more.",
                            place(),
                            ANSWER_MILLIS / 1_000);
            askWhoIsThere(ANSWER_MILLIS);
        }
    }

    private void askWhoIsThere(int limitMillis) {
        DescribeClusterOptions limited = new DescribeClusterOptions().timeoutMs(limitMillis);
        await("reaching the cluster", admin.describeCluster(limited).nodes(), limitMillis);
    }

    /** Whoever is no broker, or speaks TLS, ends a connection at once. */
    private boolean isConnected() {
        return admin.metrics().values().stream()
                .anyMatch(metric -> metric.metricName().name().equals(CONNECTIONS)
                        && metric.metricValue() instanceof Double count
                        && count > 0);
    }

    private static Admin client(ProducerConfig config) {
        try {
            return Admin.create(settings(config));
        } catch (KafkaException e) {
            throw unreachable(config.bootstrapServers(), REACH_MILLIS, e);
        }
    }

    static Map<String, Object> settings(ProducerConfig config) {
        Map<String, Object> properties = config.clientProperties();
        int patience = config.bootstrapServers().contains(",") ? REQUEST_MILLIS : ANSWER_MILLIS;
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(patience));
        // A whole call may not take less than one of its requests.
        long request = Long.parseLong(String.valueOf(properties.get(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG)));
        properties.putIfAbsent(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(Math.max(ANSWER_MILLIS, request)));
        // Its own metrics in JMX, some hundred, take longer to set up than all else, and nobody reads them.
        properties.putIfAbsent(AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        // A leader that was elected just now is asked again soon.
        properties.putIfAbsent(AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MILLIS);
        return properties;
    }

    /** Whose brokers they are, in words. */
    String place() {
        return "Kafka at " + bootstrapServers;
    }

    /** What asks; the answers are for {@link #await}. */
    Admin admin() {
        return admin;
    }

    /** Asks for settings; who wants the answer waits for it. None at all where the user may write to topics but not look at settings. */
    Supplier<Map<ConfigResource, Config>> askConfigs(String doing, List<ConfigResource> resources) {
        KafkaFuture<Map<ConfigResource, Config>> asked =
                admin.describeConfigs(resources).all();
        return () -> configs(doing, asked);
    }

    private Map<ConfigResource, Config> configs(String doing, KafkaFuture<Map<ConfigResource, Config>> asked) {
        try {
            return await(doing, asked);
        } catch (SinkException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Map.of();
            }
            throw e;
        }
    }

    /** What is to become so. */
    interface Condition {
        boolean holds();
    }

    /**
     * Waits for what brokers do in their own time, a minute at most.
     *
     * @param otherwise what is not so yet
     */
    void waitUntil(Condition condition, String otherwise) {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > CHANGE_TIMEOUT.toNanos()) {
                throw new SinkException(place() + ": " + otherwise + " after " + CHANGE_TIMEOUT.toSeconds()
                        + " s. Look at the brokers' logs and try again.");
            }
            pause(POLL);
        }
    }

    /**
     * Lets some time pass. {@link java.util.concurrent.locks.LockSupport} alone would return at once where somebody has woken this thread
     * up before, as answers do that come while it begins to wait for them.
     *
     * @throws SinkException if the thread is interrupted, as it is afterwards
     */
    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted while waiting for the cluster", e);
        }
    }

    /**
     * Waits for an answer, half a minute at most.
     *
     * @param doing what was asked for
     * @throws SinkException if there is none, or it is a refusal
     */
    <R> R await(String doing, KafkaFuture<R> future) {
        return await(doing, future, ANSWER_MILLIS);
    }

    private <R> R await(String doing, KafkaFuture<R> future, int limitMillis) {
        try {
            return future.get(limitMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unreachable(bootstrapServers, limitMillis, e);
        } catch (ExecutionException e) {
            throw failure(doing, limitMillis, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("interrupted while " + doing, e);
        }
    }

    private SinkException failure(String doing, int limitMillis, Throwable cause) {
        return cause instanceof org.apache.kafka.common.errors.TimeoutException
                ? unreachable(bootstrapServers, limitMillis, cause)
                : KafkaFailures.failure(place() + ", " + doing, cause);
    }

    private static SinkException unreachable(String bootstrapServers, int limitMillis, Throwable cause) {
        String place = "Kafka at " + bootstrapServers;
        int waitedSeconds = limitMillis / 1_000;
        return KafkaFailures.isSilence(cause) && anyTakesConnections(bootstrapServers)
                ? new SinkException(
                        place + " takes connections, but has not answered within " + waitedSeconds + " s.",
                        Remedy.KAFKA_SILENT,
                        cause)
                : new SinkException(
                        place + " cannot be reached: " + KafkaFailures.unreachableReason(cause, waitedSeconds) + ".",
                        Remedy.KAFKA_UNREACHABLE,
                        cause);
    }

    /** Whether anybody listens at one of the addresses. */
    private static boolean anyTakesConnections(String bootstrapServers) {
        return Stream.of(bootstrapServers.split(",")).map(String::strip).anyMatch(AdminConnection::takesConnections);
    }

    private static boolean takesConnections(String address) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon).replaceAll("^\\[|]$", "");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
