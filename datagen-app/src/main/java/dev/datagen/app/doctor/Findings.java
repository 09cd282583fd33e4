package dev.datagen.app.doctor;

import dev.datagen.app.doctor.Finding.State;
import java.util.ArrayList;
import java.util.List;

/** What has been found so far. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void well(String what, String words) {
        found.add(new Finding(what, State.WELL, words));
    }

    /** A load works, but perhaps not as wanted. */
    void note(String what, String words) {
        found.add(new Finding(what, State.NOTE, words));
    }

    /** A load does not work. */
    void broken(String what, String words) {
        found.add(new Finding(what, State.BROKEN, words));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
