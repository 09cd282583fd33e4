package dev.datagen.world.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.world.Recording;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two thousand holders of cards, whose limits are reviewed in one year. */
class LimitReviewsTest {

    private static final int FIRST = Months.of(2025, 1);
    private static final int THOUSAND_REAIS = 1000_00;

    private final Setting setting = setting(Key.ofSeed(42));
    private final LimitReviews reviews = new LimitReviews(setting.key(), setting.beginnings(), setting.cancellations());
    private final List<Profile> holders = Arrays.stream(setting.population().profiles(0, 3000))
            .filter(Profile::holdsCard)
            .toList();

    private static Setting setting(Key key) {
        WorldOptions options = Recording.year2025(42);
        return new Lives(key, options, options.period().lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    private long reviewsIn(Profile profile, int firstMonth, int months) {
        return IntStream.range(firstMonth, firstMonth + months)
                .filter(month -> reviews.isReviewed(profile, month))
                .count();
    }

    @Test
    void whoStaysIsReviewedOnceInAnyYearAndWhoJoinsNotInTheFirst() {
        assertThat(holders)
                .filteredOn(profile -> setting.cancellations().lastDue(profile) == Integer.MAX_VALUE)
                .hasSizeGreaterThan(1900)
                .allSatisfy(profile -> {
                    boolean joins = setting.beginnings().isNew(profile);
                    assertThat(reviewsIn(profile, FIRST, 12)).isEqualTo(joins ? 0 : 1);
                    assertThat(reviewsIn(profile, FIRST + 24, 12)).isEqualTo(1);
                });
    }

    private int reviewed(Profile profile, long owedCents, int missed, boolean owesFromBefore) {
        return reviews.limitCents(profile, FIRST, profile.cardLimitCents(), owedCents, missed, owesFromBefore);
    }

    @Test
    void whoMissedAPaymentLosesAtTimesAPartOfTheLimitAndNeverWhatIsOwed() {
        assertThat(holders).allSatisfy(profile -> {
            int limit = profile.cardLimitCents();
            assertThat(reviewed(profile, 0, 1, true)).isBetween(limit / 2, limit);
            assertThat(reviewed(profile, limit - 1, 1, true)).isEqualTo(limit);
            assertThat(reviewed(profile, limit * 3L / 4, 1, true)).isBetween(limit * 3 / 4, limit);
            assertThat(reviewed(profile, limit * 2L, 1, true)).isEqualTo(limit);
        });
        assertThat(holders.stream()
                        .filter(profile -> reviewed(profile, 0, 1, true) < profile.cardLimitCents())
                        .count())
                .isBetween(holders.size() * 3L / 10, holders.size() / 2L);
    }

    @Test
    void whoOwesFromBeforeKeepsTheLimit() {
        assertThat(holders)
                .allSatisfy(
                        profile -> assertThat(reviewed(profile, 100, 0, true)).isEqualTo(profile.cardLimitCents()));
    }

    @Test
    void raisesAreWholeHundredsOrThousandsAndEndAtThreeTimesTheFirstLimit() {
        for (Profile profile : holders) {
            int limit = profile.cardLimitCents();
            for (int due = FIRST; due < FIRST + 600; due += 12) {
                int next = reviews.limitCents(profile, due, limit, 0, 0, false);
                assertThat(next).isBetween(limit, profile.cardLimitCents() * LimitReviews.MOST_TIMES);
                assertThat(next % (next < 5 * THOUSAND_REAIS ? THOUSAND_REAIS / 10 : THOUSAND_REAIS))
                        .isZero();
                limit = next;
            }
        }
    }

    /** As much as prices and what is earned beyond them. */
    @Test
    void limitsGrowBySomeSixPercentAYearOfWhoOwesNothing() {
        ToDoubleFunction<Profile> grown = profile -> reviewed(profile, 0, 0, false) / (double) profile.cardLimitCents();

        assertThat(holders.stream().mapToDouble(grown).average().orElseThrow()).isCloseTo(1.06, within(0.02));
    }
}
