package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who else on this machine could get at the servers and what they keep. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackSafetyTest {

    /** In Linux's table of sockets: the state of one that listens, and 127.0.0.1 in both of its families. */
    private static final String LISTEN = "0A";

    private static final Set<String> LOOPBACK = Set.of("0100007F", "0000000000000000FFFF00000100007F");

    private static final Path PROC = Path.of("/proc");

    private final Set<String> titles = ConcurrentHashMap.newKeySet();
    private EphemeralStack stack;

    @BeforeAll
    void startAndWatch() throws InterruptedException {
        Thread watcher = new Thread(this::noteTitles);
        watcher.start();
        stack = EmbeddedStack.ephemeral(EnumSet.allOf(Part.class));
        watcher.interrupt();
        watcher.join();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    /** What everybody may read of every process while the servers are set up and started. */
    private void noteTitles() {
        do {
            ProcessHandle.allProcesses().forEach(process -> titles.add(title(process)));
        } while (!Thread.currentThread().isInterrupted());
    }

    /** Of the servers' workers, which write their own, Java tells no more than the program. */
    private static String title(ProcessHandle process) {
        try {
            return Files.readString(PROC.resolve(process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException notLinuxOrGone) {
            return process.info().commandLine().orElse("");
        }
    }

    @Test
    void aPassingStackHasAPasswordOfItsOwn() {
        Endpoints endpoints = stack.endpoints();
        String url = "jdbc:postgresql://localhost:" + endpoints.port(Part.POSTGRES) + "/datagen";

        assertThat(endpoints.postgresPassword()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(endpoints.postgresUrl()).contains(":" + endpoints.postgresPassword() + "@");
        assertThat(endpoints.toString()).doesNotContain(endpoints.postgresPassword());
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                .isInstanceOf(SQLException.class)
                .hasMessage("FATAL: password authentication failed for user \"postgres\"");
    }

    @Test
    void noProcessShowsItsPassword() {
        assertThat(titles).anyMatch(title -> title.contains("initdb"));
        assertThat(titles)
                .anyMatch(title -> title.contains(Files.exists(PROC) ? "postgres: checkpointer" : "bin/postgres"));
        assertThat(titles).noneMatch(title -> title.contains(stack.endpoints().postgresPassword()));
    }

    @Test
    void noFileKeepsItsPassword() throws IOException {
        List<Path> telling = new ArrayList<>();
        for (Path root : roots()) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && holds(file, stack.endpoints().postgresPassword())) {
                        telling.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE; // servers make and remove files as they go
                }
            });
        }
        assertThat(telling).isEmpty();
    }

    /** The stack's directory, and PostgreSQL's where that is another one. */
    private Set<Path> roots() {
        Path directory = stack.stack().directory();
        return new TreeSet<>(List.of(directory, PostgresHome.locate(directory)));
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Each file is its owner's alone, or lies in a directory that is. The programs have nothing to hide. */
    @Test
    void nobodyElseReadsWhatIsKept() throws IOException {
        for (Path root : roots()) {
            Set<String> open = new TreeSet<>();
            collectOpen(root, open);
            assertThat(open).isEmpty();
        }
    }

    private static void collectOpen(Path directory, Set<String> open) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(entry));
                boolean programs = entry.getFileName().toString().startsWith("postgres-bin-");
                if (permissions.endsWith("------") || programs) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    collectOpen(entry, open);
                } else {
                    open.add(permissions + " " + entry);
                }
            }
        }
    }

    @Test
    void settingsAreTheOwnersAlone() throws IOException {
        Path directory = stack.stack().directory();
        for (Path file : List.of(directory.resolve("state.json"), directory.resolve("kafka/kafka.properties"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theyListenOnLoopbackAlone() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells which process has which socket");
        for (PartStatus part : stack.stack().status()) {
            List<String> addresses = listening(part.pid().orElseThrow());
            assertThat(addresses).as(part.part().title()).isNotEmpty().allMatch(LOOPBACK::contains);
        }
    }

    private static List<String> listening(long pid) throws IOException {
        Set<String> inodes = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                String target = Files.isSymbolicLink(descriptor)
                        ? Files.readSymbolicLink(descriptor).toString()
                        : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return Stream.of("tcp", "tcp6")
                .map(family -> Path.of("/proc", Long.toString(pid), "net", family))
                .flatMap(StackSafetyTest::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTEN) && inodes.contains(columns[9]))
                .map(columns -> columns[1].substring(0, columns[1].indexOf(':')))
                .toList();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException noSuchFamily) {
            return Stream.of();
        }
    }
}
