package dev.datagen.world.population;

import dev.datagen.world.calendar.Years;
import dev.datagen.world.distribution.Categorical;

/** When customers were born. */
final class BirthDays {

    /** Ages of investors when the period begins, in the same bands as those of others (B3, 2025: 14 % under 25, 48 % under 40, 28 % under 60). */
    private static final double[] AGES_OF_INVESTORS = {20, 36, 22.5, 12.5, 6, 2.4, 0.6};

    private static final Categorical INVESTORS_AGE_BANDS = Categorical.of(AGES_OF_INVESTORS);

    /**
     * Ages of adult customers who do not invest, in bands; the first one is 18 to 24 (IBGE, census of 2022, adults, less investors). The young are more
     * than those, since some of them sign loans for which {@link Borrowing#birthDay} makes them older.
     */
    private static final Categorical AGE_BANDS = ofOthers(AGES_OF_INVESTORS, 17.3, 19.6, 21.0, 17.3, 12.8, 9.0, 4.6);

    private static final int[] AGE_BAND_STARTS = {18, 25, 35, 45, 55, 65, 75, 88};

    /** In years: longer than anybody here has been a customer at least. */
    private static final double WEEKS_AS_CUSTOMER = 0.1;

    private BirthDays() {}

    private static Categorical ofOthers(double[] investors, double... all) {
        double[] others = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            others[i] = Math.max(0, all[i] - AccountSet.INVESTORS * investors[i]);
        }
        return Categorical.of(others);
    }

    /**
     * A birthday, in days since 1970-01-01.
     *
     * @param firstDay of the period, the same
     * @param u quantile in [0, 1) of the age, the old last
     * @param dayU of the day within some weeks
     */
    static int before(int firstDay, boolean investor, double u, double dayU) {
        Categorical bands = investor ? INVESTORS_AGE_BANDS : AGE_BANDS;
        int band = bands.pick(u);
        double inBand = bands.rescale(u, band);
        double years = AGE_BAND_STARTS[band] + inBand * (AGE_BAND_STARTS[band + 1] - AGE_BAND_STARTS[band]);
        // Some weeks more, so that everyone was of age when they became a customer.
        return firstDay - (int) ((years + WEEKS_AS_CUSTOMER) * Years.DAYS) - (int) (dayU * 30);
    }
}
