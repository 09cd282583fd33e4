package dev.datagen.world.bills;

import dev.datagen.world.calendar.Months;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What health plans cost by age: ten bands, the last at most six times the first, and no more of a rise from the seventh on than up to it (RN ANS
 * 563/2022). A price rises in the month after the birthday that enters a band.
 */
final class HealthBands {

    /** The ages at which bands begin, but for the first. */
    private static final int[] BEGIN = {19, 24, 29, 34, 39, 44, 49, 54, 59};

    /** Of the price from 34 to 38 years (after ANS, Painel de Precificação: mean commercial values by band). */
    private static final double[] FACTORS = {0.57, 0.70, 0.81, 0.93, 1, 1.11, 1.40, 1.71, 2.23, 3.36};

    private HealthBands() {}

    static double factor(int birthDay, int month) {
        int band = 0;
        long age =
                ChronoUnit.YEARS.between(LocalDate.ofEpochDay(birthDay), LocalDate.ofEpochDay(Months.firstDay(month)));
        while (band < BEGIN.length && age >= BEGIN[band]) {
            band++;
        }
        return FACTORS[band];
    }
}
