package dev.datagen.world.population;

import dev.datagen.world.Period;

/**
 * What customers make up for, since others of their age join only later in the period, or have left before its end: so many times as much as they
 * would do otherwise, so that as much is done in all, however long the period is. Immutable.
 */
final class Absences {

    /** For how long it was fitted to what is promised. */
    private static final int DAYS_FITTED = 365;

    /** In such a period, for each who would join in a year, and for each who would leave in one if they could. */
    private static final double FOR_WHO_JOINS = 0.455;

    private static final double FOR_WHO_LEAVES = 0.3;

    /** Of orders, for each investor who would leave in a year. */
    private static final double FOR_WHO_SELLS = 0.33;

    /** So many of all cards are written off in a year, and buy no more (measured). */
    private static final double WRITTEN_OFF_A_YEAR = 0.0075;

    /** Who joins or leaves takes along what comes by itself; for each year of a longer period, that is so much of what is moved (measured). */
    private static final double COMES_BY_ITSELF = 0.0035;

    private final int days;

    Absences(Period period) {
        this.days = period.days();
    }

    /**
     * Of who has no loan.
     *
     * @param years how old they are when the period begins
     * @param bonds how many things they have to give up before they leave, such as investments
     */
    double madeUp(double years, int bonds) {
        double joined = (1 - joining(years, DAYS_FITTED)) / (1 - joining(years, days));
        double aYear = Leaving.leaveAYear(years, bonds);
        double left = (1 - Leaving.missed(aYear, DAYS_FITTED)) / (1 - Leaving.missed(aYear, days));
        return (1 + FOR_WHO_JOINS * Joining.joinAYear(years)) * joined * (1 + FOR_WHO_LEAVES * aYear) * left;
    }

    /** Of orders on B3, besides: who leaves gives none for some months before. */
    double madeUpByOrders(double years) {
        return 1 + FOR_WHO_SELLS * Leaving.leaveAYear(years, 1);
    }

    /** Of who has a loan: few of them leave, and they join long before it. */
    double madeUpByBorrowers(double years, int daysOpen) {
        return 1 / (1 - Joining.missed(years, daysOpen, days));
    }

    /** Of movements, besides: what comes by itself, such as dividends, is not made up for. */
    double madeUpByMovements() {
        return 1 + COMES_BY_ITSELF * (days - DAYS_FITTED) / DAYS_FITTED;
    }

    /** Of purchases, besides: who has a card makes up for the cards that have been written off. */
    double madeUpByCards() {
        return (1 - writtenOff(DAYS_FITTED)) / (1 - writtenOff(days));
    }

    /** Of the cards, so many on average. */
    private static double writtenOff(int days) {
        return WRITTEN_OFF_A_YEAR / 2 * days / DAYS_FITTED;
    }

    private static double joining(double years, int days) {
        return Joining.missed(years, days - Joining.LEAST_DAYS_LEFT, days);
    }
}
