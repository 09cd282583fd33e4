package dev.datagen.app.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.datagen.app.cli.SmallDisk;
import dev.datagen.sinks.encode.Digest;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortsOnDiskTest {

    private static final long MIB = 1L << 20;

    private static final World WORLD = World.of(WorldOptions.ofSeed(42));
    private static final EventEncoding AVRO =
            new EventEncoding(Schemas.avro(List.of(1, 2, 3, 4)), Headers.NONE, List.of(3, 1, 2, 3));
    private static final EventEncoding JSON = new EventEncoding(Schemas.NONE, Headers.CLOUD_EVENTS);

    /** What each partition gets, in order: places, timestamps, hashes and, for all that leaves, the bytes. */
    private static List<String> written(EventEncoding encoding, Keeping keeping, EventOrder order, long eventsInSpan) {
        long[] bytes = {17, 0};
        int size = order == EventOrder.TIME ? 100 : 16;
        try (Production production = new Production(
                WORLD,
                encoding,
                new Cohorts(450, size),
                2,
                Production.Output.ROWS_AND_EVENTS,
                keeping,
                CohortsOnDisk.inTemporaryDirectory())) {
            production.settleEach((cohort, batch) -> {});
            EventWriter writer = new EventWriter(
                    (batch, event) -> {
                        bytes[0] += contentHash(batch, event, encoding);
                        bytes[1]++;
                    },
                    production);
            CompletableFuture<?> rows = CompletableFuture.completedFuture(null);
            if (order == EventOrder.TIME) {
                writer.writeByTime(eventsInSpan, rows);
            } else {
                writer.writeByCohort(rows);
            }
            List<String> written = new ArrayList<>(List.of(bytes[0] + " of " + bytes[1]));
            Map<String, Digest> topics = writer.digests();
            topics.forEach((topic, digest) -> written.add(topic + " " + digest.count() + " " + digest.hex()));
            writer.partitionDigests()
                    .values()
                    .forEach(partitions -> partitions.forEach(
                            partition -> written.add(partition.records().hex() + " "
                                    + partition.sequence().hex())));
            return written;
        }
    }

    private static long contentHash(EventBatch batch, int event, EventEncoding encoding) {
        long hash = Arrays.hashCode(batch.key(event));
        hash = hash * 31 + Arrays.hashCode(batch.value(event));
        return encoding.keepsIds() ? hash * 31 + Arrays.hashCode(batch.id(event)) : hash;
    }

    @ParameterizedTest
    @ValueSource(longs = {1_500, 20_000, 1_000_000})
    void cohortsThatRestOnDiskTellTheSameAsThoseInMemory(long eventsInSpan) {
        assertThat(written(AVRO, Keeping.ON_DISK, EventOrder.TIME, eventsInSpan))
                .isEqualTo(written(AVRO, Keeping.IN_MEMORY, EventOrder.TIME, 10_000));
    }

    @Test
    void soTheyDoInJsonWithTheIdsForHeaders() {
        assertThat(written(JSON, Keeping.ON_DISK, EventOrder.TIME, 5_000))
                .isEqualTo(written(JSON, Keeping.IN_MEMORY, EventOrder.TIME, 5_000));
    }

    @Test
    void soTheyDoInEntityOrder() {
        assertThat(written(AVRO, Keeping.ON_DISK, EventOrder.ENTITY, 0))
                .isEqualTo(written(AVRO, Keeping.IN_MEMORY, EventOrder.ENTITY, 0));
    }

    @Test
    void aHeapWithRoomForAllKeepsThemInMemory() {
        assertThat(Keeping.of(200_000, Room.bytes(256 * MIB))).isEqualTo(Keeping.IN_MEMORY);
        assertThat(Keeping.of(1_000_000, Room.bytes(128 * MIB))).isEqualTo(Keeping.ON_DISK);
    }

    /** They would take less than a quarter of the heap, but the program and a consumer take half of it. */
    @Test
    void soDoesNotASmallHeapThatOthersNeedAsWell() {
        assertThat(Keeping.of(100_000, Room.bytes(128 * MIB))).isEqualTo(Keeping.ON_DISK);
        assertThat(Room.bytes(128 * MIB)).isEqualTo(64 * MIB);
        assertThat(Room.bytes(40 * MIB)).isEqualTo(10 * MIB);
    }

    @Test
    void aHeapForSoMuchHasRoomForIt() {
        assertThat(Room.heapMib(64 * MIB)).isEqualTo(128);
        assertThat(Room.heapMib(64 * MIB + 1)).isEqualTo(192);
        assertThat(Room.bytes(Room.heapMib(240_000_000) * MIB)).isGreaterThanOrEqualTo(240_000_000);
    }

    private static void writeInto(Path directory) {
        CohortsOnDisk disk = new CohortsOnDisk(directory);
        try (Production production = new Production(
                WORLD, AVRO, new Cohorts(200, 50), 2, Production.Output.ROWS_AND_EVENTS, Keeping.ON_DISK, disk)) {
            production.openAll();
            new EventWriter((batch, event) -> assertThat(files(directory)).isZero(), production)
                    .writeByTime(5_000, CompletableFuture.completedFuture(null));
        }
    }

    private static long files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** On POSIX; so nothing is left by a process that is killed, either. */
    @Test
    void theirFileHasNoNameOnceItIsOpen(@TempDir Path directory) {
        writeInto(directory);
    }

    @Test
    void aFullDiskIsNamedWithWhatToDo() throws Exception {
        Path directory = Files.createTempDirectory("datagen-disk-");
        Optional<SmallDisk> disk = SmallDisk.mount(directory, "256k");
        assumeTrue(disk.isPresent(), "only root, on Linux, can mount the small file system that this test fills");
        try (SmallDisk small = disk.get()) {
            assertThatThrownBy(() -> writeInto(directory))
                    .isInstanceOf(TemporaryFileException.class)
                    .hasMessage("The temporary file in " + directory + " for the customers that don't fit into memory"
                            + " can't be used: No space left on device. Make room there, name another directory"
                            + " (TMPDIR=…), or give Java enough memory to do without it (DATAGEN_JAVA_OPTS=-Xmx4g).");
            assertThat(files(directory)).isZero();
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    /** Who reads the message sees no file of that name. */
    @Test
    void theReasonIsToldWithoutTheNameOfTheFile(@TempDir Path parent) throws Exception {
        Path noDirectory = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> writeInto(noDirectory))
                .isInstanceOf(TemporaryFileException.class)
                .hasMessageContaining(" can't be used: Not a directory. Make room there");
    }

    @Test
    void soIsADirectoryThatIsNotThere(@TempDir Path parent) {
        Path directory = parent.resolve("gone");
        assertThatThrownBy(() -> writeInto(directory))
                .isInstanceOf(TemporaryFileException.class)
                .hasMessage("The temporary file in " + directory + " for the customers that don't fit into memory"
                        + " can't be used: there is no such directory. Make room there, name another directory"
                        + " (TMPDIR=…), or give Java enough memory to do without it (DATAGEN_JAVA_OPTS=-Xmx4g).");
    }
}
