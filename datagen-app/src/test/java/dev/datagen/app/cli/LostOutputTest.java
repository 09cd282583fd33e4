package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.LostOutput;
import dev.datagen.app.cli.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command does whose results nobody takes. */
class LostOutputTest {

    private final StringWriter err = new StringWriter();

    private int run(String problem, String command) {
        OutputStream broken = LostOutput.noticed(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(problem);
            }
        });
        PrintWriter out = new PrintWriter(new OutputStreamWriter(broken, StandardCharsets.UTF_8), true);
        return DatagenCommand.commandLine(new Surroundings(
                        Terminal.ofPipes(out, new PrintWriter(err, true)),
                        Clock.systemUTC(),
                        Map.of(),
                        Interruption.none()))
                .execute(command.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "preview --json --customers 1000000", "--help", "load --help"})
    void aFullDiskIsSaidAndEndsWith1(String command) {
        assertThat(run("No space left on device", command)).isOne();
        assertThat(err)
                .hasToString("ERROR The results cannot be written: No space left on device. Standard output is"
                        + " incomplete.\n");
    }

    @Test
    void whoReadsNoMoreIsNotWrittenTo() {
        assertThat(run("Broken pipe", "preview --json --customers 1000000")).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsWhatOnlyShows(String signal, int exitCode, @TempDir Path directory) throws Exception {
        Program program = Program.start(directory, "preview", "--json", "--customers", "1000000");
        program.await(() -> Files.size(program.out()) > 0);
        program.signal(signal);

        Run run = program.end();
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).isEqualTo("Interrupted.\n");
    }
}
