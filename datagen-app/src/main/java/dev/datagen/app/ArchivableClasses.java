package dev.datagen.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the launcher runs once after a build: copies a list of classes from standard input to standard output, without those that may
 * not be kept in a class-data archive.
 *
 * <p>A JDK 17 with such an archive crashes once a flight recording, or an agent, asks for the bytes of a class that a multi-release jar
 * has for later versions of Java only.
 */
public final class ArchivableClasses {

    private static final String OF_A_RELEASE = "/META-INF/versions/";

    private ArchivableClasses() {}

    /** Copies the list, whose lines hold the name of a class, slashes between its parts, or that of a lambda's class among other words. */
    public static void main(String[] args) throws IOException {
        BufferedReader list = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream kept = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = list.readLine(); line != null; line = list.readLine()) {
            if (Arrays.stream(line.split(" ")).allMatch(ArchivableClasses::isArchivable)) {
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
}
