package dev.datagen.app.make;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what other threads make. */
public final class Outcome {

    private Outcome() {}

    /** Begins something on a thread of its own, which ends with the JVM. */
    public static <T> CompletableFuture<T> inBackground(String threadName, Supplier<T> work) {
        return inBackground(Thread.currentThread().getThreadGroup(), threadName, work);
    }

    /** Likewise, on a thread of a group, which its own threads belong to as well. */
    static <T> CompletableFuture<T> inBackground(ThreadGroup group, String threadName, Supplier<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread thread = new Thread(
                group,
                () -> {
                    try {
                        future.complete(work.get());
                    } catch (Throwable e) {
                        future.completeExceptionally(e);
                    }
                },
                threadName);
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    /** Likewise, for what has no result. */
    public static CompletableFuture<@Nullable Void> inBackground(String threadName, Runnable work) {
        return inBackground(threadName, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Waits until all have ended. After a failure the others are asked to end, too; the first one is thrown as it was thrown there.
     *
     * @param endOthers asks them to; what they fail with then counts for nothing
     */
    public static void ofAll(List<? extends CompletableFuture<?>> all, Runnable endOthers) {
        CompletableFuture<@Nullable Void> outcome = new CompletableFuture<>();
        CompletableFuture<?>[] ends = all.stream()
                .map(one -> one.handle((result, failure) -> {
                    if (failure != null && outcome.completeExceptionally(failure)) {
                        endOthers.run();
                    }
                    return result;
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).join();
        outcome.complete(null);
        of(outcome);
    }

    /** The result, or the failure as it was thrown there. */
    public static <T> T of(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
