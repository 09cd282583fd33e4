package dev.datagen.app.stream;

import dev.datagen.app.load.plan.LoadListener;
import dev.datagen.app.load.prepare.Targets;
import dev.datagen.app.text.InOptions;
import dev.datagen.sinks.SinkException;
import dev.datagen.sinks.StreamState;
import dev.datagen.sinks.StreamStore;
import dev.datagen.sinks.kafka.TopicAdmin;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes down where a stream can be gone on with: when a run begins, when it ends, and in between, from a thread of its own, what has
 * delayed it. A store that is slow or away holds no event up.
 */
final class Bookmark implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final StreamStore store;
    private final TopicAdmin topics;
    private final EventFlow flow;
    private final Clock clock;
    private final LoadListener listener;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "datagen-bookmark");
        thread.setDaemon(true);
        return thread;
    });
    private volatile StreamState state;
    /** Whether the last try failed; only the first of several is told. */
    private volatile boolean failing;

    /**
     * Of a stream that goes on, or begins.
     *
     * @param state as it was found, or is at first
     */
    Bookmark(
            StreamStore store,
            TopicAdmin topics,
            EventFlow flow,
            StreamState state,
            Clock clock,
            LoadListener listener) {
        this.store = store;
        this.topics = topics;
        this.flow = flow;
        this.state = state;
        this.clock = clock;
        this.listener = listener;
    }

    /** Whose place it keeps. */
    EventFlow flow() {
        return flow;
    }

    /** What was written last. */
    StreamState state() {
        return state;
    }

    /**
     * A run begins.
     *
     * @throws SinkException if that can't be written
     */
    void begin(long nextEvent) {
        place(StreamState.State.RUNNING, nextEvent);
    }

    /** The run was delayed: the times of later events can only be told again with what has delayed them. */
    void delayed() {
        if (!waiting.getAndSet(true)) {
            writer.execute(this::rememberRuns);
        }
    }

    /** Where the run began stays; only what has delayed it is new. */
    private void rememberRuns() {
        waiting.set(false);
        StreamState begun = state;
        try {
            save(begun.state(), begun.nextEvent(), begun.offsets());
            failing = false;
        } catch (SinkException e) {
            if (!failing) {
                failing = true;
                listener.warn(
                        InOptions.message(e) + " Until it can be reached, the stream could not be resumed exactly.");
            }
        }
    }

    /** The stream ends, or the run does; where that can't be written, the user is told. */
    void end(long nextEvent) {
        stopWriter();
        try {
            place(StreamState.State.STOPPED, nextEvent);
        } catch (SinkException e) {
            listener.warn(InOptions.message(e) + " The stream can't be resumed exactly where it stopped.");
        }
    }

    private void stopWriter() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void place(StreamState.State how, long nextEvent) {
        state = save(how, nextEvent, Recovery.offsets(topics.describe(Targets.TOPICS)));
    }

    private StreamState save(StreamState.State how, long nextEvent, Map<String, Long> offsets) {
        StreamState now = new StreamState(
                state.streamId(),
                how,
                state.beganAt(),
                clock.instant(),
                state.options(),
                nextEvent,
                offsets,
                flow.runs());
        store.save(now);
        return now;
    }

    @Override
    public void close() {
        writer.shutdownNow();
        store.close();
    }
}
