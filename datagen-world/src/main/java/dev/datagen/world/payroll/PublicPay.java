package dev.datagen.world.payroll;

/**
 * The most that a government pays anybody a month: 90.25 % of what a minister of the Supremo Tribunal Federal gets (Constitution, article 37, XI and § 12;
 * Leis 13.752/2018 and 14.520/2023). The federation may pay all of that, and cities no more than their mayors get, which is mostly less; here one
 * ceiling stands for all. The first one known stands for all months before it, and the last one for those after it.
 */
public final class PublicPay {

    private static final InForce<Long> CEILINGS = InForce.since(2020, 1, 35_462_22L)
            .then(2023, 4, 37_589_96L)
            .then(2024, 2, 39_717_69L)
            .then(2025, 2, 41_845_49L)
            .onwards();

    private PublicPay() {}

    /** Cents a month. */
    public static long ceilingCents(int month) {
        return CEILINGS.in(month);
    }
}
