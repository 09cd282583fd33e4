package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of names that Java can't read, in a locale of ASCII alone. */
class FileNamesTest {

    private static final String REMEDY =
            "Take one with UTF-8, as in LC_ALL=C.UTF-8 ./datagen …; locale -a lists those that there are.";

    @TempDir
    private Path place = Path.of("");

    @Test
    void aWorkingDirectoryWithAnAccentIsNamedWithARemedy() throws Exception {
        assumeTrue(
                "UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this test makes a directory with an accent");
        Path directory = Files.createDirectory(place.resolve("joão"));

        Run run = Program.start(directory, Map.of("LC_ALL", "C"), "preview").end();

        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .startsWith("ERROR '")
                .endsWith("' has characters that Java cannot read in this locale (ANSI_X3.4-1968). " + REMEDY + "\n");
    }

    @Test
    void soIsAnArgument() {
        assertThat(FileNames.fault("ANSI_X3.4-1968", "/tmp", List.of("up", "--directory", "jo\uFFFD\uFFFDo")))
                .hasValue("'jo\uFFFD\uFFFDo' has characters that Java cannot read in this locale (ANSI_X3.4-1968). "
                        + REMEDY);
        assertThat(FileNames.fault("ANSI_X3.4-1968", "/tmp", List.of("up", "--directory", "joao")))
                .isEmpty();
        assertThat(FileNames.fault("UTF-8", "/tmp/jo\uFFFDo", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"up, --directory", "load, --kafka-config", "stream, --change-log"})
    void aVariableThatIsNotSetIsNotTakenForTheWorkingDirectory(String command, String option) {
        assertThat(Run.of(command, option, ""))
                .isEqualTo(new Run(
                        2,
                        "",
                        "ERROR Invalid value for option '" + option + "': '' names no file.\nTry: ./datagen " + command
                                + " --help\n"));
    }

    @Test
    void aNameThatIsNoneIsWrongUsageAndNoBug() {
        Run run = Run.of("status", "--directory", "a\0b");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "ERROR Invalid value for option '--directory': 'a?b' cannot be the name of a file: Nul character not"
                                + " allowed.\nTry: ./datagen status --help\n"));
    }
}
