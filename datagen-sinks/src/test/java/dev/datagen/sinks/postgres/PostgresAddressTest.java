package dev.datagen.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.embedded.Endpoints;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who can't be connected to is named, with what to do about it. */
@ExtendWith(Stack.class)
class PostgresAddressTest {

    private final PostgresUrl url;

    PostgresAddressTest(Endpoints endpoints) {
        url = PostgresUrl.parse(endpoints.postgresUrl());
    }

    /** The URL of the server that runs, with another end. */
    private String here(String end) {
        return "postgresql://postgres:" + url.properties().getProperty("password") + "@" + url.hosts() + end;
    }

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsSaidToBeSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String host = "localhost:" + silent.getLocalPort();
            assertThatThrownBy(() -> new PostgresSink("postgresql://me@" + host + "/x?loginTimeout=1"))
                    .isInstanceOf(SinkException.class)
                    .hasMessage(
                            "PostgreSQL at " + host + " has not answered in time. Unless it has too much to do, check"
                                    + " the URL: whether it is PostgreSQL that listens there, and can be reached from here.");
        }
    }

    @Test
    void aServerThatAnswersAsNoPostgresqlDoesIsSaidTo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> answer(other));
            String host = "localhost:" + other.getLocalPort();
            assertThatThrownBy(() -> new PostgresSink("postgresql://me@" + host + "/x"))
                    .isInstanceOf(SinkException.class)
                    .hasMessage("PostgreSQL at " + host
                            + " cannot be used: what listens there does not answer as PostgreSQL"
                            + " does. Check that it runs, and the URL's host and port.");
            answer.join();
        }
    }

    private static void answer(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> new PostgresSink("postgresql://u:secret@localhost:" + port + "/x"))
                .isInstanceOf(SinkException.class)
                .hasMessage("PostgreSQL at localhost:" + port + " cannot be used: Connection refused."
                        + " Check that it runs, and the URL's host and port.");
    }

    @Test
    void aMissingDatabaseIsNamed() {
        assertThatThrownBy(() -> new PostgresSink(here("/nowhere")))
                .hasMessage("PostgreSQL at " + url.hosts()
                        + " cannot be used: database \"nowhere\" does not exist. Create it"
                        + " (CREATE DATABASE), or name another one in the URL.");
    }

    @Test
    void aMissingSchemaIsNamed() {
        try (PostgresSink nowhere = new PostgresSink(here("/" + url.database() + "?currentSchema=nowhere"))) {
            assertThatThrownBy(nowhere::createTables)
                    .hasMessageEndingWith("no schema has been selected to create in. Create it (CREATE SCHEMA), or name"
                            + " another one with currentSchema in the URL, where a name with capitals or blanks stands in double"
                            + " quotes (%22).");
        }
    }

    @Test
    void aSchemaThatLacksItsQuotesIsNamed() {
        String elsewhere = here("/" + url.database());
        assertThatThrownBy(() -> new PostgresSink(elsewhere + "?currentSchema=My%20bank"))
                .hasMessageContaining(
                        "cannot be used: invalid value for parameter \"search_path\": \"My bank\" (List syntax"
                                + " is invalid). Create it (CREATE SCHEMA), or name another one with currentSchema in the URL, where")
                .hasMessageEndingWith(" stands in double quotes (%22).");
        assertThatThrownBy(() -> new PostgresSink(elsewhere + "?options=-cno_such=1"))
                .hasMessageEndingWith(
                        ": unrecognized configuration parameter \"no_such\". Check the parameters in the URL.");
    }

    /** As it says of every one where its programs, and with them the zones, are gone. */
    @Test
    void aServerThatDoesNotFindTheTimeZoneMayLackItsPrograms() {
        assertThatThrownBy(() -> new PostgresSink(here("/" + url.database()) + "?options=-cTimeZone=Nowhere"))
                .hasMessage("PostgreSQL at " + url.hosts()
                        + " cannot be used: invalid value for parameter \"TimeZone\": \"Nowhere\"."
                        + " Unless it knows no such time zone, its programs were deleted or moved while it ran: start it"
                        + " anew.");
    }
}
