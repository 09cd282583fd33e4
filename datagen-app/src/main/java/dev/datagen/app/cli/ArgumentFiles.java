package dev.datagen.app.cli;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.InitializationException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command line whose words like {@code @file} stand for the options in it; one that can't be read is wrong usage. */
final class ArgumentFiles extends CommandLine {

    ArgumentFiles(Object command) {
        super(command);
    }

    @Override
    public ParseResult parseArgs(String... args) {
        try {
            ParseResult parsed = super.parseArgs(args);
            GivenOnce.check(parsed);
            return parsed;
        } catch (InitializationException e) {
            if (e.getCause() instanceof IOException unread) {
                String fault = directory(args)
                        .map(directory -> directory + " is a directory, not a file to read options from; ")
                        .orElse("cannot read options from a file: " + unread.getMessage() + "; ");
                throw new ParameterException(command(args), fault + shape(), unread);
            }
            throw e;
        }
    }

    private static Optional<String> directory(String... args) {
        return Arrays.stream(args)
                .filter(word -> word.startsWith("@"))
                .map(word -> word.substring(1))
                .filter(file -> new File(file).isDirectory())
                .findFirst();
    }

    /** The one that was given, as far as it can be told. */
    private CommandLine command(String... args) {
        return args.length == 0 ? this : getSubcommands().getOrDefault(args[0], this);
    }

    /** What such a file looks like. */
    static String shape() {
        return "it should hold them as on the command line, on as many lines as you like, like --customers 1000";
    }
}
