package dev.datagen.world.distribution;

/** Counts that vary more than Poisson's: a mixture of people who differ. */
public final class NegativeBinomial {

    /** The table ends where less than this is left. */
    private static final double TAIL = 1e-12;

    private NegativeBinomial() {}

    /**
     * @param mean of the counts, more than 0
     * @param dispersion the exponent k, more than 0: the variance is mean + mean²/k
     * @return the category is the count
     */
    public static Categorical of(double mean, double dispersion) {
        double p = dispersion / (dispersion + mean);
        int size = (int) (mean * 30 + 200);
        double[] weights = new double[size];
        double weight = StrictMath.pow(p, dispersion);
        double sum = 0;
        for (int x = 0; x < size && sum < 1 - TAIL; x++) {
            weights[x] = weight;
            sum += weight;
            weight *= (x + dispersion) / (x + 1) * (1 - p);
        }
        return Categorical.of(weights);
    }
}
