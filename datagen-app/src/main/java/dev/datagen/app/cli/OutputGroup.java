package dev.datagen.app.cli;

import picocli.CommandLine.Option;

/** What is said. */
final class OutputGroup {

    @Option(names = "--json", description = "The summary as one JSON object on standard output.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary: warnings and errors only.")
    boolean quiet;
}
