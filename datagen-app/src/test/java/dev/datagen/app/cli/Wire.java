package dev.datagen.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line between a program and a server on this machine: it hands bytes on, counts those that go to the server, and can be slowed, cut
 * after exactly so many bytes, or lose what the server answers.
 *
 * <p>It listens on the server's own port at another loopback address, so a program for which localhost is that address takes it for the
 * server, also where the server says by itself where it is to be reached.
 */
final class Wire implements AutoCloseable {

    /** All of 127/8 is loopback on Linux; elsewhere the address has to be added to the interface first. */
    static final String ADDRESS = "127.0.0.2";

    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int SLOW_MILLIS_A_CHUNK = 80;

    private final ServerSocket door;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private volatile long cutAfter = Long.MAX_VALUE;
    private volatile boolean slow;
    private volatile boolean losingAnswers;

    private Wire(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    /** A line to the server at a port of 127.0.0.1. */
    static Wire to(int port) throws IOException {
        Wire wire = new Wire(new ServerSocket(port, 50, InetAddress.getByName(ADDRESS)), port);
        background("wire-" + port, wire::listen);
        return wire;
    }

    private interface Work {
        void run() throws IOException;
    }

    /** What breaks a connection ends its thread. */
    private static void background(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // by one side, or by a cut
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() throws IOException {
        while (true) {
            Socket client = door.accept();
            background("wire-" + port + "-connection", () -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        Socket server = new Socket();
        open.add(server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            background("wire-" + port + "-answers", () -> {
                try {
                    answer(server.getInputStream(), client.getOutputStream());
                } finally {
                    end(client);
                    end(server);
                }
            });
            ask(client.getInputStream(), server.getOutputStream());
        } finally {
            end(client);
            end(server);
        }
    }

    private void ask(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            delay();
            long before = sent.getAndAdd(read);
            if (before < cutAfter && before + read >= cutAfter) {
                out.write(chunk, 0, (int) (cutAfter - before));
                cut();
                return;
            }
            out.write(chunk, 0, read);
        }
    }

    private void answer(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            delay();
            if (!losingAnswers) {
                out.write(chunk, 0, read);
            }
        }
    }

    private void delay() {
        if (slow) {
            try {
                Thread.sleep(SLOW_MILLIS_A_CHUNK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Resets all connections, in both directions. */
    private void cut() {
        for (Socket socket : open) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException closedAlready) {
                // It is no longer in use.
            }
            end(socket);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts from 0 again, and cuts once, after so many bytes to the server. */
    void rewind(long cutAfterBytes) {
        sent.set(0);
        cutAfter = cutAfterBytes;
    }

    /** Counts from 0 again. */
    void rewind() {
        rewind(Long.MAX_VALUE);
    }

    /** How many bytes have gone to the server. */
    long sent() {
        return sent.get();
    }

    void slowDown() {
        slow = true;
    }

    void speedUp() {
        slow = false;
    }

    /** From now on the server hears what it is asked, and nobody hears what it answers. */
    void loseAnswers() {
        losingAnswers = true;
    }

    /** Resets the connections whose answers were lost; later ones have theirs. */
    void passAnswers() {
        cut();
        losingAnswers = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
