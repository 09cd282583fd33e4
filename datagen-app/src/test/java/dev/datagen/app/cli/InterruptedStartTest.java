package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+C while servers come up, which can take a while to be heeded. */
class InterruptedStartTest {

    @Test
    void itIsSaidAtOnceWhatIsDoneAndThenThatItIsDone(@TempDir Path directory) throws Exception {
        Path stack = directory.resolve("stack");
        Program up = Program.start(directory, "up", "--ports", "auto", "--directory", stack.toString());
        up.await(() -> up.err().contains("Starting PostgreSQL"));

        up.signal("INT");
        Run run = up.end();

        assertThat(run.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsSubsequence(
                        "Starting PostgreSQL",
                        "Stopping the servers that were starting.\n",
                        "Interrupted while servers were starting; those are stopped again.\n");
        assertThat(Run.of("status", "--directory", stack.toString()).out()).doesNotContain("running");
    }
}
