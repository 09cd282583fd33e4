package dev.datagen.app.cli.option;

import picocli.CommandLine.Option;

/** What is said. */
public final class OutputGroup {

    @Option(names = "--json", description = "The summary as one JSON object on standard output.")
    public boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary: warnings and errors only.")
    public boolean quiet;
}
