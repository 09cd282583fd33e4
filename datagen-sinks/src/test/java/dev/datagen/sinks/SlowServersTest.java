package dev.datagen.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.postgres.PostgresSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Servers that are there, where far too much is done at a time. */
@ExtendWith(Stack.class)
class SlowServersTest {

    /** More than it may take to be told that there is no server. */
    private static final long HELD_UP_MILLIS = 11_000;

    private final Endpoints servers;

    SlowServersTest(Endpoints endpoints) {
        this.servers = endpoints;
    }

    @Test
    void whoHasTakenTheConnectionIsWaitedFor() throws IOException {
        try (ServerSocket kafka = slowly(servers.port(Part.KAFKA));
                ServerSocket postgres = slowly(servers.port(Part.POSTGRES))) {
            CompletableFuture<Integer> brokers = CompletableFuture.supplyAsync(() -> brokers(kafka.getLocalPort()));
            String url = servers.postgresUrl()
                    .replace("localhost:" + servers.port(Part.POSTGRES), "127.0.0.1:" + postgres.getLocalPort());

            new PostgresSink(url).close();

            assertThat(brokers.join()).isOne();
        }
    }

    private static int brokers(int port) {
        ProducerConfig config =
                ProducerConfig.builder().bootstrapServers("127.0.0.1:" + port).build();
        try (TopicAdmin admin = TopicAdmin.connect(config)) {
            return admin.facts().brokers();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException ended) {
                // by one side
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** A door to a server, behind which everybody has to wait first. */
    private static ServerSocket slowly(int port) throws IOException {
        ServerSocket door = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        background(() -> {
            while (true) {
                Socket client = door.accept();
                background(() -> pass(client, port));
            }
        });
        return door;
    }

    private static void pass(Socket client, int port) throws IOException, InterruptedException {
        Thread.sleep(HELD_UP_MILLIS);
        try (client;
                Socket server = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            background(() -> server.getInputStream().transferTo(client.getOutputStream()));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }
}
