package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.distribution.Normal;
import dev.datagen.world.population.Hardship.Group;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who pays badly goes by what they are, and how many do does not. */
class HardshipTest {

    private static final Period PERIOD = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final ReferenceData REFERENCE = ReferenceData.load();
    private static final Population POPULATION =
            new Population(Key.ofSeed(11).derive("population"), PERIOD, REFERENCE, profile -> false);
    private static final List<Profile> CUSTOMERS = Arrays.asList(POPULATION.profiles(0, 20_000));

    private static double hardship(Profile profile) {
        return Hardship.of(
                (PERIOD.firstDay() - profile.birthDay()) / 365.25,
                profile.incomeCents(),
                profile.employment(),
                REFERENCE.municipality(profile.municipality()).state());
    }

    /** Of a group, how many are among the worst, who would be 7 % if all were alike. */
    private static double worst(Group group, Predicate<Profile> belongs) {
        double others = Normal.quantile(0.93);
        return CUSTOMERS.stream()
                .filter(belongs)
                .mapToDouble(profile -> {
                    double none = group.normal(0, hardship(profile));
                    double each = group.normal(1, hardship(profile)) - none;
                    return 1 - Normal.cumulative((others - none) / each);
                })
                .average()
                .orElseThrow();
    }

    private static Predicate<Profile> owes(LoanType type) {
        return profile ->
                profile.loan() != null && Objects.requireNonNull(profile.loan()).type() == type;
    }

    private static boolean isRetired(Profile profile) {
        return profile.employment() == EmploymentStatus.RETIRED;
    }

    @Test
    void inEachGroupAsManyPayBadlyAsIfAllWereAlike() {
        assertThat(worst(Group.CARD, Profile::holdsCard)).isBetween(0.066, 0.074);
        assertThat(worst(Group.PERSONAL, owes(LoanType.PERSONAL))).isBetween(0.065, 0.076);
        assertThat(worst(Group.VEHICLE, owes(LoanType.VEHICLE))).isBetween(0.065, 0.076);
        assertThat(worst(Group.HOUSING, owes(LoanType.HOUSING))).isBetween(0.065, 0.076);
        Predicate<Profile> onPay = owes(LoanType.PAYROLL);
        assertThat(worst(Group.WITHHELD_FOR_SURE, onPay.and(HardshipTest::isRetired)))
                .isBetween(0.06, 0.08);
        assertThat(worst(Group.WITHHELD_FROM_WAGES, onPay.and(profile -> !isRetired(profile))))
                .isBetween(0.06, 0.08);
    }

    /** The share of holders of a card who are among the worst 7 %. */
    private static double badly(Predicate<Profile> these) {
        return CUSTOMERS.stream()
                .filter(Profile::holdsCard)
                .filter(these)
                .mapToInt(profile -> POPULATION.riskOfCard(profile) >= 0.93 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static boolean isYoung(Profile profile) {
        return (PERIOD.firstDay() - profile.birthDay()) / 365.25 < 30;
    }

    private static boolean isPoor(Profile profile) {
        return profile.incomeCents() <= 2 * Population.MINIMUM_WAGE_CENTS;
    }

    /** Among the worst there are even more of them than among those who miss a payment at times. */
    @Test
    void theYoungThePoorAndWhoHasNoPayPayWorse() {
        assertThat(badly(profile -> true)).isBetween(0.064, 0.076);
        assertThat(badly(HardshipTest::isYoung) / badly(profile -> !isYoung(profile)))
                .isGreaterThan(2);
        assertThat(badly(HardshipTest::isPoor) / badly(profile -> !isPoor(profile)))
                .isGreaterThan(2);
        double employed = badly(profile -> profile.employment() == EmploymentStatus.EMPLOYED);
        assertThat(badly(profile -> profile.employment() == EmploymentStatus.UNEMPLOYED) / employed)
                .isGreaterThan(1.5);
        assertThat(badly(profile -> profile.employment() == EmploymentStatus.SELF_EMPLOYED) / employed)
                .isGreaterThan(1.1);
    }
}
