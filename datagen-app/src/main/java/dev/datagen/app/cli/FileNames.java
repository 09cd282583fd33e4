package dev.datagen.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * Names of files, which Java takes in the characters of the locale ({@code sun.jnu.encoding}). Where that has ASCII alone, Java reads
 * each byte of other letters as U+FFFD, and opens nothing that is called so.
 */
final class FileNames {

    private static final String UTF_8 = "UTF-8";
    private static final String UNREADABLE = "\uFFFD";

    private FileNames() {}

    /** The options of a command and of its subcommands that name files say what is wrong with a name. */
    static void register(CommandLine command) {
        command.registerConverter(Path.class, text -> {
            if (text.isBlank()) { // as of a variable that is not set: Java would take the working directory
                throw new TypeConversionException("'" + text + "' names no file.");
            }
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new TypeConversionException(sentence(e));
            }
        });
    }

    /**
     * What stands in the way before anything has begun.
     *
     * @param encoding of names of files
     * @param workingDirectory as Java reads its name
     * @param arguments as Java reads them
     */
    static Optional<String> fault(String encoding, String workingDirectory, List<String> arguments) {
        if (encoding.equals(UTF_8)) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(workingDirectory), arguments.stream())
                .filter(name -> name.contains(UNREADABLE))
                .findFirst()
                .map(name -> "'" + Secrets.hidden(name) + "' has characters that Java cannot read in this locale ("
                        + encoding + "). " + remedy());
    }

    /** Of a name that Java makes no path of: it has a zero byte, or characters that the locale has not. */
    static String sentence(InvalidPathException e) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        String name = "'" + e.getInput().replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of a file";
        return encoding.equals(UTF_8)
                ? name + ": " + e.getReason() + "."
                : name + " in this locale (" + encoding + "). " + remedy();
    }

    private static String remedy() {
        return "Take one with UTF-8, as in LC_ALL=C.UTF-8 ./datagen …; locale -a lists those that there are.";
    }
}
