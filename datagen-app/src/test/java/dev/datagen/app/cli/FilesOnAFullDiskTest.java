package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.datagen.bank.Bank;
import dev.datagen.model.Stock;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.json.JsonFileSink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilesOnAFullDiskTest {

    /** Nobody knows how much of what could not be written is there. */
    @Test
    void aFileEndsWhereTheDiskWasFullThoughThereIsRoomAgain() throws Exception {
        Path directory = Files.createTempDirectory("datagen-disk-");
        Optional<SmallDisk> disk = SmallDisk.mount(directory, "1m");
        assumeTrue(disk.isPresent(), "only root, on Linux, can mount the small file system that this test fills");
        Path file = directory.resolve("stocks.jsonl");
        try (SmallDisk small = disk.get()) {
            List<Stock> stocks = Bank.of(42).stocks();
            long full;
            try (JsonFileSink sink = new JsonFileSink(directory)) {
                sink.writeBatch("stocks", stocks);
                sink.flush();
                small.fill();
                assertThatThrownBy(() -> {
                            while (true) {
                                sink.writeBatch("stocks", stocks);
                            }
                        })
                        .isInstanceOf(SinkException.class)
                        .hasMessage("The file " + file
                                + " cannot be written: No space left on device. Check the directory's"
                                + " rights and the disk's room.");
                full = Files.size(file);
                small.makeRoom();

                assertThatThrownBy(() -> sink.write("stocks", stocks.get(0)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the file " + file + " could not be written: what would come after that is not"
                                + " written");
            }
            assertThat(file).hasSize(full);
        } finally {
            Files.deleteIfExists(directory);
        }
    }
}
