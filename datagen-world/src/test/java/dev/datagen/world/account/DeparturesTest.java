package dev.datagen.world.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.AccountStatus;
import dev.datagen.world.Period;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.Moments;
import dev.datagen.world.work.Employment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of customers who leave, what becomes of accounts that they had closed before the period. */
class DeparturesTest {

    private static final int CUSTOMERS = 20_000;

    private final Key key = Key.ofSeed(42);
    private final ReferenceData reference = ReferenceData.load();
    private final Period period = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private final Employment employment = new Employment(key, reference, new CompanyRegister(key, reference));
    private final Population population =
            new Population(key.derive("population"), period, reference, employment::isFirstWithGovernment);
    private final Beginnings beginnings = new Beginnings(key, period, reference);
    private final AccountStatuses ofWhoStays = new AccountStatuses(key, period, beginnings);
    private final Departures departures = new Departures(key, period, period, beginnings, ofWhoStays, SameBonds.NONE);
    private final AccountStatuses statuses = ofWhoStays.with(departures);

    private List<Profile> leavers() {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(population::profile)
                .filter(profile -> departures.millis(profile) != Departures.NEVER)
                .toList();
    }

    private List<AccountHistory> histories(Profile profile) {
        return IntStream.range(0, profile.accountTypes().size())
                .mapToObj(slot -> statuses.history(profile, slot))
                .toList();
    }

    @Test
    void whoLeavesHasSomethingToClose() {
        assertThat(leavers())
                .hasSizeGreaterThan(CUSTOMERS / 50)
                .allMatch(profile ->
                        histories(profile).stream().anyMatch(history -> history.first() != AccountStatus.CLOSED));
    }

    @Test
    void whoLeavesOpensNothingAgain() {
        assertThat(leavers())
                .flatMap(this::histories)
                .allMatch(history -> history.reopenedMillis() == AccountHistory.NEVER)
                .anyMatch(history -> history.first() == AccountStatus.CLOSED);
    }

    /** The card is given up as they leave, and then the accounts, as {@link Departures} says. */
    @Test
    void whoLeavesClosesAnAccountAtOnceWhateverWasClosedBefore() {
        assertThat(leavers())
                .allSatisfy(profile -> assertThat(firstClosed(profile) - departures.millis(profile))
                        .isBetween(2 * Moments.MINUTE, 25 * Moments.MINUTE));
    }

    private long firstClosed(Profile profile) {
        return histories(profile).stream()
                .filter(history -> history.first() != AccountStatus.CLOSED)
                .mapToLong(AccountHistory::closedMillis)
                .min()
                .orElseThrow();
    }

    /** So active that every other one contests something in a year: at a usual activity, hardly any of those who leave does. */
    @Test
    void whoLeavesContestsNothingThatWouldBeSettledAfterwards() {
        Disputes disputes = new Disputes(key, statuses, 10_000);
        List<Profile> contesting = leavers().stream()
                .filter(profile -> disputes.of(profile, 2025) != null)
                .toList();

        assertThat(contesting)
                .hasSizeGreaterThan(50)
                .allSatisfy(profile -> assertThat(Objects.requireNonNull(disputes.of(profile, 2025))
                                .closedMillis())
                        .isLessThan(departures.millis(profile) + 25 * Moments.MINUTE));
        Disputes ofWhoStay = new Disputes(key, ofWhoStays, 10_000);
        assertThat(leavers())
                .filteredOn(profile -> ofWhoStay.of(profile, 2025) != null)
                .hasSizeGreaterThan(contesting.size());
    }
}
