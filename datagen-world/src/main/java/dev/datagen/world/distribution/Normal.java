package dev.datagen.world.distribution;

/** The standard normal distribution. */
public final class Normal {

    /** Cells of the table behind {@link #approximateQuantile}. */
    private static final int CELLS = 1024;

    private static final double[] TABLE = table();

    private Normal() {}

    /**
     * The inverse of the cumulative distribution (Wichura's algorithm AS 241, PPND16, Applied Statistics 37, 1988), right to
     * about 16 digits.
     *
     * @param u in (0, 1)
     */
    public static double quantile(double u) {
        double q = u - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q
                    * (((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r
                                                                                            + 45921.953931549871457)
                                                                                    * r
                                                                            + 13731.693765509461125)
                                                                    * r
                                                            + 1971.5909503065514427)
                                                    * r
                                            + 133.14166789178437745)
                                    * r
                            + 3.387132872796366608)
                    / (((((((r * 5226.495278852545925 + 28729.085735721942674) * r + 39307.89580009271061) * r
                                                                                            + 21213.794301586595867)
                                                                                    * r
                                                                            + 5394.1960214247511077)
                                                                    * r
                                                            + 687.1870074920579083)
                                                    * r
                                            + 42.313330701600911252)
                                    * r
                            + 1.0);
        }
        double tail = q < 0 ? u : 1 - u;
        double r = StrictMath.sqrt(-StrictMath.log(tail));
        double x = r <= 5 ? middle(r - 1.6) : far(r - 5);
        return q < 0 ? -x : x;
    }

    private static double middle(double r) {
        return (((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
                                                                                        + 1.27045825245236838258)
                                                                                * r
                                                                        + 3.64784832476320460504)
                                                                * r
                                                        + 5.7694972214606914055)
                                                * r
                                        + 4.6303378461565452959)
                                * r
                        + 1.42343711074968357734)
                / (((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
                                                                                        + 0.14810397642748007459)
                                                                                * r
                                                                        + 0.68976733498510000455)
                                                                * r
                                                        + 1.6763848301838038494)
                                                * r
                                        + 2.05319162663775882187)
                                * r
                        + 1.0);
    }

    private static double far(double r) {
        return (((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
                                                                                        + 0.026532189526576123093)
                                                                                * r
                                                                        + 0.29656057182850489123)
                                                                * r
                                                        + 1.7848265399172913358)
                                                * r
                                        + 5.4637849111641143699)
                                * r
                        + 6.6579046435011037772)
                / (((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
                                                                                        + 7.868691311456132591e-4)
                                                                                * r
                                                                        + 0.0148753612908506148525)
                                                                * r
                                                        + 0.13692988092273580531)
                                                * r
                                        + 0.59983220655588793769)
                                * r
                        + 1.0);
    }

    /**
     * The same within 10^−3, some ten times faster: interpolated in a table, exact in the outermost cells.
     *
     * @param u in [0, 1); 0 is taken as the middle of the first 2^−54
     */
    public static double approximateQuantile(double u) {
        double position = u * CELLS;
        int cell = (int) position;
        if (cell < 8 || cell >= CELLS - 8) {
            return quantile(Math.max(u, 0x1.0p-54));
        }
        return TABLE[cell] + (TABLE[cell + 1] - TABLE[cell]) * (position - cell);
    }

    /**
     * The cumulative distribution, by Marsaglia's Taylor series (Evaluating the Normal Distribution, 2004), right to about 15
     * digits for |z| below 7.
     */
    public static double cumulative(double z) {
        if (Math.abs(z) > 7) {
            return z < 0 ? 0 : 1;
        }
        double sum = z;
        double term = z;
        for (int i = 3; Math.abs(term) > 1e-17; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * Math.PI);
    }

    private static double[] table() {
        double[] table = new double[CELLS + 1];
        for (int i = 1; i < CELLS; i++) {
            table[i] = quantile((double) i / CELLS);
        }
        return table;
    }
}
