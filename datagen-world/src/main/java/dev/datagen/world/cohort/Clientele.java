package dev.datagen.world.cohort;

import dev.datagen.world.population.Profile;
import java.util.List;

/**
 * The customers of several cohorts, by ordinal. Belongs to the thread that the cohorts belong to.
 *
 * @param cohorts of successive ordinals from 0, of equal size but for the last, which may be smaller
 */
public record Clientele(List<Cohort> cohorts) {

    /** Keeps the cohorts themselves, and no others that are added to the list. */
    public Clientele {
        cohorts = List.copyOf(cohorts);
    }

    /** How many customers there are; their ordinals are below it. */
    public int size() {
        return cohorts.stream().mapToInt(Cohort::size).sum();
    }

    /** The cohort of a customer. */
    public Cohort cohort(long ordinal) {
        return cohorts.get((int) (ordinal / cohorts.get(0).size()));
    }

    /** The place of a customer in their cohort. */
    public int index(long ordinal) {
        return (int) (ordinal % cohorts.get(0).size());
    }

    /** Who a customer is. */
    public Profile profile(long ordinal) {
        return cohort(ordinal).profile(index(ordinal));
    }
}
