package dev.datagen.app.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a user reads: results on standard output, everything else on standard error. Both are UTF-8 whatever the locale, since names
 * have accents.
 *
 * @param outPaint colours on standard output
 * @param errPaint colours on standard error
 * @param errKind whether standard error can redraw a line
 * @param answers to what the user is asked
 */
public record Terminal(
        PrintWriter out, PrintWriter err, Paint outPaint, Paint errPaint, Kind errKind, InputStream answers) {

    /** What is at the other end. */
    enum Kind {
        SCREEN,
        PIPE
    }

    /** This process's own streams. */
    public static Terminal ofSystem(Map<String, String> environment) {
        Kind out = kind(1);
        Kind err = redrawn(kind(2), environment);
        return new Terminal(
                writer(LostOutput.noticed(new FileOutputStream(FileDescriptor.out))),
                writer(new FileOutputStream(FileDescriptor.err)),
                paint(out, environment),
                paint(err, environment),
                err,
                System.in);
    }

    /** Streams that somebody collects. */
    public static Terminal ofPipes(PrintWriter out, PrintWriter err) {
        return new Terminal(out, err, Paint.PLAIN, Paint.PLAIN, Kind.PIPE, InputStream.nullInputStream());
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Linux tells each stream's end apart; elsewhere Java knows only whether all are a terminal. */
    private static Kind kind(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        try {
            String end = Files.readSymbolicLink(link).toString();
            return end.startsWith("/dev/pts/") || end.startsWith("/dev/tty") || end.equals("/dev/console")
                    ? Kind.SCREEN
                    : Kind.PIPE;
        } catch (IOException | UnsupportedOperationException notLinux) {
            return System.console() == null ? Kind.PIPE : Kind.SCREEN;
        }
    }

    /** Nothing is drawn again on a terminal that moves no cursor. */
    static Kind redrawn(Kind kind, Map<String, String> environment) {
        return dumb(environment) ? Kind.PIPE : kind;
    }

    private static boolean dumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** No colours where the user asks for none: no-color.org. */
    private static Paint paint(Kind kind, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || dumb(environment);
        return kind == Kind.SCREEN && !refused ? Paint.ANSI : Paint.PLAIN;
    }

    /** Something the user should know, on standard error. */
    public void note(String line) {
        err.println(line);
    }

    void warn(String line) {
        err.println(errPaint.yellow("WARN") + " " + line);
    }

    /** What went wrong, on standard error. */
    public void error(String line) {
        err.println(errPaint.red("ERROR") + " " + line);
    }
}
