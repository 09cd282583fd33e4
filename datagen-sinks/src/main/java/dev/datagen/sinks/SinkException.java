package dev.datagen.sinks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something outside this program did not do what a sink asked of it.
 *
 * <p>The message is one line, fit to be shown to a user: the place, what happened and, where that is known, what to do about it. It holds no
 * password.
 */
public class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final @Nullable Remedy remedy;

    /** Of something that has no exception of its own, and no remedy that others would say in words of their own; the message as above. */
    public SinkException(String message) {
        this(message, null, null);
    }

    /** Of what a driver or client said; the message as above. */
    public SinkException(String message, @Nullable Throwable cause) {
        this(message, null, cause);
    }

    /**
     * With what to do about it.
     *
     * @param problem the place and what happened: whole sentences, with a full stop
     * @param remedy null where nothing is known
     */
    public SinkException(String problem, @Nullable Remedy remedy, @Nullable Throwable cause) {
        super(remedy == null ? problem : problem + " " + remedy.sentence(), cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The message without the {@link #remedy}. */
    public String problem() {
        return problem;
    }

    /** What to do about it; empty where that is not known, or the message says it in words that suit everybody. */
    public Optional<Remedy> remedy() {
        return Optional.ofNullable(remedy);
    }
}
