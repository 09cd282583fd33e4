package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.StackDirectory;
import dev.datagen.app.cli.terminal.JsonLine;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.text.Numbers;
import dev.datagen.embedded.PartStatus;
import dev.datagen.embedded.PartStatus.Health;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: how the embedded stack is doing. */
@Command(
        name = "status",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Say how the embedded stack is doing.",
        description = "%nEnds with 0 if all of it runs, otherwise with 1.",
        footer = {
            "%nExamples:",
            "  ./datagen status",
            "  ./datagen status --json | jq .kafka.port",
            "  ./datagen status --directory /data/bank"
        })
final class StatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    StackDirectory where = new StackDirectory();

    @Option(names = "--json", description = "One JSON object on standard output.")
    boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<PartStatus> parts = where.stack().status();
        if (json) {
            terminal.out().println(json(parts));
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
        return Numbers.left(part.part().title(), 17) + coloured + Numbers.right(number(port(part)), 6)
                + Numbers.right(number(pid(part)), 10) + "  " + relative(part.log());
    }

    private static String words(Health health) {
        return health.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(@Nullable Number number) {
        return number == null ? "–" : number.toString();
    }

    private static @Nullable Integer port(PartStatus part) {
        return part.port().isPresent() ? part.port().getAsInt() : null;
    }

    private static @Nullable Long pid(PartStatus part) {
        return part.pid().isPresent() ? part.pid().getAsLong() : null;
    }

    private static Path relative(Path log) {
        Path here = Path.of("").toAbsolutePath();
        return log.startsWith(here) ? here.relativize(log) : log;
    }

    private static String json(List<PartStatus> parts) {
        Map<String, Object> members = new LinkedHashMap<>();
        parts.forEach(part -> members.put(part.part().name().toLowerCase(Locale.ROOT), members(part)));
        return JsonLine.of(members);
    }

    private static Map<String, @Nullable Object> members(PartStatus part) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("state", part.health());
        members.put("port", port(part));
        members.put("pid", pid(part));
        members.put("log", part.log());
        return members;
    }
}
