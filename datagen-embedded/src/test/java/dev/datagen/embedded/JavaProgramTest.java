package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProgramTest {

    /** A broker may unpack its compression days after whoever started it is gone, with temporary files of its own. */
    @Test
    void temporaryFilesGoWhereItRuns(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("log");
        JavaProgram program = new JavaProgram(
                System.getProperty("java.class.path"), TellsItsPlace.class.getName(), List.of(), List.of());

        assertThat(program.start(directory, log).waitFor()).isZero();

        assertThat(log).hasContent(directory.toString());
        assertThat(Files.list(directory)).containsExactly(log);
    }

    /** Its own program. */
    public static final class TellsItsPlace {
        private TellsItsPlace() {}

        public static void main(String[] args) {
            System.out.println(System.getProperty("java.io.tmpdir"));
        }
    }
}
