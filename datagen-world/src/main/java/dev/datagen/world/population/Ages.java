package dev.datagen.world.population;

import dev.datagen.world.distribution.Categorical;

/** What goes by age: how a living is earned, and how much experience is worth. */
final class Ages {

    /** Of who is younger than so many years. */
    private static final int[] UP_TO = {25, 40, 50, 55, 60, 65, 70, 80, 200};

    /**
     * EMPLOYED, SELF_EMPLOYED, RETIRED, of those who are one of these (IBGE, PNAD Contínua 2024, rounded; INSS, Boletim Estatístico
     * 2024: who has a pension before 50 has it as a survivor or for a disability).
     */
    private static final Categorical[] WORK = {
        Categorical.of(0.655, 0.150, 0.002),
        Categorical.of(0.605, 0.315, 0.004),
        Categorical.of(0.560, 0.365, 0.017),
        Categorical.of(0.490, 0.390, 0.060),
        Categorical.of(0.380, 0.360, 0.210),
        Categorical.of(0.220, 0.230, 0.530),
        Categorical.of(0.070, 0.130, 0.795),
        Categorical.of(0.025, 0.075, 0.900),
        Categorical.of(0, 0.020, 0.980)
    };

    /** Beside them, of all. */
    private static final double[] UNEMPLOYED = {0.193, 0.076, 0.058, 0.060, 0.050, 0.020, 0.005, 0, 0};

    /** Years of age, and what they are worth between them: over all adults the mean is about 0, the variance about 1. */
    private static final double[] YEARS = {18, 22, 26, 32, 40, 50, 58, 66, 80};

    private static final double[] WORTH = {-2.7, -2.2, -1.1, 0.05, 0.75, 0.85, 0.65, 0.4, 0.2};

    private Ages() {}

    /** Shares of the ways to earn a living, of those who have one. */
    static Categorical work(double years) {
        return WORK[band(years)];
    }

    /** How many look for work. */
    static double unemployed(double years) {
        return UNEMPLOYED[band(years)];
    }

    private static int band(double years) {
        int band = 0;
        while (years >= UP_TO[band]) {
            band++;
        }
        return band;
    }

    /** A score. */
    static double experience(double years) {
        int last = YEARS.length - 1;
        if (years <= YEARS[0]) {
            return WORTH[0];
        }
        if (years >= YEARS[last]) {
            return WORTH[last];
        }
        int next = 1;
        while (years >= YEARS[next]) {
            next++;
        }
        double along = (years - YEARS[next - 1]) / (YEARS[next] - YEARS[next - 1]);
        return WORTH[next - 1] + along * (WORTH[next] - WORTH[next - 1]);
    }
}
