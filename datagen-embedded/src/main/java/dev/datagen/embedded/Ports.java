package dev.datagen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on loopback. */
public final class Ports {
    /** Systems take the ports of outgoing connections from above (Linux from 32768, others from 49152), and privileged ones are far below. */
    private static final int FIRST_FREE = 10_000;

    private static final int FREE_BOUND = 32_768;
    private static final int TRIES = 100;
    private static final int CONNECT_MILLIS = 500;

    /** What {@link #free} has said to this JVM: who was told of a port may not listen on it yet. */
    private static final Set<Integer> TOLD = ConcurrentHashMap.newKeySet();

    private Ports() {}

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isFree(int port) {
        if (answers(port)) {
            return false; // Some systems let two sockets listen when their addresses differ.
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /**
     * A port nobody listens on, for a server that is about to be started; 10000 to 32767, so that no outgoing connection takes it
     * meanwhile. Another one each time.
     */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_FREE, FREE_BOUND);
            if (TOLD.add(port) && isFree(port)) {
                return port;
            }
        }
        return anyFree();
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedStackException(
                    "No free port on 127.0.0.1 (" + Failures.reason(e) + "). Close some connections.", e);
        }
    }

    static EmbeddedStackException taken(Part part, int port) {
        String owner = PortOwner.of(port).map(name -> ", by " + name).orElse("");
        return new EmbeddedStackException(
                "Port " + port + " for " + part.title() + " is taken on 127.0.0.1" + owner
                        + ". Stop what holds it, or choose other ports.",
                EmbeddedStackException.Remedy.OTHER_PORTS);
    }
}
