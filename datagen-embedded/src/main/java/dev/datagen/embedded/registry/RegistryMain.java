package dev.datagen.embedded.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry's process: {@code RegistryMain <port> <host:port of the broker>}. Waits for the broker, reads the topic,
 * then listens, until it is told to end.
 */
public final class RegistryMain {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryMain.class);
    /** More than a broker is given to be formatted and to come up: who starts both wants to hear of the broker. */
    private static final long BROKER_SECONDS = 240;

    private static final int CONNECT_MILLIS = 1_000;
    private static final int POLL_MILLIS = 50;

    private RegistryMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        String bootstrap = arguments[1];
        awaitBroker(bootstrap);
        SchemaLog log = new SchemaLog(bootstrap);
        log.create();
        RegistryState state = new RegistryState();
        log.replay((key, value) -> {
            if (key != null) {
                state.apply(new LogRecord(key, value));
            }
        });
        Registry registry = new Registry(state, record -> log.append(record.key(), record.value()));
        RegistryHttp http = RegistryHttp.start(new RegistryApi(registry), port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            http.close();
            log.close();
        }));
        LOG.info(
                "Registry for development only (no passwords, one copy) on http://localhost:{}, schemas in {} on {}",
                http.port(),
                SchemaLog.TOPIC,
                bootstrap);
    }

    private static void awaitBroker(String bootstrap) throws InterruptedException {
        String[] address = bootstrap.split(":", 2);
        InetSocketAddress broker = new InetSocketAddress(address[0], Integer.parseInt(address[1]));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(BROKER_SECONDS);
        while (!answers(broker)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("No broker on " + bootstrap + " within " + BROKER_SECONDS + " s");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean answers(InetSocketAddress broker) {
        try (Socket socket = new Socket()) {
            socket.connect(broker, CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
