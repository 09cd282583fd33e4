package dev.datagen.app.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shown is readable on any terminal and in a log. */
class ProgressDisplayTest {

    private final StringWriter err = new StringWriter();

    private ProgressDisplay on(Terminal.Kind kind) {
        PrintWriter writer = new PrintWriter(err, true);
        return ProgressDisplay.on(
                new Terminal(writer, writer, Paint.PLAIN, Paint.PLAIN, kind, InputStream.nullInputStream()),
                false,
                Interruption.none());
    }

    /** Where it went on in a second row, that row alone would be cleared before the next line. */
    @Test
    void aLineThatIsDrawnAgainTakesOneRowHoweverNarrowTheTerminal() {
        ProgressDisplay display = on(Terminal.Kind.SCREEN);

        display.live("one line");
        display.live("another");
        display.info("done");

        assertThat(err)
                .hasToString("\u001b[?7lone line\u001b[?7h\r\u001b[K\u001b[?7lanother\u001b[?7h\r\u001b[Kdone"
                        + System.lineSeparator());
    }

    @Test
    void aLogHasPlainLines() {
        on(Terminal.Kind.PIPE).live("one line");

        assertThat(err).hasToString("one line" + System.lineSeparator());
    }

    @Test
    void nothingIsDrawnAgainOnADumbTerminal() {
        assertThat(Terminal.redrawn(Terminal.Kind.SCREEN, Map.of("TERM", "dumb")))
                .isEqualTo(Terminal.Kind.PIPE);
        assertThat(Terminal.redrawn(Terminal.Kind.SCREEN, Map.of("TERM", "xterm")))
                .isEqualTo(Terminal.Kind.SCREEN);
    }

    @Test
    void aDayInALogIsSomeFifteenHundredLines() {
        long day = Duration.ofDays(1).toNanos();
        int lines = 0;
        for (long now = 0; now < day; now += LinePace.pauseNanos(now)) {
            lines++;
        }
        assertThat(lines).isBetween(1_440, 1_500);
    }
}
