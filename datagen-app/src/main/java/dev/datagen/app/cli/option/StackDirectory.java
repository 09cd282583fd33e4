package dev.datagen.app.cli.option;

import dev.datagen.embedded.EmbeddedStack;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the embedded stack lives. */
public class StackDirectory {

    private static final Path DEFAULT = Path.of(".datagen");

    @Option(
            names = "--directory",
            order = 4,
            paramLabel = "DIR",
            description =
                    "Where the servers have data, logs and process numbers; default: the working directory's .datagen.")
    Path directory = DEFAULT;

    /** The servers in the directory that was named, running or not. */
    public EmbeddedStack stack() {
        return EmbeddedStack.at(directory);
    }

    boolean hasOwnDirectory() {
        return !directory.equals(DEFAULT);
    }

    /** What to add to another command, so that it finds the same stack. */
    public String directoryOption() {
        return hasOwnDirectory() ? " --directory " + ShellWord.of(directory.toString()) : "";
    }
}
