package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which day of a month borrowers pay does not depend on that on which a period ends. */
class DueDaysOfPeriodsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-01", "2025-12-05", "2025-12-18", "2025-02-27", "2025-12-31"})
    void borrowersChooseTheirDayWheneverThePeriodEnds(String to) {
        List<LoanTerms> loans = loans("2025-01-01", to);

        for (int day : new int[] {5, 10, 15, 20}) {
            assertThat(share(loans, day, day)).as("share of day %d", day).isBetween(0.06, 0.22);
        }
        assertThat(share(loans, 21, 28)).isBetween(0.08, 0.20);
    }

    @Test
    void whatIsWithheldFromPayIsDueFromTheMiddleOfTheMonthOn() {
        List<LoanTerms> loans = loans("2025-01-01", "2025-12-05", true);

        assertThat(loans)
                .isNotEmpty()
                .allSatisfy(terms -> assertThat(dayOfMonth(terms)).isGreaterThanOrEqualTo(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-01", "2025-12-05", "2025-12-18", "2025-02-27", "2025-12-31"})
    void theMoneyComesInThePeriodOrBeforeItAMonthBeforeTheFirstInstalment(String to) {
        for (LoanTerms terms : loans("2025-01-01", to)) {
            assertThat(terms.disbursementDay())
                    .isLessThanOrEqualTo((int) LocalDate.parse(to).toEpochDay());
            assertThat(terms.firstDueDay() - terms.disbursementDay()).isBetween(30, 59);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-05", "2025-12-18", "2025-12-31"})
    void asManyAreLentInTheLastDaysAsBefore(String to) {
        int end = (int) LocalDate.parse(to).toEpochDay();
        List<LoanTerms> loans = loans("2025-01-01", to);

        assertThat(lent(loans, end - 59, end))
                .isBetween(lent(loans, end - 239, end) / 6, lent(loans, end - 239, end) / 2.6);
    }

    private static double lent(List<LoanTerms> loans, int from, int to) {
        return loans.stream()
                .filter(terms -> terms.disbursementDay() >= from && terms.disbursementDay() <= to)
                .count();
    }

    private static double share(List<LoanTerms> loans, int first, int last) {
        long within = loans.stream()
                .filter(terms -> dayOfMonth(terms) >= first && dayOfMonth(terms) <= last)
                .count();
        return (double) within / loans.size();
    }

    private static int dayOfMonth(LoanTerms terms) {
        return LocalDate.ofEpochDay(terms.firstDueDay()).getDayOfMonth();
    }

    private static List<LoanTerms> loans(String from, String to) {
        return loans(from, to, false);
    }

    private static List<LoanTerms> loans(String from, String to, boolean withheld) {
        Population population = new Population(
                Key.ofSeed(11).derive("population"),
                Period.of(LocalDate.parse(from), LocalDate.parse(to)),
                ReferenceData.load(),
                profile -> false);
        List<LoanTerms> loans = new ArrayList<>();
        for (Profile profile : population.profiles(0, 4_000)) {
            LoanTerms terms = profile.loan();
            if (terms != null && withheld == (terms.type() == LoanType.PAYROLL)) {
                loans.add(terms);
            }
        }
        return loans;
    }
}
