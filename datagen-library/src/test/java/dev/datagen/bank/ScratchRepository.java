package dev.datagen.bank;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A local repository of Maven that goes with the test: what is ours is put into it, what is not is looked up in the machine's own. The latter
 * gets nothing of ours.
 */
final class ScratchRepository implements AutoCloseable {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final String GROUP = "dev";

    private final Path directory;
    private final List<Path> links = new ArrayList<>();

    ScratchRepository(Path directory, Path local) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve(GROUP));
        link(local, directory, GROUP);
        if (Files.isDirectory(local.resolve(GROUP))) {
            link(local.resolve(GROUP), directory.resolve(GROUP), "datagen");
        }
    }

    private void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(except)) {
                    links.add(Files.createSymbolicLink(to.resolve(name), entry.toAbsolutePath()));
                }
            }
        }
    }

    Path path() {
        return directory;
    }

    void installPom(Path pom, String artifact) throws IOException {
        Files.copy(pom, file(artifact, "pom"));
    }

    /** A module with the classes that the test itself runs with, be they in a jar or not yet. */
    void installModule(Path module, Class<?> inIt) throws IOException, URISyntaxException {
        String artifact = module.getFileName().toString();
        installPom(module.resolve("pom.xml"), artifact);
        Path classes =
                Path.of(inIt.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(classes)) {
            pack(classes, file(artifact, "jar"));
        } else {
            Files.copy(classes, file(artifact, "jar"));
        }
    }

    /** Takes the links away, so that what is deleted afterwards is ours alone. */
    @Override
    public void close() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    private Path file(String artifact, String extension) throws IOException {
        Path home = Files.createDirectories(
                directory.resolve("dev/datagen").resolve(artifact).resolve(VERSION));
        return home.resolve(artifact + "-" + VERSION + "." + extension);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (Stream<Path> walk = Files.walk(classes);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }
}
