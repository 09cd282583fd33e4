package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.NumberConverters;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WordConverters;
import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.LostOutput;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.world.World;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
            "2 wrong usage, 3 verification found differences, 130 interrupted,",
            "141 nobody reads what is printed."
        })
public final class DatagenCommand implements Runnable {

    private static final Set<String> VERSION = Set.of("-V", "--version");

    /** Commands that make a world. */
    private static final Set<String> OF_A_WORLD = Set.of("load", "stream", "preview", "explain", "profile");

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

    /** What the arguments call for, ready to be executed; without any, all commands. */
    static CommandLine commandLine(Surroundings here, String... args) {
        return commandLine(calledFor(commands(here), args), here.terminal());
    }

    /** What the arguments call for: one command, whose options take a moment to be read, or all of them; none where the version is asked for. */
    private static Map<String, Supplier<Object>> calledFor(Map<String, Supplier<Object>> commands, String[] args) {
        if (args.length == 1 && VERSION.contains(args[0])) {
            return Map.of();
        }
        Supplier<Object> only = args.length == 0 ? null : commands.get(args[0]);
        return only == null || args[0].equals(CompletionCommand.NAME) ? commands : Map.of(args[0], only);
    }

    private static Map<String, Supplier<Object>> commands(Surroundings here) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("load", () -> new LoadCommand(here));
        commands.put("verify", () -> new VerifyCommand(here));
        commands.put("reset", () -> new ResetCommand(here));
        commands.put("doctor", () -> new DoctorCommand(here));
        commands.put("stream", () -> new StreamCommand(here));
        commands.put("preview", () -> new PreviewCommand(here));
        commands.put("explain", () -> new ExplainCommand(here));
        commands.put("profile", () -> new ProfileCommand(here));
        commands.put("up", () -> new UpCommand(here.terminal(), here.interruption()));
        commands.put("status", () -> new StatusCommand(here.terminal()));
        commands.put("down", () -> new DownCommand(here.terminal()));
        commands.put(CompletionCommand.NAME, CompletionCommand::new);
        return commands;
    }

    private static CommandLine commandLine(Map<String, Supplier<Object>> commands, Terminal terminal) {
        CommandLine root = new ArgumentFiles(new DatagenCommand());
        commands.forEach((name, command) -> root.addSubcommand(name, command.get()));
        return asOurs(root, terminal);
    }

    /** Gives a command, with its subcommands, the words, errors and exit codes of this program. */
    private static CommandLine asOurs(CommandLine root, Terminal terminal) {
        Failures failures = new Failures(terminal);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        NumberConverters.register(root);
        WordConverters.register(root);
        FileNames.register(root);
        root.setUsageHelpAutoWidth(false);
        root.setHelpFactory(WholeWordsHelp::new);
        root.setExecutionStrategy(parsed -> {
            try {
                return new CommandLine.RunLast().execute(parsed);
            } catch (LostOutput e) {
                return failures.unwritten(e); // of help, which is printed before a command runs
            }
        });
        root.setParameterExceptionHandler(failures);
        root.setExecutionExceptionHandler(failures);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.outPaint() == Paint.ANSI ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return root;
    }

    /** Runs the program on this process's streams; returns only where a signal ends the process. */
    public static void runAndExit(String[] args, Map<String, String> environment) {
        runAndExit(args, environment, here -> {
            if (args.length > 0 && OF_A_WORLD.contains(args[0])) {
                readFacts();
            }
            return commandLine(here, args);
        });
    }

    /** Runs the only command of another program likewise, with the words, errors and exit codes of this one. */
    public static void runOther(
            String[] args, Map<String, String> environment, Function<Surroundings, Object> command) {
        runAndExit(args, environment, here -> asOurs(new ArgumentFiles(command.apply(here)), here.terminal()));
    }

    private static void runAndExit(
            String[] args, Map<String, String> environment, Function<Surroundings, CommandLine> commandLine) {
        Logging.configure(environment);
        Terminal terminal = Terminal.ofSystem(environment);
        Optional<String> fault = FileNames.fault(
                System.getProperty("sun.jnu.encoding", ""), System.getProperty("user.dir", ""), List.of(args));
        if (fault.isPresent()) {
            terminal.error(fault.get());
            System.exit(ExitCode.FAILED);
        }
        Interruption interruption = Interruption.installed(terminal::note);
        try {
            Surroundings here = new Surroundings(terminal, Clock.systemUTC(), environment, interruption);
            int code = commandLine.apply(here).execute(args);
            exit(code, interruption);
        } catch (OutOfMemoryError e) {
            terminal.error(
                    "Out of memory (" + e.getMessage() + "). Give Java more: DATAGEN_JAVA_OPTS=-Xmx4g ./datagen …");
            exit(ExitCode.FAILED, interruption);
        } finally {
            interruption.ended();
        }
    }

    /** While options are read. */
    private static void readFacts() {
        Thread reading = new Thread(World::readFacts, "datagen-facts");
        reading.setDaemon(true);
        reading.start();
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
