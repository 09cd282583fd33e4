package dev.datagen.app.cli.option;

import picocli.CommandLine.Option;

/** {@code --help}, everywhere. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100, // the last one
            description = "Show this help.")
    boolean asked;
}
