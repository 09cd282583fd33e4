package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.ProgressDisplay;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.load.plan.LoadPlan;
import dev.datagen.app.load.plan.LoadPlan.HeldRows;
import dev.datagen.app.make.Headers;
import dev.datagen.app.stream.StreamPlan;
import dev.datagen.sinks.kafka.ProducerConfig;
import dev.datagen.sinks.kafka.TopicAdmin;
import dev.datagen.sinks.kafka.ValueFormat;
import dev.datagen.sinks.postgres.PostgresUrl;
import dev.datagen.world.WorldOptions;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stops a stream before its first event is told what has been done by then, and what to do about it. */
class InterruptedStreamTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | KEEP | No row and no event has been written.",
                "0 | TRUNCATE | No row and no event has been written. What was there before may have been deleted, as asked.",
                "50 | KEEP | PostgreSQL has the rows of 50 of 300 customers, and no event has been sent. Finish the rows with"
                        + " './datagen load --resume'; then stream, without --truncate.",
                "300 | TRUNCATE | PostgreSQL has the rows of all 300 customers, and no event has been sent. The same command"
                        + " goes on from there, without --truncate."
            })
    void whileItPrepares(long committed, HeldRows heldRows, String said) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        ProgressDisplay display = ProgressDisplay.on(Terminal.ofPipes(nowhere, nowhere), true, Interruption.none());
        display.rowsWritten(committed, 300);
        display.rowsCommitted(committed);

        assertThat(display.rowsThere(plan(heldRows))).isEqualTo("Interrupted. " + said);
    }

    private static StreamPlan plan(HeldRows heldRows) {
        return new StreamPlan(
                WorldOptions.ofSeed(42),
                300,
                new StreamPlan.Simulated(60),
                Optional.empty(),
                StreamPlan.Start.NEW,
                Optional.of(new LoadPlan.PostgresTarget(PostgresUrl.parse("postgresql://localhost/datagen"), heldRows)),
                new StreamPlan.Rows(StreamPlan.Upkeep.LEAVE, Optional.empty()),
                new LoadPlan.KafkaTarget(
                        ProducerConfig.builder().build(),
                        ValueFormat.JSON,
                        LoadPlan.WithoutRegistry.FAIL,
                        LoadPlan.Topics.EXPECT,
                        (short) 1,
                        TopicAdmin.KEEP_FOREVER,
                        Headers.NONE));
    }

    /** The server takes the connection, and says nothing. */
    @Test
    void whileItAsksWhatIsThere(@TempDir Path directory) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> asked = new CompletableFuture<>();
            Thread taking = new Thread(() -> {
                try {
                    asked.complete(silent.accept());
                } catch (Exception e) {
                    asked.completeExceptionally(e);
                }
            });
            taking.start();
            Program stream = Program.start(
                    directory,
                    "stream",
                    "--from-load",
                    "--postgres-url",
                    "postgresql://u:p@localhost:" + silent.getLocalPort() + "/datagen");
            stream.await(asked::isDone);

            stream.signal("INT");
            Run run = stream.end();
            asked.get().close();

            assertThat(run.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(run.err()).isEqualTo("Interrupted before anything was written.\n");
        }
    }
}
