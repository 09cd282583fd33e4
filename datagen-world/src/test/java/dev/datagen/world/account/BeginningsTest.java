package dev.datagen.world.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.Period;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.company.CompanyRegister;
import dev.datagen.world.population.Population;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.work.Employment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What customers hold is opened after they joined, and no more of it the nearer the period is, as fewer of them join. */
class BeginningsTest {

    private static final int CUSTOMERS = 20_000;

    private final Key key = Key.ofSeed(42);
    private final ReferenceData reference = ReferenceData.load();
    private final Period period = Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private final Employment employment = new Employment(key, reference, new CompanyRegister(key, reference));
    private final Population population =
            new Population(key.derive("population"), period, reference, employment::isFirstWithGovernment);
    private final Beginnings beginnings = new Beginnings(key, period, reference);
    private final List<Profile> customers = IntStream.range(0, CUSTOMERS)
            .mapToObj(population::profile)
            .filter(profile -> !beginnings.isNew(profile))
            .toList();

    @Test
    void cardsDoNotPileUpBeforeThePeriod() {
        assertNoPile(customers.stream()
                .filter(Profile::holdsCard)
                .mapToInt(profile -> Brasilia.epochDay(beginnings.cardMillis(profile)))
                .toArray());
    }

    @Test
    void furtherAccountsDoNotPileUpBeforeThePeriod() {
        assertNoPile(customers.stream()
                .flatMapToInt(
                        profile -> IntStream.range(1, profile.accountTypes().size())
                                .map(slot -> beginnings.accountDay(profile, slot)))
                .toArray());
    }

    @Test
    void nothingIsOpenedBeforeItsHolderJoinedOrWithinThePeriod() {
        assertThat(customers).allSatisfy(profile -> {
            long joined = beginnings.customerMillis(profile);
            assertThat(beginnings.cardMillis(profile)).isBetween(joined, period.startMillis() - 1);
            for (int slot = 0; slot < profile.accountTypes().size(); slot++) {
                assertThat(beginnings.accountMillis(profile, slot)).isBetween(joined, period.startMillis() - 1);
            }
        });
    }

    /** Of a year, the last quarter has no more than its share, nor the year more than the one before; both have a good many. */
    private static void assertNoPile(int[] days) {
        int lastQuarter = opened(days, LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 1));
        int lastYear = opened(days, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
        int yearBefore = opened(days, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1));

        assertThat(lastQuarter).isBetween(lastYear / 8, lastYear * 27 / 100);
        assertThat(lastYear).isBetween(yearBefore / 2, yearBefore * 11 / 10);
    }

    private static int opened(int[] days, LocalDate from, LocalDate until) {
        return (int) IntStream.of(days)
                .filter(day -> day >= from.toEpochDay() && day < until.toEpochDay())
                .count();
    }
}
