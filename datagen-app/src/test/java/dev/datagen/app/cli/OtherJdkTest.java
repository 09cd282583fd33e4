package dev.datagen.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another JDK, in another place of the world, makes the same bytes and says nothing more. */
class OtherJdkTest {

    private static final String VARIABLE = "DATAGEN_OTHER_JDK";

    @Test
    void theBytesAreThoseOfThisJdk(@TempDir Path directory) throws Exception {
        String jdk = System.getenv(VARIABLE);
        assumeTrue(jdk != null, VARIABLE + " names no other JDK, such as /usr/lib/jvm/temurin-25-jdk-amd64");
        String[] command = {"preview", "--json", "--customers", "100"};

        Run other = Program.startOn(
                        Path.of(jdk),
                        directory,
                        List.of(
                                "-Duser.timezone=Asia/Kolkata",
                                "-Duser.language=ar",
                                "-Duser.country=SA",
                                "-Dfile.encoding=ISO-8859-1"),
                        command)
                .end();

        assertThat(other.exitCode()).as(other.err()).isZero();
        assertThat(other.err()).isEmpty();
        assertThat(other.out()).isEqualTo(Run.of(command).out());
    }
}
