package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.datagen.model.AccountType;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.Installment;
import dev.datagen.model.Trade;
import dev.datagen.model.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The volumes that the contract promises, at any size and with any seed. */
class VolumeTest {

    /** Counts events, and has none kept. */
    private static final class Volumes implements Predicate<Object> {
        private final Map<Class<?>, Integer> told = new HashMap<>();

        @Override
        public boolean test(Object event) {
            told.merge(event.getClass(), 1, Integer::sum);
            return false;
        }

        int of(Class<?> kind) {
            return told.getOrDefault(kind, 0);
        }
    }

    /** Of five thousand: what longer and shorter periods, and busier customers, are held against. */
    private static final Volumes YEAR = volumes(Recording.year2025(42));

    private static final Volumes TWO_YEARS = volumes(Recording.options(42, "2024-01-01", "2025-12-31"));

    private static Volumes volumes(WorldOptions options) {
        Volumes volumes = new Volumes();
        Recording.of(World.of(options), 0, 5000, volumes);
        return volumes;
    }

    @Test
    void theDefaultHundredShowsTheTable() {
        Volumes volumes = new Volumes();
        Recording hundred = Recording.of(World.of(Recording.year2025(42)), 0, 100, volumes);

        assertThat(hundred.customers).hasSize(100);
        assertThat(hundred.accounts).hasSizeBetween(148, 152);
        assertThat(hundred.cards).hasSize(70);
        assertThat(hundred.loans).hasSizeBetween(34, 36);
        assertThat(hundred.properties).hasSizeBetween(9, 11);
        assertVolumes(volumes, 1, withinPercentage(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 7, 2026, -5, Long.MAX_VALUE})
    void aThousandIsWithinTenPercent(long seed) {
        Volumes volumes = new Volumes();
        Recording.of(World.of(Recording.year2025(seed)), 0, 1000, volumes);

        assertVolumes(volumes, 10, withinPercentage(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 3})
    void tenThousandAreWithinThreePercent(long seed) {
        Volumes volumes = new Volumes();
        Recording many = Recording.of(World.of(Recording.year2025(seed)), 0, 10_000, volumes);

        assertVolumes(volumes, 100, withinPercentage(3));
        assertThat(many.accounts).hasSizeBetween(14_550, 15_450);
        assertThat(many.cards).hasSizeBetween(6_900, 7_100);
        assertThat(many.loans).hasSizeBetween(3_395, 3_605);
        assertThat(many.properties).hasSizeBetween(970, 1_030);
        long investors = many.accounts.stream()
                .filter(account -> account.accountType() == AccountType.INVESTIMENTOS)
                .count();
        assertThat(investors).isBetween(3_540L, 3_760L);
    }

    /** Contract: 2,000 transactions, 4,000 purchases, 730 trades and 1,050 instalments for each hundred. */
    private static void assertVolumes(Volumes volumes, int hundreds, Percentage margin) {
        assertThat(volumes.of(Transaction.class)).as("transactions").isCloseTo(2000 * hundreds, margin);
        assertThat(volumes.of(CardTransaction.class)).as("purchases").isCloseTo(4000 * hundreds, margin);
        assertThat(volumes.of(Trade.class)).as("trades").isCloseTo(730 * hundreds, margin);
        assertThat(volumes.of(Installment.class)).as("instalments").isCloseTo(1050 * hundreds, margin);
    }

    @Test
    void activityAndPeriodScaleWhatHappens() {
        WorldOptions busy = Recording.year2025(42).withActivity(5);
        int once = YEAR.of(Transaction.class);

        // What settles does not grow: some few have more of it than all that activity 1 promises of them.
        assertThat(volumes(busy).of(Transaction.class)).isCloseTo(5 * once, withinPercentage(2));
        assertThat(TWO_YEARS.of(Transaction.class)).isCloseTo(2 * once, withinPercentage(2));
    }

    /** Who joins later in it, or has left before its end, is away for longer in a longer period. */
    @Test
    void yearsAreTimesAsManyAsOne() {
        assertYears(2, TWO_YEARS);
        assertYears(5, volumes(Recording.options(42, "2021-01-01", "2025-12-31")));
    }

    private static void assertYears(int years, Volumes all) {
        for (Class<?> kind : List.of(Transaction.class, CardTransaction.class, Trade.class)) {
            assertThat(all.of(kind)).as(kind.getSimpleName()).isCloseTo(years * YEAR.of(kind), withinPercentage(1.5));
        }
    }

    /** A quarter has its season: January to March see 24.0 % of a year's Pix, and 23.6 % of its purchases. */
    @Test
    void aQuarterMakesUpForLess() {
        Volumes quarter = volumes(Recording.options(42, "2025-01-01", "2025-03-31"));

        assertThat(quarter.of(CardTransaction.class))
                .isCloseTo((int) (0.236 * YEAR.of(CardTransaction.class)), withinPercentage(1.5));
        assertThat(quarter.of(Trade.class)).isCloseTo(YEAR.of(Trade.class) / 4, withinPercentage(2));
    }

    /** BCB and ABECS, 2025: twenty times the movements, and 87 purchases a card instead of 57. */
    @Test
    void theCountrysIntensityHasItsOwnVolumes() {
        WorldOptions country = Recording.year2025(42).withIntensity(Intensity.BR2025);
        Volumes volumes = new Volumes();
        Recording many = Recording.of(World.of(country), 0, 3000, volumes);

        assertThat(volumes.of(Transaction.class)).isCloseTo(1_200_000, withinPercentage(3));
        assertThat(volumes.of(CardTransaction.class)).isCloseTo(87 * many.cards.size(), withinPercentage(3));
    }
}
