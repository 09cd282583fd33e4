package dev.datagen.world.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.AccountType;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionPurpose;
import dev.datagen.world.Intensity;
import dev.datagen.world.Recording;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.account.MostDrawn;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Cohort;
import dev.datagen.world.counterparty.MovementNumbers;
import dev.datagen.world.life.payment.AccountPlan;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Rhythm;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does most, at the most that can be asked for: everything that happens has a number of its own. */
class BusiestCustomersTest {

    private static final int CUSTOMERS = 2048;
    private static final int BUSIEST = 3;
    private static final int DECEMBER = Months.of(2025, 12);

    private final World world = World.of(options(WorldOptions.MOST_ACTIVE));
    private final Cohort cohort = world.cohort(0, CUSTOMERS);

    private static WorldOptions options(double activity) {
        return Recording.options(42, "2025-12-01", "2025-12-31")
                .withActivity(activity)
                .withIntensity(Intensity.BR2025);
    }

    private List<UUID> idsOfBusiest(ToIntFunction<Profile> measure, Function<Recording, Stream<UUID>> ids) {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(cohort::profile)
                .sorted(Comparator.comparingInt(measure).reversed())
                .limit(BUSIEST)
                .flatMap(profile -> ids.apply(Recording.of(world, profile.ordinal(), 1)))
                .toList();
    }

    @Test
    void movementsHaveIdsOfTheirOwn() {
        assertThat(idsOfBusiest(
                        Profile::transactionsPerYear,
                        busy -> busy.transactions.stream().map(Transaction::transactionId)))
                .hasSizeBetween(BUSIEST * 5_000, BUSIEST * MovementNumbers.MOST_DRAWN)
                .doesNotHaveDuplicates();
    }

    /** Of those who have nothing but savings here. */
    @Test
    void savingsDoNotGoToAndFroAllDay() {
        ToIntFunction<Profile> measure = profile ->
                profile.accountTypes().equals(List.of(AccountType.POUPANCA)) ? profile.transactionsPerYear() : 0;
        assertThat(idsOfBusiest(
                        measure,
                        busy -> busy.transactions.stream()
                                .filter(moved -> moved.purpose() == TransactionPurpose.OWN_TRANSFER)
                                .map(Transaction::transactionId)))
                .hasSizeBetween(BUSIEST, BUSIEST * 15);
    }

    /** Many, but for limits that have run out. */
    @Test
    void purchasesHaveIdsOfTheirOwn() {
        assertThat(idsOfBusiest(
                        Profile::purchasesPerYear,
                        busy -> busy.purchases.stream().map(CardTransaction::transactionId)))
                .hasSizeGreaterThan(200)
                .doesNotHaveDuplicates();
    }

    @Test
    void ordersHaveIdsOfTheirOwn() {
        assertThat(idsOfBusiest(
                        Profile::tradesPerYear, busy -> busy.trades.stream().map(Trade::tradeId)))
                .hasSizeGreaterThan(BUSIEST * 500)
                .doesNotHaveDuplicates();
    }

    /** The seed and activity at which ids were once given twice. */
    @ParameterizedTest
    @ValueSource(ints = {25, 40})
    void idsWereGivenTwiceFrom32768MovementsOn(int activity) {
        assertThat(Recording.of(World.of(options(activity)), 1261, 1).transactions)
                .extracting(Transaction::transactionId)
                .doesNotHaveDuplicates();
    }

    @Test
    void theBusiestMonthOfThoseForWhomMostIsDrawnFitsItsNumbers() {
        Rhythm rhythm = new Rhythm(Key.ofSeed(7), AccountPlan.PIX_SEASON);
        int most = 0;
        for (int ordinal = 0; ordinal < 50_000; ordinal++) {
            most = Math.max(most, rhythm.count(ordinal, DECEMBER, MostDrawn.A_YEAR));
        }
        // Somebody's December is about the busiest that there can be, and has a quarter more than that to go.
        assertThat(most).isBetween(15_000, MovementNumbers.MOST_DRAWN * 4 / 5);
    }
}
