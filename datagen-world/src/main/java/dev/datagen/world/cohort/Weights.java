package dev.datagen.world.cohort;

import dev.datagen.world.population.Profile;
import java.util.Arrays;

/** A choice among customers, by a weight that each of them has. Immutable. */
public final class Weights {

    /** By customer: the sum of the weights up to and including theirs. */
    private final long[] upTo;

    private Weights(long[] upTo) {
        this.upTo = upTo;
    }

    /** What a customer weighs. */
    public interface Weight {
        int of(Profile profile);
    }

    /** Of all customers, one after the other. */
    public static Weights of(Clientele everyone, Weight weight) {
        long[] upTo = new long[everyone.size()];
        int customer = 0;
        long sum = 0;
        for (Cohort cohort : everyone.cohorts()) {
            for (int i = 0; i < cohort.size(); i++) {
                sum += weight.of(cohort.profile(i));
                upTo[customer++] = sum;
            }
        }
        return new Weights(upTo);
    }

    /** The sum of all weights. */
    public long total() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /**
     * A customer's place among all, from 0; one without weight is never chosen.
     *
     * @param u in [0, 1)
     */
    public int pick(double u) {
        long target = (long) (u * total()) + 1;
        int at = Arrays.binarySearch(upTo, target);
        // Of equal sums the first one is the customer's who has the weight.
        int place = at >= 0 ? at : -at - 1;
        while (place > 0 && upTo[place - 1] >= target) {
            place--;
        }
        return place;
    }
}
