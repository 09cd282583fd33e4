package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.reference.State;

/**
 * How much likelier somebody is to pay badly by what they are, apart from their own standing: in standard deviations of all else that decides it. SCR has
 * those under 30 and those with up to two minimum wages two to three times as often in arrears as the others (BCB, Relatório de Economia Bancária), and
 * more of those without work or on their own account; Serasa gives lower scores in the North and the Northeast. The weights are fitted to that.
 */
final class Hardship {

    /** Of the young, more than of the old; it is half as much at so many years, and most of it ends within some years either side. */
    private static final double OF_YOUTH = 0.75;

    private static final double YOUNG_UNTIL = 32;
    private static final double YEARS_OF_ENDING = 2.5;

    /** Of who has next to nothing; it is half as much with two minimum wages. */
    private static final double OF_POVERTY = 0.95;

    private static final double POOR_UP_TO_CENTS = 2.0 * Population.MINIMUM_WAGE_CENTS;

    private static final double OF_UNEMPLOYED = 0.45;
    private static final double OF_SELF_EMPLOYED = 0.25;

    private Hardship() {}

    /** Of whom it is asked: in each group as many pay badly as would if all were alike. The mean and the variance of hardship in it are fitted. */
    enum Group {
        CARD(0.926, 0.248),
        PERSONAL(1.025, 0.22),
        VEHICLE(0.722, 0.177),
        HOUSING(0.593, 0.147),
        WITHHELD_FOR_SURE(0.748, 0.027),
        WITHHELD_FROM_WAGES(0.937, 0.2);

        private final double mean;
        private final double spread;

        Group(double mean, double variance) {
            this.mean = mean;
            this.spread = StrictMath.sqrt(1 + variance);
        }

        /** A standard normal variable of the group, the higher the worse, from another that owes nothing to hardship. */
        double normal(double others, double hardship) {
            return (others + hardship - mean) / spread;
        }
    }

    /** @param years of age */
    static double of(double years, int incomeCents, EmploymentStatus status, State home) {
        double youth = 1 / (1 + StrictMath.exp((years - YOUNG_UNTIL) / YEARS_OF_ENDING));
        double income = incomeCents / POOR_UP_TO_CENTS;
        return OF_YOUTH * youth + OF_POVERTY / (1 + income * income) + ofWork(status) + ofRegion(home);
    }

    private static double ofWork(EmploymentStatus status) {
        return switch (status) {
            case UNEMPLOYED -> OF_UNEMPLOYED;
            case SELF_EMPLOYED -> OF_SELF_EMPLOYED;
            case EMPLOYED, RETIRED -> 0;
        };
    }

    private static double ofRegion(State home) {
        return switch (home.region()) {
            case "Norte" -> 0.15;
            case "Nordeste" -> 0.10;
            case "Centro-Oeste" -> 0.08;
            case "Sul" -> -0.10;
            default -> 0;
        };
    }
}
