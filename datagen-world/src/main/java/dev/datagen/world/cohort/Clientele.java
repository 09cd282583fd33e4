package dev.datagen.world.cohort;

import dev.datagen.world.population.Profile;
import java.util.List;

/**
 * The customers of several cohorts, by ordinal. Belongs to the thread that the cohorts belong to.
 *
 * @param first ordinal of the first one
 * @param cohorts of successive ordinals, of equal size but for the last, which may be smaller
 */
public record Clientele(long first, List<Cohort> cohorts) {

    /** No customers. */
    public static final Clientele NOBODY = new Clientele(0, List.of());

    /** Keeps the cohorts themselves, and no others that are added to the list. */
    public Clientele {
        cohorts = List.copyOf(cohorts);
    }

    /** The customers of one cohort. */
    public static Clientele of(Cohort cohort) {
        return new Clientele(cohort.profile(0).ordinal(), List.of(cohort));
    }

    /** How many customers there are. */
    public int size() {
        return cohorts.stream().mapToInt(Cohort::size).sum();
    }

    /** The cohort of a customer. */
    public Cohort cohort(long ordinal) {
        return cohorts.get((int) ((ordinal - first) / cohorts.get(0).size()));
    }

    /** The place of a customer in their cohort. */
    public int index(long ordinal) {
        return (int) ((ordinal - first) % cohorts.get(0).size());
    }

    /** Who a customer is. */
    public Profile profile(long ordinal) {
        return cohort(ordinal).profile(index(ordinal));
    }
}
