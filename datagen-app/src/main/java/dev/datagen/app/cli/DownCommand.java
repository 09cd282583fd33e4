package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.StackDirectory;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.PartStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code down}: stops the embedded stack. */
@Command(
        name = "down",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Stop the embedded stack. Its data stays.",
        description =
                "%nStarted again with ./datagen up, it has what it had. Who wants none of it deletes the directory.",
        footer = {"%nExamples:", "  ./datagen down", "  ./datagen down && rm -r .datagen    and forget the data"})
final class DownCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    StackDirectory where = new StackDirectory();

    @Mixin
    HelpOption help = new HelpOption();

    DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EmbeddedStack stack = where.stack();
        List<String> running = stack.status().stream()
                .filter(part -> part.pid().isPresent())
                .map(PartStatus::part)
                .map(part -> part.title())
                .toList();
        if (running.isEmpty()) {
            terminal.note("Nothing runs in " + stack.directory() + ".");
            return ExitCode.DONE;
        }
        stack.stop();
        terminal.note("Stopped " + String.join(", ", running) + ". The data stays in " + stack.directory()
                + "; ./datagen up" + where.directoryOption() + " starts them again.");
        return ExitCode.DONE;
    }
}
