package dev.datagen.sinks.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.embedded.Endpoints;
import dev.datagen.embedded.Part;
import dev.datagen.sinks.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stack.class)
class AdminConnectionTest {

    /** More than it may take to be told that there is no broker. */
    private static final long HELD_UP_MILLIS = 11_000;

    private final int broker;

    AdminConnectionTest(Endpoints endpoints) {
        this.broker = endpoints.port(Part.KAFKA);
    }

    /** As where far too much is done at a time. */
    @Test
    void aBrokerThatHasTakenTheConnectionIsWaitedFor() throws IOException {
        try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            background(() -> serve(slow));
            ProducerConfig config = ProducerConfig.builder()
                    .bootstrapServers("127.0.0.1:" + slow.getLocalPort())
                    .build();

            try (TopicAdmin admin = TopicAdmin.connect(config)) {
                assertThat(admin.facts().brokers()).isOne();
            }
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

    private void serve(ServerSocket slow) throws IOException {
        while (true) {
            Socket client = slow.accept();
            background(() -> pass(client));
        }
    }

    private void pass(Socket client) throws IOException, InterruptedException {
        Thread.sleep(HELD_UP_MILLIS);
        try (client;
                Socket server = new Socket(InetAddress.getByName("127.0.0.1"), broker)) {
            background(() -> server.getInputStream().transferTo(client.getOutputStream()));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }
}
