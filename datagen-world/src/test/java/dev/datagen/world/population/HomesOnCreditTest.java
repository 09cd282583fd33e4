package dev.datagen.world.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.HousingRegime;
import dev.datagen.model.LoanType;
import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Loans for homes: from FGTS for who earns little, and in the years in which homes were financed. */
class HomesOnCreditTest {

    private static final int MCMV_SINCE = Brasilia.epochDay(2023, 7, 7);
    private static final List<Profile> BUYERS = buyers();

    private static List<Profile> buyers() {
        Period period = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        Population population =
                new Population(Key.ofSeed(7).derive("population"), period, ReferenceData.load(), profile -> false);
        List<Profile> buyers = new ArrayList<>();
        for (Profile profile : population.profiles(0, 20_000)) {
            LoanTerms terms = profile.loan();
            if (terms != null && terms.type() == LoanType.HOUSING) {
                buyers.add(profile);
            }
        }
        return buyers;
    }

    private static LoanTerms terms(Profile buyer) {
        return Objects.requireNonNull(buyer.loan());
    }

    /** Nominal, 4 to 8.16 % a year, and up to 10.5 % in the fourth band, of which there has been one since May 2025. */
    @Test
    void fgtsLendsCheaplyToWhoEarnsLittle() {
        List<Profile> recent = BUYERS.stream()
                .filter(buyer -> terms(buyer).disbursementDay() >= MCMV_SINCE)
                .toList();
        List<Profile> poor =
                recent.stream().filter(buyer -> buyer.incomeCents() < 2_500_00).toList();
        List<Profile> rich =
                recent.stream().filter(buyer -> buyer.incomeCents() > 12_000_00).toList();

        assertThat(share(poor)).isGreaterThan(0.8);
        assertThat(share(rich)).isZero();
        for (Profile buyer : BUYERS) {
            LoanTerms terms = terms(buyer);
            if (terms.regime() == HousingRegime.FGTS) {
                assertThat(terms.rateMillionths() * 12 / 1e6).isBetween(0.0399, 0.1051);
                assertThat(terms.assetCents()).isLessThanOrEqualTo(500_000_00);
            }
        }
    }

    private static double share(List<Profile> buyers) {
        assertThat(buyers).hasSizeGreaterThan(30);
        return buyers.stream()
                        .filter(buyer -> terms(buyer).regime() == HousingRegime.FGTS)
                        .count()
                / (double) buyers.size();
    }

    /** Twice as many in 2021 as in 2017 (ABECIP and FGTS), of which some have been paid off since. */
    @Test
    void moreHomesAreFinancedInSomeYearsThanInOthers() {
        assertThat(boughtIn(2021) / (double) boughtIn(2017)).isBetween(1.9, 3.2);
        assertThat(boughtIn(2023)).isLessThan(boughtIn(2021));
    }

    private static long boughtIn(int year) {
        return BUYERS.stream()
                .map(buyer -> LocalDate.ofEpochDay(terms(buyer).disbursementDay()))
                .filter(day -> day.getYear() == year)
                .count();
    }

    /** BCB's SCR has some 5 % more loans for homes each year, before those that are paid off, some 4 % a year. */
    @Test
    void fewerHomesAreBoughtInThePeriodThanAreStillOwedFor() {
        long bought = boughtIn(2024) + boughtIn(2025);

        assertThat(bought / (double) (BUYERS.size() - bought)).isBetween(0.18, 0.28);
    }

    /** Most choose one of the days that banks propose, and nobody one that some months do not have. */
    @Test
    void instalmentsAreDueOnDaysThatPeopleChoose() {
        int[] days = new int[29];
        for (Profile buyer : BUYERS) {
            days[LocalDate.ofEpochDay(terms(buyer).firstDueDay()).getDayOfMonth()]++;
        }

        assertThat(Arrays.stream(days).skip(1).min().orElseThrow()).isPositive();
        int proposed = days[5] + days[10] + days[15] + days[20] + days[25];
        assertThat(proposed / (double) BUYERS.size()).isBetween(0.5, 0.62);
        assertThat(days[10]).isGreaterThan(3 * days[12]);
    }
}
