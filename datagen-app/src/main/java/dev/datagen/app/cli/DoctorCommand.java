package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HalvesGroup;
import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.terminal.JsonLine;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.doctor.Doctor;
import dev.datagen.app.doctor.Finding;
import dev.datagen.app.text.Numbers;
import dev.datagen.embedded.EmbeddedStackException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: what works and what doesn't, before a load. */
@Command(
        name = "doctor",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Say what works and what doesn't: Java, disk, ports, clock, servers, topics, schemas.",
        description =
                "%nChanges nothing. Ends with 0 if nothing stands in the way of a load that one of its options does not settle, otherwise with 1; each line that is not well"
                        + " names its remedy.",
        footer = {
            "%nExamples:",
            "  ./datagen doctor",
            "  ./datagen doctor --json",
            "  ./datagen doctor --skip-kafka    before a load of the tables alone"
        })
final class DoctorCommand implements Callable<Integer> {

    private static final int WHAT = 34;

    private final Surroundings here;

    @Option(names = "--json", description = "One JSON object on standard output.")
    boolean json;

    @ArgGroup(validate = false, heading = "%nWhere to look:%n")
    HalvesGroup look = new HalvesGroup();

    @Mixin
    HelpOption help = new HelpOption();

    DoctorCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        here.interruption().changesNothing();
        look.check();
        long oldest = new WorldGroup().options(here.clock()).period().startMillis();
        Optional<EmbeddedStackException> half = look.leaveOutWhatDoesNotRun();
        List<Finding> findings = new ArrayList<>(new Doctor(here.clock(), look.stackDirectory(), oldest)
                .examine(
                        look.postgres(here.environment()),
                        look.kafka(here.environment()).map(Supplier::get)));
        half.map(DoctorCommand::missing).ifPresent(findings::add);
        if (json) {
            here.terminal()
                    .out()
                    .println(JsonLine.of(Map.of(
                            "findings",
                            findings.stream().map(DoctorCommand::members).toList())));
        } else {
            findings.forEach(finding -> here.terminal().out().println(line(finding)));
        }
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.BROKEN)
                ? ExitCode.FAILED
                : ExitCode.DONE;
    }

    /** A load starts what is missing, if it needs it at all. */
    private static Finding missing(EmbeddedStackException half) {
        return new Finding(
                "Embedded stack",
                Finding.State.NOTE,
                half.getMessage() + " A load with --embedded does so, unless it is without that half.");
    }

    private String line(Finding finding) {
        Paint paint = here.terminal().outPaint();
        String mark = switch (finding.state()) {
            case WELL -> paint.green("+");
            case NOTE -> paint.yellow("!");
            case BROKEN -> paint.red("x");
        };
        return mark + " " + Numbers.left(finding.what(), WHAT) + " " + finding.words();
    }

    private static Map<String, Object> members(Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("what", finding.what());
        members.put("state", finding.state().name().toLowerCase(Locale.ROOT));
        members.put("words", finding.words());
        return members;
    }
}
