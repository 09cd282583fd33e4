package dev.datagen.app.cli;

import java.time.Clock;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code datagen}: the root of all commands. */
@Command(
        name = "datagen",
        abbreviateSynopsis = true,
        sortOptions = false,
        versionProvider = Version.class,
        header = "Realistic Brazilian banking data for PostgreSQL and Kafka, made up and reproducible.",
        footer = {
            "%nStart here:",
            "  ./datagen load --embedded       servers and 100 customers, to look at",
            "  ./datagen stream --embedded     what they do now, until Ctrl+C",
            "  ./datagen preview               two customers on the screen",
            "  ./datagen load --help           all that can be set",
            "",
            "LOG_LEVEL=DEBUG in the environment says more. Exit codes: 0 done, 1 failed,",
            "2 wrong usage, 3 verification found differences, 130 interrupted."
        })
public final class DatagenCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    boolean version;

    @Mixin
    HelpOption help = new HelpOption();

    DatagenCommand() {}

    /** All commands, ready to be executed. */
    static CommandLine commandLine(
            Terminal terminal, Clock clock, Map<String, String> environment, Interruption interruption) {
        CommandLine root = new CommandLine(new DatagenCommand());
        root.addSubcommand(new LoadCommand(terminal, clock, environment, interruption));
        root.addSubcommand(new VerifyCommand(terminal, clock, environment, interruption));
        root.addSubcommand(new ResetCommand(terminal, clock, environment));
        root.addSubcommand(new DoctorCommand(terminal, clock, environment));
        root.addSubcommand(new StreamCommand(terminal, clock, environment, interruption));
        root.addSubcommand(new PreviewCommand(terminal, clock));
        root.addSubcommand(new ExplainCommand(terminal, clock));
        root.addSubcommand(new ProfileCommand(terminal, clock, interruption));
        root.addSubcommand(new UpCommand(terminal, interruption));
        root.addSubcommand(new StatusCommand(terminal));
        root.addSubcommand(new DownCommand(terminal));
        root.addSubcommand(new GenerateCompletion());
        Failures failures = new Failures(terminal);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpAutoWidth(false);
        root.setParameterExceptionHandler(failures);
        root.setExecutionExceptionHandler(failures);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.outPaint() == Paint.ANSI ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return root;
    }

    /** Runs the program on this process's streams; returns only where a signal ends the process. */
    public static void runAndExit(String[] args, Map<String, String> environment) {
        Logging.configure(environment);
        Terminal terminal = Terminal.ofSystem(environment);
        Interruption interruption = Interruption.installed(terminal::note);
        try {
            int code = commandLine(terminal, Clock.systemUTC(), environment, interruption)
                    .execute(args);
            exit(code, interruption);
        } catch (OutOfMemoryError e) {
            terminal.error(
                    "Out of memory (" + e.getMessage() + "). Give Java more: DATAGEN_JAVA_OPTS=-Xmx4g ./datagen …");
            exit(ExitCode.FAILED, interruption);
        } finally {
            interruption.ended();
        }
    }

    /** A signal that ends this process also decides its exit code. */
    private static void exit(int code, Interruption interruption) {
        interruption.ended();
        if (!interruption.requested()) {
            System.exit(code);
        }
    }

    @Override
    public void run() {
        throw new UsageException(
                "What shall be done? " + String.join(", ", spec.subcommands().keySet()));
    }
}
