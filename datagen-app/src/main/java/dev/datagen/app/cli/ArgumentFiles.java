package dev.datagen.app.cli;

import java.io.IOException;
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
            return super.parseArgs(args);
        } catch (InitializationException e) {
            if (e.getCause() instanceof IOException unread) {
                throw new ParameterException(
                        this, "cannot read options from a file: " + unread.getMessage() + "; " + shape(), unread);
            }
            throw e;
        }
    }

    /** What such a file looks like. */
    static String shape() {
        return "it should hold them as on the command line, on as many lines as you like, like --customers 1000";
    }
}
