package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code generate-completion}: lets a shell complete commands and options. */
@Command(
        name = CompletionCommand.NAME,
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Print a script by which bash and zsh complete commands and options.",
        footer = {
            "%nExamples:",
            "  source <(./datagen generate-completion)    for this shell",
            "  ./datagen generate-completion > ~/.datagen-completion    for each: then",
            "                                add 'source ~/.datagen-completion' to ~/.bashrc"
        })
final class CompletionCommand implements Runnable {

    static final String NAME = "generate-completion";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public void run() {
        CommandLine program = spec.root().commandLine();
        program.getOut().println(AutoComplete.bash(spec.root().name(), program));
    }
}
