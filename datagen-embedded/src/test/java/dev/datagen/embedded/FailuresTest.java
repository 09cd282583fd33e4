package dev.datagen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    @TempDir
    Path temporary;

    @Test
    void aPartThatEndsIsToldWithTheTellingLinesOfItsLog() throws IOException {
        Path log = Files.writeString(temporary.resolve("kafka.log"), """
                starting
                ERROR Exiting Kafka due to fatal exception
                java.net.BindException: Address already in use
                \tat java.base/sun.nio.ch.Net.bind0(Native Method)
                shutting down
                """);
        EmbeddedStackException ended = Failures.ended(Part.KAFKA, log);
        assertThat(ended)
                .hasMessage("Kafka ended before it was ready. The end of " + log + " says: ERROR Exiting Kafka due to"
                        + " fatal exception | java.net.BindException: Address already in use");
        assertThat(ended.remedy()).contains(EmbeddedStackException.Remedy.OTHER_PORTS);
    }

    @Test
    void aLogWithoutAFailureIsToldByItsEnd() {
        assertThat(Failures.tail("one\n\ntwo\nthree\nfour\n")).isEqualTo("two | three | four");
        assertThat(Failures.tail("\n")).isEqualTo("(nothing)");
        assertThat(Failures.tail(temporary.resolve("none"))).isEqualTo("(not readable: no such file)");
    }

    @Test
    void aFullDiskIsCalledOne() throws IOException {
        Path log = Files.writeString(
                temporary.resolve("postgres.log"),
                "FATAL:  could not write to file \"pg_wal/xlogtemp.26804\": No space left on device\n");
        assertThat(Failures.ended(Part.POSTGRES, log))
                .hasMessage("PostgreSQL cannot start: the disk is full, " + log
                        + " says. Free some space, or name a directory on another disk.");
    }

    @Test
    void whyAPartHasDiedIsLookedForBeforeItsLastLines() throws IOException {
        Path log = Files.writeString(temporary.resolve("kafka.log"), """
                ERROR Error while appending records to banking.transactions-0 in dir /tmp/x/kafka/data
                java.io.IOException: No space left on device
                \tat java.base/sun.nio.ch.UnixFileDispatcherImpl.write0(Native Method)
                ERROR Shutdown broker because all log dirs in /tmp/x/kafka/data have failed
                ERROR one
                ERROR two
                """);
        assertThat(Failures.died(Part.KAFKA, log)).isEqualTo("Kafka has ended: the disk is full, " + log + " says.");

        Files.writeString(log, "ERROR Exiting Kafka due to fatal exception\nshutting down\n");
        assertThat(Failures.died(Part.KAFKA, log))
                .isEqualTo("Kafka has ended. The end of " + log + " says: ERROR Exiting Kafka due to fatal exception");
    }

    /** PostgreSQL tells why in a line before the fatal one. */
    @Test
    void whereAPortCannotBeHadOthersAreTheRemedy() {
        String said = Failures.tail("""
                2026-12-01 UTC [9] LOG:  could not bind IPv4 address "127.0.0.1": Permission denied
                2026-12-01 UTC [9] WARNING:  could not create listen socket for "127.0.0.1"
                2026-12-01 UTC [9] FATAL:  could not create any TCP/IP sockets
                2026-12-01 UTC [9] LOG:  database system is shut down
                """);
        EmbeddedStackException failure = Failures.ended(Part.POSTGRES, "postgres.log", said);
        assertThat(failure)
                .hasMessage(
                        "PostgreSQL ended before it was ready. The end of postgres.log says: 2026-12-01 UTC [9] LOG:  could"
                                + " not bind IPv4 address \"127.0.0.1\": Permission denied | 2026-12-01 UTC [9] FATAL:  could not"
                                + " create any TCP/IP sockets");
        assertThat(failure.remedy()).contains(EmbeddedStackException.Remedy.OTHER_PORTS);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedOnceAndTheRemedyFits() {
        Path file = Path.of("/data/state.json");
        assertThat(Failures.cannotWrite(file, new AccessDeniedException("/data/state.json")))
                .hasMessage("Cannot write /data/state.json (permission denied). Mend its permissions, or name another"
                        + " directory.");
        assertThat(Failures.cannotWrite(file, new IOException("Input/output error")))
                .hasMessage(
                        "Cannot write /data/state.json (Input/output error). Free some space, mend its permissions, or"
                                + " name another directory.");
        assertThat(Failures.cannotWrite(
                        file, new FileSystemException("/data/state.json.new", null, "No space left on device")))
                .hasMessage("Cannot write /data/state.json (No space left on device). Free some space, or name"
                        + " another directory.");
    }
}
