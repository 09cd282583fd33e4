package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortOwnerTest {

    /** The file has a lower number than the socket, so that it is looked at first. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessIsFoundThoughItClosesAFileMeanwhile() throws Exception {
        Path file = Path.of("/dev/null");
        InputStream held = Files.newInputStream(file);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            held.close();
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    try (InputStream opened = Files.newInputStream(file)) {
                        assertThat(opened).isNotNull();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            try {
                for (int i = 0; i < 50; i++) {
                    assertThat(PortOwner.of(server.getLocalPort()))
                            .hasValueSatisfying(owner -> assertThat(owner)
                                    .startsWith(
                                            "process " + ProcessHandle.current().pid() + " ("));
                }
            } finally {
                over.set(true);
                busy.join();
            }
        }
    }
}
