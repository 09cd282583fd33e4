package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.datagen.embedded.PartStatus.Health;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows when the JVM that starts the stack is not the one that looks at it. */
class OtherJvmTest {
    @TempDir
    Path temporary;

    @Test
    void theStackOutlivesTheJvmThatStartedItAndAnotherStopsIt() throws Exception {
        Path directory = temporary.resolve("stack");
        String classPath = System.getProperty("java.class.path");
        EmbeddedStack seenFromHere = EmbeddedStack.at(directory);
        try {
            assertThat(command(List.of(), classPath, "start", directory.toString(), "POSTGRES", "REGISTRY"))
                    .isEqualTo(new ProgramRun(0, ""));
            assertThat(seenFromHere.status()).extracting(PartStatus::health).containsOnly(Health.RUNNING);
        } finally {
            assertThat(command(List.of(), classPath, "stop", directory.toString()))
                    .isEqualTo(new ProgramRun(0, ""));
        }
        assertThat(seenFromHere.status()).extracting(PartStatus::health).containsOnly(Health.STOPPED);
    }

    @Test
    void anEphemeralStackGoesWithItsJvm() throws Exception {
        ProgramRun run = command(
                List.of(), System.getProperty("java.class.path"), "exit-with-ephemeral", "unused", "POSTGRES", "KAFKA");
        List<String> lines = run.output().lines().toList();
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(lines).hasSize(3);
        assertThat(Path.of(lines.get(0))).doesNotExist();
        assertThat(lines.subList(1, 3))
                .noneMatch(pid -> ProcessHandle.of(Long.parseLong(pid))
                        .filter(Processes::isAlive)
                        .isPresent());
    }

    /** As where somebody presses Ctrl+C before the first server is started. */
    @Test
    void aJvmThatIsEndingStartsNoEphemeralStackAndLeavesNothing() throws Exception {
        Path temp = Files.createDirectory(temporary.resolve("tmp"));

        ProgramRun run = command(
                List.of(),
                List.of("-Djava.io.tmpdir=" + temp),
                System.getProperty("java.class.path"),
                "ephemeral-at-exit",
                "unused",
                "KAFKA");

        assertThat(run).isEqualTo(new ProgramRun(0, "This JVM is ending, and starts no more servers."));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void anotherUserThanRootNeedsNoOtherAccount() throws Exception {
        assumeTrue(PostgresAccount.weAreRoot(), "Only root can become another user; all other tests run as this one.");
        assumeTrue(PostgresAccount.NOBODY.reaches(temporary.getRoot()), "setpriv does not work here.");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = Files.createDirectory(temporary.resolve("home"));
        PostgresAccount.NOBODY.own(home);
        String classPath = readableCopy(Files.createDirectory(temporary.resolve("lib")));
        String directory = home.resolve("stack").toString();
        List<String> asNobody = PostgresAccount.NOBODY.command(List.of());
        try {
            assertThat(command(asNobody, classPath, "start", directory, "POSTGRES", "KAFKA"))
                    .isEqualTo(new ProgramRun(0, ""));
            assertThat(EmbeddedStack.at(Path.of(directory)).status())
                    .extracting(PartStatus::health)
                    .containsExactly(Health.RUNNING, Health.RUNNING, Health.STOPPED);
            assertThat(Files.getOwner(Path.of(directory, "postgres", "data")))
                    .isEqualTo(Files.getOwner(home))
                    .isEqualTo(Files.getOwner(Path.of(directory, "kafka", "data")));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(directory))))
                    .isEqualTo("rwx------");
        } finally {
            assertThat(command(asNobody, classPath, "stop", directory)).isEqualTo(new ProgramRun(0, ""));
        }
    }

    private static ProgramRun command(List<String> prefix, String classPath, String... arguments)
            throws InterruptedException {
        return command(prefix, List.of(), classPath, arguments);
    }

    private static ProgramRun command(List<String> prefix, List<String> options, String classPath, String... arguments)
            throws InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp", classPath, StackCommand.class.getName()));
        command.addAll(List.of(arguments));
        return ProgramRun.of(command, Path.of("/"));
    }

    /** Root's local Maven repository is root's alone. */
    private static String readableCopy(Path target) throws IOException {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            Path source = Path.of(entry);
            if (Files.exists(source) && !source.toString().contains("flink")) {
                Path numbered = Files.createDirectory(target.resolve(Integer.toString(copies.size())));
                Files.setPosixFilePermissions(numbered, PosixFilePermissions.fromString("rwxr-xr-x"));
                Path copy = numbered.resolve(source.getFileName());
                copyReadable(source, copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copyReadable(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
