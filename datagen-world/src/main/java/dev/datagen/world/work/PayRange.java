package dev.datagen.world.work;

/** What large employers and governments pay, against what most of their people get (estimates). */
final class PayRange {

    /** Companies of a place seldom pay more. */
    static final int WELL_PAID_CENTS = 1_000_000;

    /** Factors of the employer's median. */
    private static final double LEAST = 0.45;

    static final double MOST = 2.6;

    /** To managers. */
    static final double MOST_TO_FEW = 9;

    private PayRange() {}

    /**
     * Whether an employer pays a wage.
     *
     * @param most {@link #MOST} or {@link #MOST_TO_FEW}
     */
    static boolean holds(int wageCents, long medianCents, double most) {
        double pay = wageCents / (double) medianCents;
        return pay >= LEAST && pay <= most;
    }
}
