package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full before the load is done, under servers of the load's own. */
class OwnServersOnAFullDiskTest {

    /** Enough for PostgreSQL's programs and an empty database, which take 100 MB, and not for the rows of 5,000 customers. */
    private static final String SIZE = "125m";

    @Test
    void whatIsGoneIsNotToBeFinished(@TempDir Path directory) throws Exception {
        Path place = Files.createTempDirectory(
                "datagen-disk-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Optional<SmallDisk> disk = SmallDisk.mount(place, SIZE);
        assumeTrue(disk.isPresent(), "only root, on Linux, can mount the small file system that this test fills");
        try {
            Run run = Program.start(
                            directory,
                            List.of("-Djava.io.tmpdir=" + place),
                            "load",
                            "--ephemeral",
                            "--skip-kafka",
                            "--customers",
                            "5000")
                    .end();

            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
            List<String> lines = run.err().lines().toList();
            String last = lines.get(lines.size() - 1);
            assertThat(last)
                    .startsWith("ERROR PostgreSQL at localhost:")
                    .doesNotContain("--resume")
                    .endsWith(" Nothing of it is left: run it again.");
            // Who has lost the connection knows nothing of the disk, but the server's log does.
            assertThat(last.contains("The server's disk is full.")
                            || lines.stream().anyMatch(OwnServersOnAFullDiskTest::saysThatTheDiskIsFull))
                    .as(run.err())
                    .isTrue();
            assertThat(place.toFile().list()).isEmpty();
        } finally {
            disk.get().close();
            Files.delete(place);
        }
    }

    @Test
    void whatStaysIsFinishedWhereItIs(@TempDir Path directory) throws Exception {
        Path place = Files.createTempDirectory(
                "datagen-disk-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Optional<SmallDisk> disk = SmallDisk.mount(place, SIZE);
        assumeTrue(disk.isPresent(), "only root, on Linux, can mount the small file system that this test fills");
        String servers = place + "/servers";
        try {
            Run run = Program.start(
                            directory,
                            "load",
                            "--embedded",
                            "--skip-kafka",
                            "--customers",
                            "5000",
                            "--ports",
                            "auto",
                            "--directory",
                            servers)
                    .end();

            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err())
                    .contains("ERROR PostgreSQL at localhost:")
                    .endsWith(" Mend that; './datagen load --embedded --directory " + servers
                            + " --resume' then starts what is down, and finishes the load.\n");
        } finally {
            Run.of("down", "--directory", servers);
            disk.get().close();
            Files.delete(place);
        }
    }

    /** It ends, or recovers with what it has given up. */
    private static boolean saysThatTheDiskIsFull(String line) {
        return line.startsWith("WARN PostgreSQL has ended: the disk is full, ")
                || line.startsWith("WARN PostgreSQL let go of its connections: the disk was full, ");
    }
}
