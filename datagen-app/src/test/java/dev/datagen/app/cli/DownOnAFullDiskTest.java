package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Part;
import dev.datagen.embedded.PartStatus.Health;
import dev.datagen.embedded.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Servers whose directory is on a disk that is full. */
class DownOnAFullDiskTest {

    /** More than a small disk that is full has left. */
    private static final int REST = 8 * 1024 * 1024;

    @Test
    void serversAreStoppedAndKnownToBe() throws Exception {
        Path place = Files.createTempDirectory(
                "datagen-disk-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Optional<SmallDisk> disk = SmallDisk.mount(place, "1g");
        assumeTrue(disk.isPresent(), "only root, on Linux, can mount the small file system that this test fills");
        EmbeddedStack stack = EmbeddedStack.at(place.resolve("stack"), StackOptions.freePorts());
        try {
            stack.start(Set.of(Part.KAFKA), step -> {});
            disk.get().fill();
            assertThatThrownBy(() -> Files.write(place.resolve("rest"), new byte[REST]))
                    .isInstanceOf(IOException.class);
            String where = "--directory " + stack.directory();

            assertThat(Run.of(("down " + where).split(" ")))
                    .isEqualTo(new Run(
                            0,
                            "",
                            "Stopped Kafka. The data stays in " + stack.directory() + "; ./datagen up " + where
                                    + " starts them again.\n"));
            assertThat(stack.status()).extracting(part -> part.health()).containsOnly(Health.STOPPED);
        } finally {
            stack.stop();
            disk.get().close();
            Files.delete(place);
        }
    }
}
