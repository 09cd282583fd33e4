package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProgramsTest {
    private static final String NAME = "postgres-bin-17.11.0";

    @TempDir
    Path temporary;

    /** The names inside the jars for these platforms. */
    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   /postgres-linux-x86_64.txz",
        "Linux,    aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64,  /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void archivesAreNamedAfterThePlatform(String os, String architecture, String expected) {
        assertThat(PostgresPrograms.archiveName(os, architecture)).isEqualTo(expected);
    }

    @Test
    void unpacksOnceAndCompletely() throws IOException {
        Path home = PostgresPrograms.unpackInto(temporary);
        assertThat(home).isEqualTo(temporary.resolve(NAME));
        assertThat(home.resolve("bin/postgres")).isExecutable();
        assertThat(home.resolve("bin/initdb")).isExecutable();
        assertThat(home.resolve("share")).isDirectory();
        Files.writeString(home.resolve("mark"), "");
        assertThat(PostgresPrograms.unpackInto(temporary).resolve("mark")).exists();
    }

    @Test
    void stacksShareThemWhereTheirAccountReachesThem() throws Exception {
        PostgresHome home = new PostgresHome(programsIn("home"), PostgresAccount.SELF);
        Path shared = programsIn("shared");
        Path none = Files.createFile(temporary.resolve("none"));

        assertThat(of(shared, home)).isEqualTo(shared.resolve(NAME));
        assertThat(of(none.resolve("below a file"), home))
                .isEqualTo(home.directory().resolve(NAME));
        assertThat(of(null, home)).isEqualTo(home.directory().resolve(NAME));

        assumeTrue(PostgresAccount.weAreRoot(), "Only root runs PostgreSQL as somebody else.");
        assumeTrue(PostgresAccount.NOBODY.reaches(temporary.getRoot()), "setpriv does not work here.");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostgresHome nobodys = new PostgresHome(home.directory(), PostgresAccount.NOBODY);
        assertThat(of(shared, nobodys)).isEqualTo(shared.resolve(NAME));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwx------"));
        assertThat(of(shared, nobodys)).isEqualTo(home.directory().resolve(NAME));
    }

    private Path programsIn(String name) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(name));
        Files.createDirectory(directory.resolve(NAME));
        return directory;
    }

    private static Path of(@Nullable Path shared, PostgresHome home) throws InterruptedException {
        String before = System.getProperty(PostgresPrograms.SHARED);
        try {
            set(shared == null ? null : shared.toString());
            return PostgresPrograms.of(home);
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable String shared) {
        if (shared == null) {
            System.clearProperty(PostgresPrograms.SHARED);
        } else {
            System.setProperty(PostgresPrograms.SHARED, shared);
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsNotTouched() throws IOException {
        Path data = Files.createDirectories(temporary.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "16\n");
        assertThatThrownBy(() ->
                        EmbeddedStack.at(temporary, StackOptions.freePorts()).start(Set.of(Part.POSTGRES), line -> {}))
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessage(data + " holds data of PostgreSQL 16, but this is 17. Use another directory, or remove this"
                        + " one and load again.");
    }
}
