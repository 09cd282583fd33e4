package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.credit.PayrollCredit;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Loans that are withheld from pay and pensions: INSS allows 72 instalments, 84 from 17 March 2020, 96 from 6 February 2025. */
class PayrollLendingTest {

    private static final List<Profile> IN_2021 = borrowers("2020-01-01", "2021-12-31");
    private static final List<Profile> IN_2025 = borrowers("2025-01-01", "2025-12-31");
    private static final double DAYS_A_YEAR = 365.25;

    @Test
    void noPensionerBorrowsForLongerThanInssAllows() {
        for (Profile profile : pensioners(IN_2021)) {
            LoanTerms terms = terms(profile);
            assertThat((int) terms.term()).isLessThanOrEqualTo(terms.disbursementDay() < day("2020-03-17") ? 72 : 84);
        }
        for (Profile profile : pensioners(IN_2025)) {
            LoanTerms terms = terms(profile);
            assertThat((int) terms.term()).isLessThanOrEqualTo(terms.disbursementDay() < day("2025-02-06") ? 84 : 96);
        }
    }

    /** BCB, 2025: terms of 84 to 96 months on average. */
    @Test
    void mostTakeNearlyAsLongAsTheyMay() {
        List<Profile> lately = pensioners(IN_2025).stream()
                .filter(profile -> terms(profile).disbursementDay() >= day("2025-02-06"))
                .filter(profile -> day("2025-12-31") - profile.birthDay() < 72 * DAYS_A_YEAR)
                .toList();

        assertThat(lately).hasSizeGreaterThan(20);
        assertThat(lately.stream()
                        .mapToInt(profile -> terms(profile).term())
                        .average()
                        .orElseThrow())
                .isBetween(78.0, 96.0);
    }

    /** INSS, October 2025: banks asked for 1.76 to 1.85 %, which was the ceiling. */
    @Test
    void ratesAreInHundredthsOfAPercentAndOftenTheCeiling() {
        assertThat(IN_2025).allMatch(profile -> terms(profile).rateMillionths() % 100 == 0);
        List<Profile> pensioners = pensioners(IN_2025);
        long atCeiling = pensioners.stream()
                .filter(profile -> terms(profile).rateMillionths()
                        == PayrollCredit.ceilingMillionths(terms(profile).disbursementDay()))
                .count();

        assertThat(atCeiling / (double) pensioners.size()).isBetween(0.2, 0.45);
    }

    /** BCB, 2025: 24 to 48 months. */
    @Test
    void wagesSecureShorterLoans() {
        double mean = IN_2025.stream()
                .filter(profile -> profile.employment() == EmploymentStatus.EMPLOYED)
                .mapToInt(profile -> terms(profile).term())
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(24.0, 48.0);
    }

    @Test
    void whoBorrowsOnAPensionHasOneAndIsInsuredToTheEnd() {
        for (Profile profile : pensioners(IN_2025)) {
            LoanTerms terms = terms(profile);
            double atEnd = (terms.firstDueDay() - profile.birthDay()) / DAYS_A_YEAR + (terms.term() - 1) / 12.0;
            assertThat(atEnd).isLessThan(82);
            assertThat(atEnd <= 80.5 || terms.term() == 12).isTrue();
        }
    }

    /** What falls due in the period is told, and as much in all as of a personal loan. */
    @Test
    void theInstalmentsOfThePeriodAreTold() {
        for (Profile profile : IN_2025) {
            LoanTerms terms = terms(profile);
            LocalDate firstDue = LocalDate.ofEpochDay(terms.firstDueDay());
            int firstOfPeriod = (2025 - firstDue.getYear()) * 12 + 2 - firstDue.getMonthValue();
            assertThat((int) terms.firstTold()).isBetween(1, Math.max(1, firstOfPeriod));
            assertThat((int) terms.lastTold())
                    .isBetween(Math.min(terms.term(), firstOfPeriod + 11), (int) terms.term());
        }
        double told = IN_2025.stream()
                .mapToInt(profile -> terms(profile).lastTold() - terms(profile).firstTold() + 1)
                .average()
                .orElseThrow();
        // As many as of a personal loan, which the volumes promise.
        assertThat(told).isBetween(23.0, 30.0);
    }

    private static List<Profile> pensioners(List<Profile> borrowers) {
        return borrowers.stream()
                .filter(profile -> profile.employment() == EmploymentStatus.RETIRED)
                .toList();
    }

    private static LoanTerms terms(Profile profile) {
        LoanTerms terms = profile.loan();
        assertThat(terms).isNotNull();
        return Objects.requireNonNull(terms);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static List<Profile> borrowers(String from, String to) {
        Predicate<Profile> nobody = profile -> false;
        Population population = new Population(
                Key.ofSeed(11).derive("population"),
                Period.of(LocalDate.parse(from), LocalDate.parse(to)),
                ReferenceData.load(),
                nobody);
        List<Profile> borrowers = new ArrayList<>();
        for (Profile profile : population.profiles(0, 20_000)) {
            LoanTerms terms = profile.loan();
            if (terms != null && terms.type() == LoanType.PAYROLL) {
                borrowers.add(profile);
            }
        }
        return borrowers;
    }
}
