package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.Servers;
import dev.datagen.app.cli.option.StackGroup;
import dev.datagen.app.cli.print.HowToLook;
import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.Endpoints;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code up}: starts the embedded stack. */
@Command(
        name = "up",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Start PostgreSQL, Kafka and a schema registry here, without Docker.",
        description = {
            "%nReal servers, on loopback only, which go on when this command ends. What runs already is left alone; data"
                    + " of an earlier time is still there."
        },
        footer = {
            "%nExamples:",
            "  ./datagen up",
            "  ./datagen up --ports auto",
            "  ./datagen up --ports 15432,19092,18081"
        })
final class UpCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Interruption interruption;

    @Mixin
    StackGroup stackOptions = new StackGroup();

    @Mixin
    HelpOption help = new HelpOption();

    UpCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        EmbeddedStack stack = stackOptions.stack();
        Endpoints endpoints = Servers.start(interruption, () -> stack.start(terminal::note));
        Paint paint = terminal.outPaint();
        terminal.out().println("PostgreSQL       " + paint.bold(endpoints.postgresUrl()));
        terminal.out().println("Kafka            " + paint.bold(endpoints.kafkaBootstrap()));
        terminal.out().println("Schema Registry  " + paint.bold(endpoints.registryUrl()));
        terminal.note("");
        terminal.note("Next:");
        terminal.note("  ./datagen load --embedded" + stackOptions.directoryOption());
        HowToLook.at(endpoints, stackOptions.directoryOption()).forEach(command -> terminal.note("  " + command));
        return ExitCode.DONE;
    }
}
