package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.loan.LoanSchedule;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.Bank;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Rates of loans without security differ by several times, most of all between lenders. */
class CreditPriceTest {

    private static final Period PERIOD = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final ReferenceData REFERENCE = ReferenceData.load();
    private static final long LAST_YEAR = LocalDate.of(2025, 1, 1).toEpochDay();
    private static final double MILLIONTHS_OF_A_PERCENT = 10_000;

    private record Borrower(Profile profile, LoanTerms loan) {
        double percent() {
            return loan.rateMillionths() / MILLIONTHS_OF_A_PERCENT;
        }

        Bank bank() {
            return REFERENCE.banks().bank(profile.bank());
        }
    }

    private static final List<Borrower> PERSONAL = borrowers();

    private static List<Borrower> borrowers() {
        Population population =
                new Population(Key.ofSeed(11).derive("population"), PERIOD, REFERENCE, profile -> false);
        List<Borrower> borrowers = new ArrayList<>();
        for (Profile profile : population.profiles(0, 20_000)) {
            LoanTerms terms = profile.loan();
            if (terms != null && terms.type() == LoanType.PERSONAL) {
                borrowers.add(new Borrower(profile, terms));
            }
        }
        return borrowers;
    }

    private static boolean isNew(Borrower borrower) {
        return borrower.loan().disbursementDay() >= LAST_YEAR;
    }

    private static double mean(Predicate<Borrower> these) {
        return PERSONAL.stream()
                .filter(CreditPriceTest::isNew)
                .filter(these)
                .mapToDouble(Borrower::percent)
                .average()
                .orElseThrow();
    }

    /** BCB's rates by institution go from some 1.5 to 22 % a month, around a mean of 6.2 % that is weighed by amounts (August 2025). */
    @Test
    void ratesOfOneYearAreWideAndSkewedAroundThePublishedMean() {
        double[] rates = PERSONAL.stream()
                .filter(CreditPriceTest::isNew)
                .mapToDouble(Borrower::percent)
                .sorted()
                .toArray();
        double lent = 0;
        double interest = 0;
        for (Borrower borrower : PERSONAL) {
            if (isNew(borrower)) {
                lent += borrower.loan().principalCents();
                interest += borrower.loan().principalCents() * borrower.percent();
            }
        }

        assertThat(rates[rates.length / 50]).isBetween(1.2, 2.8);
        assertThat(rates[rates.length * 49 / 50]).isBetween(15.0, 22.0);
        double median = rates[rates.length / 2];
        assertThat(rates[rates.length * 9 / 10] - median).isGreaterThan(1.5 * (median - rates[rates.length / 10]));
        assertThat(interest / lent).isBetween(5.6, 6.8);
    }

    @Test
    void cooperativesAskHalfOfWhatBanksAskAndLendersToThePoorTwice() {
        double large = mean(
                borrower -> Set.of("033", "237", "341").contains(borrower.bank().code()));

        assertThat(mean(borrower ->
                                Set.of("748", "756").contains(borrower.bank().code()))
                        / large)
                .isBetween(0.3, 0.7);
        assertThat(mean(borrower -> Set.of("121", "318", "389", "536")
                                .contains(borrower.bank().code()))
                        / large)
                .isBetween(1.3, 2.2);
        assertThat(mean(borrower ->
                                Set.of("001", "104").contains(borrower.bank().code()))
                        / large)
                .isBetween(0.6, 0.95);
    }

    /** So the dearest loans are short. */
    @Test
    void eachInstalmentRepaysSomething() {
        for (Borrower borrower : PERSONAL) {
            LoanSchedule schedule = new LoanSchedule(borrower.loan());
            schedule.moveTo(1);
            assertThat(schedule.principalCents()).isPositive();
            assertThat(borrower.loan().rateMillionths() % 100).isZero();
        }
    }
}
