package dev.datagen.world.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.Recording;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.account.Overdrafts.Change;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two thousand customers in six years that begin in the middle of a month. */
class OverdraftsTest {

    private static final long DAY = 24 * 3_600_000L;

    private final WorldOptions options = Recording.options(42, "2020-01-20", "2025-12-31");
    private final Setting setting = setting(options, Key.ofSeed(42));
    private final Overdrafts overdrafts = setting.overdrafts();
    private final AccountStatuses ofWhoStays =
            new AccountStatuses(setting.key(), options.period(), setting.beginnings());
    private final List<Profile> customers = Arrays.asList(setting.population().profiles(0, 2000));

    private static Setting setting(WorldOptions options, Key key) {
        return new Lives(key, options, options.period().lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    /** In order of time. */
    private List<Change> changes(Profile profile) {
        List<Change> changes = new ArrayList<>();
        Change last = overdrafts.lastChange(profile, options.period().endMillis());
        while (last != null) {
            changes.add(last);
            last = overdrafts.lastChange(profile, last.millis());
        }
        Collections.reverse(changes);
        return changes;
    }

    @Test
    void aLimitIsRaisedByHalfAtMostInTheThirdYearAfterTheLastReviewAtTheEarliest() {
        int most = 0;
        for (Profile profile : customers) {
            long limit = overdrafts.firstLimitCents(profile);
            long earliest =
                    Math.max(options.period().startMillis(), Brasilia.startOfDay(profile.createdDay()) + 334 * DAY);
            List<Change> changes = changes(profile);
            for (Change change : changes) {
                assertThat(change.beforeCents()).isEqualTo(limit);
                assertThat(change.cents()).isBetween(limit + 50_00, limit + Math.max(50_00, limit / 2));
                assertThat(change.millis()).isGreaterThanOrEqualTo(earliest);
                assertThat(overdrafts.limitCents(profile, change.millis() - 1)).isEqualTo(limit);
                assertThat(overdrafts.limitCents(profile, change.millis())).isEqualTo(change.cents());
                limit = change.cents();
                // Reviews are two years apart, on any day of a month.
                earliest = change.millis() + (2 * 365 - 31) * DAY;
            }
            most = Math.max(most, changes.size());
        }
        assertThat(most).isEqualTo(3);
    }

    @Test
    void noLimitIsRaisedWhileTheAccountIsClosed() {
        assertThat(setting.population().profiles(0, 20_000))
                .filteredOn(profile -> ofWhoStays.history(profile, 0).closedMillis() < AccountHistory.NEVER)
                .filteredOn(profile -> !changes(profile).isEmpty())
                .isNotEmpty()
                .allSatisfy(profile -> assertThat(changes(profile))
                        .noneMatch(change -> ofWhoStays.history(profile, 0).isClosed(change.millis())));
    }

    /** Who goes there goes as far as they will in a month, and not all of them to the limit. */
    @Test
    void fewDrawOnAllOfTheLimit() {
        int month = Months.of(2024, 5);
        double[] shares = Arrays.stream(setting.population().profiles(0, 20_000))
                .filter(overdrafts::isUsed)
                .mapToDouble(profile -> overdrafts.depthCents(profile, month)
                        / (double) overdrafts.limitCents(profile, Brasilia.startOfDay(Months.firstDay(month))))
                .toArray();

        assertThat(shares).hasSizeGreaterThan(500);
        assertThat(Arrays.stream(shares).filter(share -> share > 0.95).count() / (double) shares.length)
                .isBetween(0.15, 0.4);
        assertThat(Arrays.stream(shares)
                                .filter(share -> share >= 0.1 && share <= 0.6)
                                .count()
                        / (double) shares.length)
                .isBetween(0.25, 0.5);
    }

    @Test
    void whoGoesThereDoesNotGoEquallyFarEachMonth() {
        assertThat(setting.population().profiles(0, 2000))
                .filteredOn(overdrafts::isUsed)
                .filteredOn(profile -> overdrafts.depthCents(profile, Months.of(2021, 3))
                        != overdrafts.depthCents(profile, Months.of(2021, 4)))
                .hasSizeGreaterThan(30);
    }

    @Test
    void whoHasLittleLeftWhenThePeriodBeginsOwesForDaysOfTheMonthBefore() {
        List<Profile> users = Arrays.stream(setting.population().profiles(0, 2000))
                .filter(overdrafts::isUsed)
                .toList();

        assertThat(users)
                .filteredOn(profile -> overdrafts.pastDebtCents(profile, 10_00) > 0)
                .isNotEmpty()
                .allSatisfy(profile -> {
                    assertThat(overdrafts.pastDebtCents(profile, 10_00))
                            .isLessThanOrEqualTo(overdrafts.firstLimitCents(profile));
                    assertThat(overdrafts.pastDebtDays(profile)).isBetween(1, 20);
                    assertThat((int) profile.createdDay()).isLessThan(Months.firstDay(Months.of(2020, 1)));
                });
        assertThat(users).allMatch(profile -> overdrafts.pastDebtCents(profile, profile.incomeCents()) == 0);
    }

    @Test
    void whoHasNoLimitGetsNone() {
        assertThat(customers)
                .filteredOn(profile -> overdrafts.firstLimitCents(profile) == 0)
                .isNotEmpty()
                .allMatch(profile -> changes(profile).isEmpty());
    }
}
