package dev.datagen.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share servers of their own, started before the first one of a class and stopped after the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnOwnServers {

    private Path place = Path.of("");
    private @Nullable OwnServers started;

    @BeforeAll
    final void startServers(@TempDir Path directory) throws Exception {
        place = directory;
        started = OwnServers.start(directory);
    }

    @AfterAll
    final void stopServers() throws Exception {
        if (started != null) {
            started.close();
        }
    }

    /** A directory of the class's own, in which commands run. */
    final Path place() {
        return place;
    }

    final OwnServers servers() {
        return Objects.requireNonNull(started);
    }

    /** What the test before has left, if anything, would be taken for what is awaited. */
    final void reset() throws Exception {
        servers().datagen("reset", "--yes");
        assertThat(servers().count("customers")).isZero();
    }
}
