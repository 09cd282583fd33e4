package dev.datagen.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** The registry of {@code dev.datagen.embedded.registry} in a small JVM of its own. */
final class RegistryServer implements Server {
    /** More than it waits for its broker. */
    private static final long READY_SECONDS = 300;

    private static final int PROBE_MILLIS = 5_000;
    /** More than a registry says about itself. */
    private static final int ABOUT_BYTES = 1_000;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final IntSupplier kafkaPort;

    /**
     * @param kafkaPort of the broker that keeps the schemas; it need not be up yet
     */
    RegistryServer(Path directory, IntSupplier kafkaPort) {
        this.directory = directory;
        this.kafkaPort = kafkaPort;
    }

    @Override
    public Part part() {
        return Part.REGISTRY;
    }

    @Override
    public Path log() {
        return directory.resolve("registry.log");
    }

    @Override
    public void start(int port, Consumer<ProcessHandle> spawned) throws InterruptedException {
        PrivateFiles.directory(directory);
        PrivateFiles.startLogAnew(log());
        Process registry = program(port).startDetached(directory, log());
        spawned.accept(registry.toHandle());
        awaitReady(registry.toHandle(), port);
    }

    @Override
    public void stop(ProcessHandle process) throws InterruptedException {
        Processes.end(process, STOP_LIMIT);
    }

    private JavaProgram program(int port) {
        List<String> options = new ArrayList<>(JavaProgram.SERVER_OPTIONS);
        options.addAll(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.log.dev.datagen=info",
                // Seconds a client may take to send a request, and to read the answer.
                "-Dsun.net.httpserver.maxReqTime=30",
                "-Dsun.net.httpserver.maxRspTime=30"));
        return new JavaProgram(
                JavaClassPath.ofRegistry(directory),
                "dev.datagen.embedded.registry.RegistryMain",
                options,
                List.of(Integer.toString(port), "127.0.0.1:" + kafkaPort.getAsInt()));
    }

    private void awaitReady(ProcessHandle registry, int port) throws InterruptedException {
        boolean answered = Processes.await(
                Duration.ofSeconds(READY_SECONDS),
                () -> !Processes.isAlive(registry) || (Ports.answers(port) && processAt(port) == registry.pid()));
        if (!Processes.isAlive(registry)) {
            throw Failures.ended(part(), log());
        }
        if (!answered) {
            throw Failures.notReady(part(), READY_SECONDS, log());
        }
    }

    /** The number of the process whose registry answers on a port; 0 where another server does: somebody else may have opened it. */
    private static long processAt(int port) {
        try {
            URL about = new URL("http", Ports.loopback().getHostAddress(), port, "/");
            HttpURLConnection connection = (HttpURLConnection) about.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try (InputStream answer = connection.getInputStream()) {
                return JSON.readTree(answer.readNBytes(ABOUT_BYTES))
                        .path("process")
                        .asLong();
            } finally {
                connection.disconnect();
            }
        } catch (IOException noRegistry) {
            return 0;
        }
    }
}
