package dev.datagen.app.cli.option;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells options that were given from those that have their defaults. */
public final class GivenOptions {

    private GivenOptions() {}

    /** Whether the command line that is being run has one of these options. */
    public static boolean any(CommandSpec spec, List<String> names) {
        return !of(spec, names).isEmpty();
    }

    /** Those of these options that the command line that is being run has. */
    public static List<String> of(CommandSpec spec, List<String> names) {
        ParseResult given = spec.commandLine().getParseResult();
        return names.stream().filter(given::hasMatchedOption).toList();
    }
}
