package dev.datagen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A stack on free ports in a temporary directory, for tests and for loads nobody wants to keep. Closing it stops the
 * processes and removes the directory; the end of the JVM closes it, unless it is killed with SIGKILL.
 *
 * <p>Thread safe; closing twice is fine.
 */
public final class EphemeralStack implements AutoCloseable {
    private final EmbeddedStack stack;
    private final Endpoints endpoints;
    private final Thread hook;
    private boolean closed;

    private EphemeralStack(EmbeddedStack stack, Endpoints endpoints, Thread hook) {
        this.stack = stack;
        this.endpoints = endpoints;
        this.hook = hook;
    }

    static EphemeralStack start(Set<Part> parts, Consumer<String> progress) {
        EmbeddedStack stack = EmbeddedStack.passing(temporaryDirectory());
        // Registered before the start, so that Ctrl-C in the middle of it leaves nothing either.
        Thread hook = new Thread(() -> removeQuietly(stack), "ephemeral-stack-close");
        remember(hook, stack);
        try {
            return new EphemeralStack(stack, stack.start(parts, progress), hook);
        } catch (EmbeddedStackException e) {
            forget(hook);
            removeQuietly(stack);
            throw e;
        }
    }

    private static void remember(Thread hook, EmbeddedStack stack) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            removeQuietly(stack);
            throw new EmbeddedStackException("This JVM is ending, and starts no more servers.", alreadyShuttingDown);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook then finds nothing to do.
        }
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /** The stack itself, for those who want to stop a part and start it again. */
    public EmbeddedStack stack() {
        return stack;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        remove(stack);
        forget(hook);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("datagen-");
        } catch (IOException e) {
            throw Failures.cannotWrite(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static void remove(EmbeddedStack stack) {
        stack.stopAfterStart();
        try {
            Path elsewhere = PostgresHome.locate(stack.directory());
            PrivateFiles.deleteTree(elsewhere);
            PrivateFiles.deleteTree(stack.directory());
        } catch (IOException e) {
            throw Failures.cannotWrite(stack.directory(), e);
        }
    }

    private static void removeQuietly(EmbeddedStack stack) {
        try {
            remove(stack);
        } catch (EmbeddedStackException e) {
            System.getLogger(EphemeralStack.class.getName()).log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
    }
}
