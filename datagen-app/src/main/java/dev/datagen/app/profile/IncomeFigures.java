package dev.datagen.app.profile;

import dev.datagen.model.EmploymentStatus;
import java.util.Set;

/** What the customers live on. */
final class IncomeFigures implements Reading {

    /** Monthly minimum wages in cents: of 2020 two, 2021, 2022, 2023 two, 2024, 2025, 2026 (decrees and laws of each year). */
    private static final Set<Long> MINIMUM_WAGES =
            Set.of(103_900L, 104_500L, 110_000L, 121_200L, 130_200L, 132_000L, 141_200L, 151_800L, 162_100L);

    private final Quantiles labour;
    private final Means mean;
    private final Gini gini;
    private final Rates workersAtMinimum;
    private final Rates retiredAtMinimum;
    private final Means benefit;
    private final Means byRegion;

    IncomeFigures(Figures figures) {
        labour = figures.quantiles("Income: quantiles of labour income");
        mean = figures.means("Income: mean");
        gini = figures.gini("Income: Gini of labour income");
        workersAtMinimum = figures.rates("Income: workers at the minimum wage");
        retiredAtMinimum = figures.rates("Income: retired at the minimum wage");
        benefit = figures.means("Income: mean benefit of the retired");
        byRegion = figures.proportions("Income: mean by region, Brazil = 1");
    }

    @Override
    public void begin(Person person) {
        long cents = person.customer().monthlyIncomeCents();
        if (cents <= 0) {
            return;
        }
        boolean minimum = MINIMUM_WAGES.contains(cents);
        mean.add("any", Reais.of(cents));
        byRegion.add(person.region(), Reais.of(cents));
        EmploymentStatus status = person.customer().employmentStatus();
        if (status == EmploymentStatus.EMPLOYED || status == EmploymentStatus.SELF_EMPLOYED) {
            labour.add(cents);
            mean.add("labour", Reais.of(cents));
            gini.add(cents);
            workersAtMinimum.add("all", minimum);
        } else if (status == EmploymentStatus.RETIRED) {
            benefit.add("all", Reais.of(cents));
            retiredAtMinimum.add("all", minimum);
        }
    }
}
