package dev.datagen.world.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.AccountStatus;
import dev.datagen.world.Period;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private static final int CUSTOMERS = 10_000;
    private static final Period PERIOD = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    private final Key key = Key.ofSeed(42);
    private final ReferenceData reference = ReferenceData.load();
    private final Population population = new Population(key.derive("population"), PERIOD, reference, any -> false);
    private final Beginnings beginnings = new Beginnings(key, PERIOD, reference);
    private final AccountStatuses ofWhoStays = new AccountStatuses(key, PERIOD, beginnings);
    private final Departures departures =
            new Departures(key, PERIOD, PERIOD, beginnings, ofWhoStays, Profile::holdsCard);
    private final AccountStatuses statuses = ofWhoStays.with(departures);

    @Test
    void whoLeavesOpensNoAccountAgain() {
        List<AccountStatus> first = new ArrayList<>();
        for (Profile profile : population.profiles(0, CUSTOMERS)) {
            if (departures.millis(profile) == Departures.NEVER) {
                continue;
            }
            for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
                AccountHistory history = statuses.history(profile, slot);
                first.add(history.first());
                assertThat(history.closedMillis()).isLessThan(AccountHistory.NEVER);
                assertThat(history.reopenedMillis())
                        .as("account %d of customer %d", slot, profile.ordinal())
                        .isEqualTo(AccountHistory.NEVER);
            }
        }

        assertThat(first).contains(AccountStatus.CLOSED, AccountStatus.ACTIVE);
    }
}
