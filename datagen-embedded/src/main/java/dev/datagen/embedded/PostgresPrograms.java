package dev.datagen.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs, unpacked once per version from the jar for this platform: a .txz with bin, lib and share. They are kept for all
 * stacks in the directory that the system property {@code datagen.programs} names, since to unpack them takes a quarter of what a start
 * does; without it, or where their account doesn't reach it, with the stack's data.
 */
final class PostgresPrograms {
    static final String SHARED = "datagen.programs";

    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");
    private static final int OWNER_EXECUTES = 0100;
    private static final Set<PosixFilePermission> OTHERS_LOOK = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<StandardOpenOption> LOCK = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private PostgresPrograms() {}

    /** The version of the programs, such as 17.11.0. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = PostgresPrograms.class.getResourceAsStream("embedded.properties")) {
            if (in == null) {
                throw new IllegalStateException("embedded.properties is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.getProperty("postgres.version");
    }

    static String majorVersion() {
        return version().split("\\.", 2)[0];
    }

    /** Unpacks them unless they are there; returns the directory that has {@code bin}. */
    static Path of(PostgresHome home) throws InterruptedException {
        String shared = System.getProperty(SHARED);
        return unpackInto(
                shared != null && isOfUse(Path.of(shared), home.account()) ? Path.of(shared) : home.directory());
    }

    private static boolean isOfUse(Path shared, PostgresAccount account) throws InterruptedException {
        try {
            if (!Files.isDirectory(shared)) {
                Files.createDirectories(shared);
                Files.setPosixFilePermissions(shared, OTHERS_LOOK);
            }
        } catch (IOException readOnly) {
            return false;
        }
        return (Files.isDirectory(home(shared)) || Files.isWritable(shared)) && account.reaches(shared);
    }

    /** Below the given directory; two who want them there wait for each other. */
    static synchronized Path unpackInto(Path directory) {
        Path home = home(directory);
        if (Files.isDirectory(home)) {
            return home;
        }
        Path lock = directory.resolve(home.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, LOCK, PrivateFiles.ownerReads())) {
            channel.lock();
            return Files.isDirectory(home) ? home : unpackTo(home);
        } catch (IOException e) {
            throw Failures.cannotWrite(lock, e);
        }
    }

    private static Path home(Path directory) {
        return directory.resolve("postgres-bin-" + version());
    }

    private static Path unpackTo(Path home) {
        Path unfinished = home.resolveSibling(home.getFileName() + ".new");
        try {
            PrivateFiles.deleteTree(unfinished);
            try (InputStream archive = archive()) {
                unpack(archive, unfinished);
            }
            return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw discarded(unfinished, e);
        }
    }

    /** On a full disk, what is of no use would also keep the rest from being tidied up. */
    private static EmbeddedStackException discarded(Path unfinished, IOException e) {
        try {
            PrivateFiles.deleteTree(unfinished);
        } catch (IOException second) {
            e.addSuppressed(second);
        }
        return Failures.cannotWrite(unfinished, e);
    }

    private static InputStream archive() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        InputStream archive = PostgresPrograms.class.getResourceAsStream(name);
        if (archive == null) {
            throw new EmbeddedStackException("PostgreSQL's programs for this platform (" + name
                    + ") are not on the class path. Build data-gen on this machine, or use docker compose.");
        }
        return new BufferedInputStream(archive);
    }

    static String archiveName(String os, String architecture) {
        String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : os.toLowerCase(Locale.ROOT);
        return "/postgres-" + system + "-" + ARCHITECTURES.getOrDefault(architecture, architecture) + ".txz";
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        makeDirectory(target);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, inside(target, target.resolve(entry.getName())));
            }
        }
    }

    private static void unpackEntry(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            makeDirectory(file);
            return;
        }
        makeDirectory(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Whatever the umask, the account that runs PostgreSQL reads these; the stack's directory keeps others out. */
    private static void makeDirectory(@Nullable Path directory) throws IOException {
        if (directory != null && !Files.isDirectory(directory)) {
            makeDirectory(directory.getParent());
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, OTHERS_LOOK);
        }
    }

    private static Path inside(Path target, Path file) throws IOException {
        if (!file.normalize().startsWith(target)) {
            throw new IOException("the archive names " + file + ", outside of the directory");
        }
        return file.normalize();
    }
}
