package dev.datagen.app.cli;

import dev.datagen.app.cli.terminal.Interruption;
import dev.datagen.app.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A command that ran inside this JVM, at noon of 2026-03-04 in UTC. */
record Run(int exitCode, String out, String err) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    static Run of(String... args) {
        return in(Map.of(), args);
    }

    static Run in(Map<String, String> environment, String... args) {
        return at(CLOCK, environment, args);
    }

    /** At another moment. */
    static Run at(Instant moment, String... args) {
        return at(Clock.fixed(moment, ZoneOffset.UTC), Map.of(), args);
    }

    private static Run at(Clock clock, Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = Terminal.ofPipes(new PrintWriter(out, true), new PrintWriter(err, true));
        int code = DatagenCommand.commandLine(new Surroundings(terminal, clock, environment, Interruption.none()), args)
                .execute(args);
        return new Run(code, out.toString(), err.toString());
    }

    /** Of what was said beside the result. */
    String lastLine() {
        List<String> lines = err.lines().toList();
        return lines.get(lines.size() - 1);
    }
}
