package dev.datagen.world.population;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.distribution.LogNormal;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.reference.State;
import java.util.List;

/** What customers earn in a month, before tax, by how they earn it and where. Immutable. */
final class Incomes {

    /**
     * Labour income of a month in R$, of employees before the minimum, and before the raises of a year (fitted to IBGE, PNAD Contínua 2024: of both median
     * 2,100, p90 6,890).
     */
    private static final LogNormal LABOUR_INCOME = new LogNormal(2170, 0.94);

    private static final LogNormal INFORMAL_INCOME = new LogNormal(1780, 0.91);
    private static final LogNormal OTHER_INCOME = new LogNormal(700, 0.6);
    private static final LogNormal RETIREMENT_ABOVE_MINIMUM = new LogNormal(2450, 0.45);

    /**
     * Two thirds of INSS pensioners receive the minimum wage, which is the floor of formal pay: R$ 1,518 in 2025. Some of them are those of {@link
     * #RETIREMENT_ABOVE_MINIMUM} who would have less.
     */
    private static final double MINIMUM_PENSIONS = 0.60;

    /**
     * Of those who work without a contract and earn so many minimum wages, so many are paid or ask for just that: it is what others go by (efeito
     * farol; estimate, so that 18 to 22 % of all who work have it: IBGE, PNAD Contínua 2024).
     */
    private static final double GO_BY_MINIMUM = 0.85;

    private static final double LEAST_BY_MINIMUM = 0.55;
    private static final double MOST_BY_MINIMUM = 1.35;

    private static final int HIGHEST_INCOME_CENTS = 20_000_000;
    private static final int LOWEST_INCOME_CENTS = 15_000;

    /** Household income per head in Brazil, 2024 (IBGE), in cents: the reference of the states' factors. */
    private static final double INCOME_OF_THE_COUNTRY = 206_900;

    private static final double STATE_DAMPING = 0.8;

    private final double[] stateFactors;

    Incomes(List<State> states) {
        stateFactors = states.stream()
                .mapToDouble(
                        state -> StrictMath.pow(state.incomePerCapitaCents() / INCOME_OF_THE_COUNTRY, STATE_DAMPING))
                .toArray();
    }

    /**
     * An income, in cents.
     *
     * @param score normal score among those who earn alike
     * @param secured whether a house or a car was bought with it on credit, for which nobody earns less than the minimum wage
     * @param u quantile in [0, 1), of how much more that is
     * @param goesBy quantile in [0, 1): those below {@link #GO_BY_MINIMUM} go by the minimum wage
     */
    int cents(EmploymentStatus status, double score, State state, boolean secured, double u, double goesBy) {
        double rank = Normal.cumulative(score);
        double factor = stateFactors[state.index()];
        double least = secured ? Population.MINIMUM_WAGE_CENTS * (1 + u) : LOWEST_INCOME_CENTS;
        double cents = switch (status) {
            case EMPLOYED -> Math.max(Population.MINIMUM_WAGE_CENTS, LABOUR_INCOME.at(rank) * factor * 100);
            case SELF_EMPLOYED -> Math.max(least, informalCents(INFORMAL_INCOME.at(rank) * factor * 100, goesBy));
            case RETIRED ->
                rank < MINIMUM_PENSIONS
                        ? Population.MINIMUM_WAGE_CENTS
                        : Math.max(
                                Population.MINIMUM_WAGE_CENTS,
                                RETIREMENT_ABOVE_MINIMUM.at((rank - MINIMUM_PENSIONS) / (1 - MINIMUM_PENSIONS)) * 100);
            case UNEMPLOYED -> Math.max(least, OTHER_INCOME.at(rank) * factor * 100);
        };
        return (int) Math.min(HIGHEST_INCOME_CENTS, cents);
    }

    private static double informalCents(double cents, double goesBy) {
        double wages = cents / Population.MINIMUM_WAGE_CENTS;
        return goesBy < GO_BY_MINIMUM && wages > LEAST_BY_MINIMUM && wages < MOST_BY_MINIMUM
                ? Population.MINIMUM_WAGE_CENTS
                : cents;
    }
}
