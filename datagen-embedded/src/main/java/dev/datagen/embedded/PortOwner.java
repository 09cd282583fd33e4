package dev.datagen.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which process listens on a port, as far as Linux tells this user: {@code /proc/net/tcp} has the socket's inode,
 * {@code /proc/<pid>/fd} the sockets of a process.
 */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int SOCKET_STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    static Optional<String> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            collectListeners(PROC.resolve(table), port, sockets);
        }
        return sockets.isEmpty() ? Optional.empty() : holderOf(sockets);
    }

    private static void collectListeners(Path table, int port, Set<String> sockets) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            for (String line : Files.readAllLines(table, StandardCharsets.ISO_8859_1)) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns.length > INODE
                        && columns[LOCAL_ADDRESS].endsWith(suffix)
                        && columns[SOCKET_STATE].equals(LISTEN)) {
                    sockets.add("socket:[" + columns[INODE] + "]");
                }
            }
        } catch (IOException notLinux) {
            // Then nobody knows.
        }
    }

    private static Optional<String> holderOf(Set<String> sockets) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (holdsAny(process, sockets)) {
                    return Optional.of("process " + process.getFileName() + name(process));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holdsAny(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (isAny(file, sockets)) {
                    return true;
                }
            }
        } catch (IOException notOurs) {
            return false;
        }
        return false;
    }

    private static boolean isAny(Path file, Set<String> sockets) {
        try {
            return sockets.contains(Files.readSymbolicLink(file).toString());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String name(Path process) {
        try {
            return " ("
                    + Files.readString(process.resolve("comm"), StandardCharsets.UTF_8)
                            .strip() + ")";
        } catch (IOException gone) {
            return "";
        }
    }
}
