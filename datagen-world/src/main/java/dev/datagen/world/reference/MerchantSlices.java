package dev.datagen.world.reference;

import dev.datagen.world.distribution.Categoricals;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Merchants of a category from whom one is drawn by weight: of a state, or a channel, or local shops. By who is in it, a slice has a number: most
 * states have the same merchants of a category, and few slices stay in the caches of the processor.
 */
final class MerchantSlices {

    private final List<Merchant> merchants;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<Slice> slices = new ArrayList<>();

    /** Consecutive merchants from {@code first} on, by weight. */
    private record Slice(int first, double[] weights) {}

    MerchantSlices(List<Merchant> merchants) {
        this.merchants = merchants;
    }

    /** The number of the slice of those of consecutive merchants that fit; null if there are none. */
    @Nullable
    Integer of(int first, int end, Predicate<Merchant> which) {
        BitSet within = new BitSet();
        for (int i = first; i < end; i++) {
            within.set(i, merchants.get(i).weight() > 0 && which.test(merchants.get(i)));
        }
        return within.isEmpty() ? null : numbers.computeIfAbsent(within, same -> add(first, end, same));
    }

    private int add(int first, int end, BitSet within) {
        double[] weights = new double[end - first];
        for (int i = first; i < end; i++) {
            weights[i - first] = within.get(i) ? merchants.get(i).weight() : 0;
        }
        slices.add(new Slice(first, weights));
        return slices.size() - 1;
    }

    /** Of all slices that have a number. */
    Choices choices() {
        return new Choices(
                slices.stream().mapToInt(Slice::first).toArray(),
                Categoricals.of(slices.stream().map(Slice::weights).toArray(double[][]::new)));
    }

    /** Draws merchants of slices. */
    static final class Choices {

        /** By slice: its first merchant, and which of those from there on. */
        private final int[] firsts;

        private final Categoricals within;

        private Choices(int[] firsts, Categoricals within) {
            this.firsts = firsts;
            this.within = within;
        }

        /** The index of a merchant of a slice, by a quantile in [0, 1). */
        int pick(int slice, double u) {
            return firsts[slice] + within.pick(slice, u);
        }
    }
}
