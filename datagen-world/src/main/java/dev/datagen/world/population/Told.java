package dev.datagen.world.population;

/**
 * The instalments of a loan that the stream tells of.
 *
 * @param first number of the first one, from 1
 * @param last number of the last one
 */
record Told(int first, int last) {

    /** In so many months after the period an instalment may be due that is withheld from pay in it: also from that of a vacation to come. */
    private static final int PAID_AHEAD = 2;

    /** Of loans that run for many years, what is due outside the period is told for so many months before it and after it. */
    private static final int MONTHS = 12;

    /**
     * Of a loan for housing: those due in the period, or in the year before its end, and those of a year after it.
     *
     * @param age number of the latest instalment that is due by the period's end, which may be beyond the last one
     * @param months of the period
     */
    static Told ofHousing(int age, int term, int months) {
        return new Told(Math.max(1, age - Math.max(months, MONTHS) + 1), Math.min(term, age + MONTHS));
    }

    /**
     * Of a loan on pay: those of a year before the period, which may still be owed in it, those due in it, and those of two months after it, which may be
     * withheld from pay in it; and others, as many in all as of another loan without security, so that as many are told as are promised.
     *
     * @param promised number of instalments of such a loan
     */
    static Told onPay(int age, int term, int months, int promised) {
        int first = Math.max(1, age - months + 1 - MONTHS);
        int last = Math.min(term, age + PAID_AHEAD);
        int spare = Math.max(0, promised - Math.max(0, last - first + 1));
        int after = Math.min(spare, term - last);
        return new Told(Math.max(1, first - (spare - after)), last + after);
    }
}
