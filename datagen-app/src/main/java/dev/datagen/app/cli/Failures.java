package dev.datagen.app.cli;

import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.terminal.InterruptedRunException;
import dev.datagen.app.cli.terminal.LostOutput;
import dev.datagen.app.cli.terminal.Terminal;
import dev.datagen.app.load.plan.LoadException;
import dev.datagen.app.make.TemporaryFileException;
import dev.datagen.app.text.InOptions;
import dev.datagen.embedded.EmbeddedStackException;
import dev.datagen.sinks.SinkException;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one line what went wrong, and ends with the exit code for it. A stack trace is for who asks with LOG_LEVEL=DEBUG. Neither
 * repeats a password, wherever on the command line it stood.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        return usage(String.valueOf(e.getMessage()), e.getCommandLine(), e);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof UsageException) {
            return usage(String.valueOf(e.getMessage()), command, e);
        } else if (e instanceof InterruptedRunException) {
            Optional.ofNullable(e.getMessage()).map(Secrets::hidden).ifPresent(terminal::note);
            trace(e);
            return ExitCode.INTERRUPTED;
        }
        if (e instanceof LostOutput lost) {
            return unwritten(lost);
        }
        terminal.error(Secrets.hidden(message(e)));
        trace(e);
        return ExitCode.FAILED;
    }

    /** Who stops reading has read enough: there is nothing to say. */
    int unwritten(LostOutput lost) {
        if (lost.isUnread()) {
            return ExitCode.NOT_READ;
        }
        terminal.error(String.valueOf(lost.getMessage()));
        return ExitCode.FAILED;
    }

    private static String message(Exception e) {
        if (e instanceof SinkException sink) {
            return InOptions.message(sink);
        } else if (e instanceof EmbeddedStackException stack) {
            return stack.getMessage() + stack.remedy().map(Failures::inOptions).orElse("");
        } else if (e instanceof LoadException
                || e instanceof NotFoundException
                || e instanceof TemporaryFileException) {
            return String.valueOf(e.getMessage());
        } else if (e instanceof InvalidPathException path) {
            return FileNames.sentence(path);
        }
        return "Unexpected " + oneLine(e) + ". This is a bug: LOG_LEVEL=DEBUG shows where it happened.";
    }

    private static String inOptions(EmbeddedStackException.Remedy remedy) {
        return switch (remedy) {
            case START -> " './datagen up' does that, with the same --directory.";
            case OTHER_PORTS -> " With --ports auto, free ones are picked.";
        };
    }

    private int usage(String message, CommandLine command, Exception e) {
        String said = e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : message;
        terminal.error(sentence(Secrets.hidden(said)));
        terminal.note("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
        trace(e);
        return ExitCode.WRONG_USAGE;
    }

    private static String unmatched(UnmatchedArgumentException e) {
        return e.getUnmatched().stream()
                .filter(word -> word.startsWith("@"))
                .findFirst()
                .map(Failures::noFile)
                .orElseGet(() -> StrayWord.sentence(
                        e.getUnmatched().get(0), e.getCommandLine().getCommandSpec()));
    }

    /** Words like @file are read as the options in it, where there is one. */
    private static String noFile(String word) {
        String file = word.substring(1);
        return new File(file).exists()
                ? "the file " + file + " may not be read by this user; let it be, or write the options out"
                : "there is no file " + file + " to read options from; " + ArgumentFiles.shape();
    }

    private static String sentence(String message) {
        String line = message.strip();
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }

    private static String oneLine(Exception e) {
        return e.toString().replace('\n', ' ');
    }

    private static void trace(Exception e) {
        Logger log = LoggerFactory.getLogger(Failures.class);
        if (log.isDebugEnabled()) {
            StringWriter stackTrace = new StringWriter();
            e.printStackTrace(new PrintWriter(stackTrace));
            log.debug("What happened: {}", Secrets.hidden(stackTrace.toString()));
        }
    }
}
