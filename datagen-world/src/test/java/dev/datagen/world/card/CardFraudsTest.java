package dev.datagen.world.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.Period;
import dev.datagen.world.account.AccountStatuses;
import dev.datagen.world.account.Beginnings;
import dev.datagen.world.account.Departures;
import dev.datagen.world.account.SameBonds;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.card.CardPlastics.Replacement;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.time.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardFraudsTest {

    private static final Key KEY = Key.ofSeed(11);
    private static final Period PERIOD = Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31));
    private static final int CUSTOMERS = 2500;
    private static final double HOURS = 3_600_000;

    /** A card that is used so much that its data are known to others in four of five blocks of years. */
    private static final CardPlastics PLASTICS = plastics();

    private static CardPlastics plastics() {
        Beginnings beginnings = new Beginnings(KEY, PERIOD, ReferenceData.load());
        Departures nobodys = new Departures(
                KEY, PERIOD, PERIOD, beginnings, new AccountStatuses(KEY, PERIOD, beginnings), SameBonds.FOR_EVER);
        return new CardPlastics(KEY, beginnings, new Cancellations(nobodys), 100);
    }

    private final CardFrauds frauds = new CardFrauds(KEY, PLASTICS, PERIOD.startMillis());

    private record Fraud(
            Replacement replaced, boolean inPerson, int tests, int suspected, List<Long> millis, List<Long> disputed) {

        double hours() {
            return (millis.get(millis.size() - 1) - millis.get(0)) / HOURS;
        }

        int daysUntilDisputed(int which) {
            return Brasilia.epochDay(disputed.get(which)) - Brasilia.epochDay(millis.get(which));
        }
    }

    private static Profile customer(long ordinal, int purchasesPerYear) {
        short created = (short) (PERIOD.firstDay() - 2000);
        return new Profile(
                ordinal,
                (short) 0,
                (short) 0,
                (short) 0,
                (byte) 0,
                false,
                (short) 0,
                created,
                (byte) 0,
                300_000,
                (short) 500,
                (byte) 0,
                (short) 100,
                (short) purchasesPerYear,
                (short) 0,
                500_000,
                (byte) 10,
                (byte) 3,
                null);
    }

    /** Each fraud of these customers, once. */
    private List<Fraud> all() {
        List<Fraud> all = new ArrayList<>();
        for (long ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            Set<Long> seen = new HashSet<>();
            for (int month = PERIOD.firstMonth(); month <= PERIOD.lastMonth(); month++) {
                if (frauds.enter(customer(ordinal, 400), month) && seen.add(frauds.millis(0))) {
                    all.add(fraud(ordinal));
                }
            }
        }
        return all;
    }

    private Fraud fraud(long ordinal) {
        List<Long> millis = new ArrayList<>();
        List<Long> disputed = new ArrayList<>();
        int tests = 0;
        int suspected = 0;
        for (int which = 0; which < frauds.size(); which++) {
            millis.add(frauds.millis(which));
            disputed.add(frauds.disputedMillis(which));
            tests += frauds.isTest(which) ? 1 : 0;
            suspected += frauds.isSuspected(which) ? 1 : 0;
        }
        Replacement replaced = PLASTICS.last(customer(ordinal, 400), millis.get(0) + 200 * Moments.DAY);
        return new Fraud(Objects.requireNonNull(replaced), frauds.isInPerson(), tests, suspected, millis, disputed);
    }

    @Test
    void nineInTenAreDisputedWithin45DaysAndAllWithin119() {
        List<Integer> days = all().stream()
                .filter(fraud -> !fraud.inPerson)
                .flatMap(fraud -> IntStream.range(0, fraud.millis.size()).mapToObj(fraud::daysUntilDisputed))
                .toList();

        assertThat(days).hasSizeGreaterThan(4000).allMatch(each -> each >= 4 && each <= 119);
        assertThat(days.stream().filter(each -> each <= 45).count() / (double) days.size())
                .isCloseTo(0.9, within(0.025));
    }

    @Test
    void dataAreUsedInABurstThenBlockedThenDisputed() {
        List<Fraud> ofData = all().stream().filter(fraud -> !fraud.inPerson).toList();

        assertThat(ofData).hasSizeGreaterThan(1000).allSatisfy(fraud -> {
            assertThat(fraud.replaced.isOfData()).isTrue();
            assertThat(fraud.millis).isSorted().hasSizeBetween(1, 8);
            assertThat(fraud.hours()).isLessThan(10);
            assertThat(fraud.replaced.millis()).isGreaterThan(fraud.millis.get(fraud.millis.size() - 1));
            assertThat(fraud.disputed).allMatch(millis -> millis > fraud.replaced.millis());
            assertThat(fraud.tests).isBetween(0, 2);
            assertThat(fraud.millis.size() - fraud.tests - fraud.suspected).isPositive();
        });
        assertThat(ofData.stream().filter(fraud -> fraud.hours() < 3).count()).isGreaterThan(ofData.size() * 8L / 10);
        assertThat(ofData.stream().filter(fraud -> fraud.suspected > 0).count() / (double) ofData.size())
                .isBetween(0.35, 0.6);
    }

    @Test
    void aPlasticIsUsedBetweenItsLossAndItsBlock() {
        List<Fraud> inPerson = all().stream().filter(Fraud::inPerson).toList();

        assertThat(inPerson).hasSizeGreaterThan(10).allSatisfy(fraud -> {
            assertThat(fraud.replaced.isOfData()).isFalse();
            assertThat(fraud.tests).isZero();
            assertThat(fraud.millis)
                    .isSorted()
                    .allMatch(millis -> millis >= fraud.replaced.goneMillis()
                            && millis < fraud.replaced.millis()
                            && Brasilia.epochDay(millis) == Brasilia.epochDay(fraud.replaced.millis()));
        });
    }

    @Test
    void whatComesBackDoesSoAtInstantsOfItsOwn() {
        List<Long> afterBlock = all().stream()
                .flatMap(fraud -> fraud.disputed.stream().map(millis -> millis - fraud.replaced.millis()))
                .toList();

        assertThat(new HashSet<>(afterBlock)).hasSizeGreaterThan(afterBlock.size() * 99 / 100);
        assertThat(afterBlock.stream().filter(millis -> millis % 1000 == 0).count())
                .isLessThan(afterBlock.size() / 100);
    }

    @Test
    void aFraudIsTheSameFromWhicheverMonthItIsLookedAt() {
        for (long ordinal = 0; ordinal < 200; ordinal++) {
            for (int month = PERIOD.firstMonth(); month <= PERIOD.lastMonth(); month++) {
                if (!frauds.enter(customer(ordinal, 400), month)) {
                    continue;
                }
                Fraud fraud = fraud(ordinal);
                for (int which = 0; which < fraud.millis.size(); which++) {
                    for (long instant : new long[] {fraud.millis.get(which), fraud.disputed.get(which)}) {
                        assertThat(frauds.enter(customer(ordinal, 400), Months.of(Brasilia.epochDay(instant))))
                                .isTrue();
                        assertThat(fraud(ordinal)).isEqualTo(fraud);
                    }
                }
            }
        }
    }

    @Test
    void aCardThatIsNotUsedByItsHolderIsNotByOthers() {
        for (long ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            assertThat(frauds.enter(customer(ordinal, 0), Months.of(2023, 5))).isFalse();
        }
    }
}
