package dev.datagen.app.cli;

import picocli.CommandLine.Option;

/** {@code --help}, everywhere. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean asked;
}
