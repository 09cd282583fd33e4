package dev.datagen.app.profile;

/**
 * Amounts in classes of one per cent, with count and sum of each class: 32 KiB, however many there are.
 *
 * <pre>
 * class  0        1 … 63        64            128
 * cents  0, 1     … 1.99        2 …           4 …        64 classes for each doubling
 * </pre>
 */
final class Histogram {

    private static final int CLASSES_A_DOUBLING = 64;
    private static final int DOUBLINGS = 42;

    private final long[] counts = new long[CLASSES_A_DOUBLING * DOUBLINGS];
    private final double[] sums = new double[counts.length];
    private long count;

    void add(long cents) {
        int place = (int) (Math.log(Math.max(1, cents)) / Math.log(2) * CLASSES_A_DOUBLING);
        counts[Math.min(place, counts.length - 1)]++;
        sums[Math.min(place, counts.length - 1)] += cents;
        count++;
    }

    long count() {
        return count;
    }

    /** The amount that a share of all amounts stays under, in cents: the mean of its class. */
    double quantile(double share) {
        double rank = Math.min(Math.max(share, 0), 1) * count;
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            before += counts[i];
            if (counts[i] > 0 && before >= rank) {
                return sums[i] / counts[i];
            }
        }
        return Double.NaN;
    }

    /** By how much a quantile of a fair sample of this size differs from the true one on average, in cents. */
    double chance(double share) {
        double step = Math.sqrt(share * (1 - share) / count);
        return Chance.MEAN_DEVIATION * (quantile(share + step) - quantile(share - step)) / 2;
    }

    /** Gini's index of the amounts: 0 if all are equal, 1 if one has all. */
    double gini() {
        double total = 0;
        double under = 0;
        for (int i = 0; i < counts.length; i++) {
            under += counts[i] * (total + sums[i] / 2);
            total += sums[i];
        }
        return 1 - 2 * under / (count * total);
    }
}
