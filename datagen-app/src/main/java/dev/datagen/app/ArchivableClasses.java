package dev.datagen.app;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the launcher runs once after a build: copies a list of classes from standard input to standard output, without those that may
 * not be kept in a class-data archive.
 *
 * <p>A JDK 17 with such an archive crashes once a flight recording, or an agent, asks for the bytes of a class that a multi-release jar
 * has for later versions of Java only.
 *
 * <p>A class file from before Java 6 is kept, but no more once it has been linked, and nothing that extends it is either. To keep a lambda
 * links the class of what it stands for: lambdas that stand for an old one are left out, so that the others are in.
 */
public final class ArchivableClasses {

    private static final String OF_A_RELEASE = "/META-INF/versions/";
    private static final String LAMBDA = "@lambda-proxy ";

    /** A class in the description of a method. */
    private static final Pattern IN_DESCRIPTION = Pattern.compile("L([^;()]+);");

    /** That of Java 6: from it on, class files bring along what it takes to check them. */
    private static final int FIRST_CHECKED_BY_TYPE = 50;

    /** By name. */
    private final Map<String, Boolean> old = new HashMap<>();

    ArchivableClasses() {}

    /** Copies the list, whose lines hold the name of a class, slashes between its parts, or that of a lambda's class among other words. */
    public static void main(String[] args) throws IOException {
        ArchivableClasses classes = new ArchivableClasses();
        BufferedReader list = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream kept = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = list.readLine(); line != null; line = list.readLine()) {
            if (Arrays.stream(line.split(" ")).allMatch(ArchivableClasses::isArchivable)
                    && !classes.isLambdaOfOld(line)) {
                kept.println(line);
            }
        }
        kept.flush();
    }

    /** Whether a word does not name a class that is another for later versions of Java. */
    static boolean isArchivable(String word) {
        URL found = ClassLoader.getSystemResource(word + ".class");
        return found == null || !found.getPath().contains(OF_A_RELEASE);
    }

    /** Whether a line tells of a lambda that has to do with a class file from before Java 6. */
    boolean isLambdaOfOld(String line) {
        if (!line.startsWith(LAMBDA)) {
            return false;
        }
        Stream<String> described = IN_DESCRIPTION.matcher(line).results().map(found -> found.group(1));
        return Stream.concat(described, Arrays.stream(line.split(" ")))
                .anyMatch(name -> old.computeIfAbsent(name, ArchivableClasses::isOld));
    }

    private static boolean isOld(String name) {
        try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            if (file == null) {
                return false;
            }
            DataInputStream head = new DataInputStream(file);
            head.readInt(); // what all class files begin with
            head.readUnsignedShort(); // the minor version
            return head.readUnsignedShort() < FIRST_CHECKED_BY_TYPE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class " + name, e);
        }
    }
}
