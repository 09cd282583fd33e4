package dev.datagen.world.credit;

import dev.datagen.world.distribution.Categorical;

/** What buyers of vehicles pay down: 20 to 40 % of the price, 30 % on average, and most of them a round share (estimates). */
public final class DownPayment {

    /** 40 %, 30 to 40 %, 30 %, 20 to 30 % and 20 %. */
    private static final Categorical SHARES = Categorical.of(20, 15, 25, 15, 25);

    private static final double[] LEAST_LENT = {0.6, 0.6, 0.7, 0.7, 0.8};
    private static final double[] MORE_LENT = {0, 0.1, 0, 0.1, 0};

    private DownPayment() {}

    /**
     * The rest of the price, which is lent; IOF comes on top.
     *
     * @param u quantile in [0, 1): the higher, the more is lent
     */
    public static double lentShare(double u) {
        int share = SHARES.pick(u);
        return LEAST_LENT[share] + MORE_LENT[share] * SHARES.rescale(u, share);
    }
}
