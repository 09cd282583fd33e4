package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProgramsTest {
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
        assertThat(home).isEqualTo(temporary.resolve("postgres-bin-17.11.0"));
        assertThat(home.resolve("bin/postgres")).isExecutable();
        assertThat(home.resolve("bin/initdb")).isExecutable();
        assertThat(home.resolve("share")).isDirectory();
        Files.writeString(home.resolve("mark"), "");
        assertThat(PostgresPrograms.unpackInto(temporary).resolve("mark")).exists();
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
