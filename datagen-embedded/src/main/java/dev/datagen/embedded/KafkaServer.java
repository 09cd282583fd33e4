package dev.datagen.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;

/** A Kafka broker that is its own KRaft controller, in its own JVM, run by Kafka's documented main class. */
final class KafkaServer implements Server {
    /** On an idle machine it takes three, on one that has far too much to do a hundred. */
    private static final long READY_SECONDS = 180;

    private static final int PROBE_MILLIS = 10_000;
    private static final int LOOK_MILLIS = 20;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private static final String DATA = "data";
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final Path directory;

    KafkaServer(Path directory) {
        this.directory = directory;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public Path log() {
        return directory.resolve("kafka.log");
    }

    @Override
    public void start(int port, Consumer<ProcessHandle> spawned) throws InterruptedException {
        PrivateFiles.directory(directory);
        PrivateFiles.startLogAnew(log());
        Path settings = writeSettings(port);
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
        Process broker = program(settings).startDetached(directory, log());
        spawned.accept(broker.toHandle());
        awaitReady(broker.toHandle(), port);
    }

    @Override
    public void stop(ProcessHandle process) throws InterruptedException {
        Processes.end(process, STOP_LIMIT);
    }

    private Path data() {
        return directory.resolve(DATA);
    }

    /** As Kafka's StorageTool does it, in this JVM: one of its own takes a second of processor time. */
    private void format() {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(data().toString())
                    .addDirectory(data().toString())
                    .run();
        } catch (Exception e) {
            throw cannotFormat(e);
        }
    }

    private EmbeddedStackException cannotFormat(Exception e) {
        Throwable cause = e instanceof FormatterException ? e.getCause() : e;
        return cause instanceof IOException io
                ? Failures.cannotWrite(data(), io)
                : Failures.ended(part(), data().toString(), String.valueOf(e.getMessage()));
    }

    private static JavaProgram program(Path settings) {
        List<String> options = new ArrayList<>(List.of("-Xmx512m", "-Xms64m", "-XX:+UseG1GC"));
        options.addAll(JavaProgram.SERVER_OPTIONS);
        return new JavaProgram(JavaClassPath.ofKafka(), "kafka.Kafka", options, List.of(settings.toString()));
    }

    private Path writeSettings(int port) {
        Path file = directory.resolve("kafka.properties");
        try {
            PrivateFiles.write(file, settings(port, Ports.free()));
            return file;
        } catch (IOException e) {
            throw Failures.cannotWrite(file, e);
        }
    }

    /**
     * Kafka's defaults, but for what a single broker can't have otherwise, for the first group not to wait, and for the broker not to give
     * itself up before we do.
     *
     * <p>Where its data is, it is told from where it runs: of a whole path it would take a comma for the end, and an accent for two
     * characters.
     */
    private static String settings(int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=%5$d
                controller.quorum.voters=%5$d@127.0.0.1:%2$d
                controller.listener.names=%6$s
                listeners=PLAINTEXT://127.0.0.1:%1$d,%6$s://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,%6$s:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                initial.broker.registration.timeout.ms=%4$d
                """.formatted(port, controllerPort, DATA, TimeUnit.SECONDS.toMillis(READY_SECONDS), NODE, CONTROLLER);
    }

    private void awaitReady(ProcessHandle broker, int port) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        Processes.await(Duration.ofSeconds(READY_SECONDS), () -> !Processes.isAlive(broker) || Ports.answers(port));
        boolean registered = isRegistered(broker, port, deadline);
        if (!Processes.isAlive(broker)) {
            throw Failures.ended(part(), log());
        }
        if (!registered) {
            throw Failures.notReady(part(), READY_SECONDS, log());
        }
    }

    /** The port opens an instant before the controller lets the broker lead partitions, and somebody else may have opened it. */
    private static boolean isRegistered(ProcessHandle broker, int port, long deadline) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            while (Processes.isAlive(broker) && System.nanoTime() < deadline) {
                if (knowsItsNodes(admin)) {
                    return true;
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return false;
        }
    }

    /** On a busy machine the first answers take longer than a probe. */
    private static boolean knowsItsNodes(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(PROBE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }
}
