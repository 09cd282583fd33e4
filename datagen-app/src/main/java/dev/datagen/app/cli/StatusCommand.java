package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.terminal.JsonLine;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.text.Numbers;
import dev.datagen.embedded.EmbeddedStack;
import dev.datagen.embedded.PartStatus;
import dev.datagen.embedded.PartStatus.Health;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: how the embedded stack is doing. */
@Command(
        name = "status",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Say how the embedded stack is doing.",
        description = "%nEnds with 0 if all of it runs, otherwise with 1.")
final class StatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Where the stack lives; default: the working directory's .datagen.")
    Path directory = Path.of(".datagen");

    @Option(names = "--json", description = "One JSON object on standard output.")
    boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<PartStatus> parts = EmbeddedStack.at(directory).status();
        if (json) {
            terminal.out().println(parts.stream().map(StatusCommand::json).collect(Collectors.joining(",", "{", "}")));
        } else {
            terminal.out().println("                 STATE           PORT   PROCESS  LOG");
            parts.forEach(part -> terminal.out().println(line(part)));
        }
        return parts.stream().allMatch(part -> part.health() == Health.RUNNING) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private String line(PartStatus part) {
        Paint paint = terminal.outPaint();
        String state = Numbers.left(words(part.health()), 14);
        String coloured = switch (part.health()) {
            case RUNNING -> paint.green(state);
            case STOPPED -> paint.dim(state);
            case NOT_ANSWERING, DIED -> paint.red(state);
        };
        return Numbers.left(part.part().title(), 17) + coloured + Numbers.right(port(part, "–"), 6)
                + Numbers.right(pid(part, "–"), 10) + "  " + relative(part.log());
    }

    private static String words(Health health) {
        return health.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String port(PartStatus part, String none) {
        return part.port().isPresent() ? String.valueOf(part.port().getAsInt()) : none;
    }

    private static String pid(PartStatus part, String none) {
        return part.pid().isPresent() ? String.valueOf(part.pid().getAsLong()) : none;
    }

    private static Path relative(Path log) {
        Path here = Path.of("").toAbsolutePath();
        return log.startsWith(here) ? here.relativize(log) : log;
    }

    private static String json(PartStatus part) {
        return "\"" + part.part().name().toLowerCase(Locale.ROOT) + "\":{\"state\":\"" + part.health() + "\",\"port\":"
                + port(part, "null") + ",\"pid\":" + pid(part, "null") + ",\"log\":\""
                + JsonLine.escaped(part.log().toString()) + "\"}";
    }
}
