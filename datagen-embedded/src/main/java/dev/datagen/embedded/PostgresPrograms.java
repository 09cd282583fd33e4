package dev.datagen.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once per version from the jar for this platform: a .txz with bin, lib and share. */
final class PostgresPrograms {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");
    private static final int OWNER_EXECUTES = 0100;

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

    /** Unpacks them below the given directory unless they are there; returns the directory that has {@code bin}. */
    static Path unpackInto(Path directory) {
        Path home = directory.resolve("postgres-bin-" + version());
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unfinished = directory.resolve(home.getFileName() + ".new");
        try {
            PrivateFiles.deleteTree(unfinished);
            try (InputStream archive = archive()) {
                unpack(archive, unfinished);
            }
            return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.cannotWrite(unfinished, e);
        }
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
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path inside(Path target, Path file) throws IOException {
        if (!file.normalize().startsWith(target)) {
            throw new IOException("the archive names " + file + ", outside of the directory");
        }
        return file.normalize();
    }
}
