package dev.datagen.world.distribution;

/**
 * A lognormal distribution.
 *
 * @param median more than 0, in the unit of the values
 * @param sigma the standard deviation of the values' natural logarithm
 */
public record LogNormal(double median, double sigma) {

    private static final double LOG2_E = 1.4426950408889634;

    /** The value at a quantile in [0, 1). */
    public double at(double u) {
        return median * exp(sigma * Normal.approximateQuantile(u));
    }

    /**
     * e to the power of x, within 2·10^−7 of it: a polynomial for 2^f, f in [−½, ½], and the whole part in the exponent's
     * bits. Only sums and products, so it gives the same bits everywhere, some ten times faster than {@link StrictMath#exp}.
     *
     * @param x between −700 and 700
     */
    static double exp(double x) {
        double y = x * LOG2_E;
        long whole = (long) (y + (y < 0 ? -0.5 : 0.5));
        double f = (y - whole) * 0.6931471805599453;
        double power = 1 + f * (1 + f * (1.0 / 2 + f * (1.0 / 6 + f * (1.0 / 24 + f * (1.0 / 120 + f * (1.0 / 720))))));
        return power * Double.longBitsToDouble(whole + 1023 << 52);
    }
}
