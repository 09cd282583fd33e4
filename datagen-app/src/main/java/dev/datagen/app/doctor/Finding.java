package dev.datagen.app.doctor;

/**
 * How something is.
 *
 * @param what was looked at
 * @param words what was found; where it is not well, also what to do
 */
public record Finding(String what, State state, String words) {

    /** How well. */
    public enum State {
        WELL,
        /** A load works, but perhaps not as wanted. */
        NOTE,
        /** A load does not work. */
        BROKEN
    }
}
