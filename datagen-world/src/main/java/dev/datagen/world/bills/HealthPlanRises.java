package dev.datagen.world.bills;

import dev.datagen.world.calendar.Months;

/**
 * By how much health plans of individuals and families may rise once a year, in the month of the contract: as ANS says for the twelve months from May on
 * (Lei 9.656/1998; RN ANS 565/2022). What is not yet said is as it was last; before 2018 prices are those of that year.
 */
final class HealthPlanRises {

    private static final int FIRST_YEAR = 2018;

    /** From May of each year on (ANS, histórico de reajuste por variação de custo): in the first year of the pandemic less, and later more, was used. */
    private static final double[] RISES = {0.10, 0.0735, 0.0814, -0.0819, 0.1550, 0.0963, 0.0691, 0.0606};

    /** Prices are of January 2025. */
    private static final int PRICES_OF = 2024;

    private static final int MAY = 4;

    private HealthPlanRises() {}

    /** The price of a plan that last rose in a month, where that of one that rose in January 2025 is 1. */
    static double level(int month) {
        int year = Months.year(month - MAY);
        double level = 1;
        for (int risen = Math.max(FIRST_YEAR, year) + 1; risen <= PRICES_OF; risen++) {
            level /= 1 + rise(risen);
        }
        for (int risen = PRICES_OF + 1; risen <= year; risen++) {
            level *= 1 + rise(risen);
        }
        return level;
    }

    private static double rise(int year) {
        return RISES[Math.min(year - FIRST_YEAR, RISES.length - 1)];
    }
}
