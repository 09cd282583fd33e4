package dev.datagen.world.life.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.value.DocumentStyle;
import dev.datagen.world.Period;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is bought does not depend on what is remembered. */
class CategoryMixTest {

    private static final int CUSTOMERS = 300;
    private static final int DECEMBER = Months.of(2024, 12);
    private static final int MONTHS = 14;
    private static final int MCC = 0;

    private final Setting setting = setting(Key.ofSeed(5));

    private static Setting setting(Key key) {
        Period period = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        WorldOptions options = new WorldOptions(5, period, 1, DocumentStyle.VALID);
        return new Lives(key, options, period.lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    @Test
    void whoseLikesAreRememberedLikesTheSameInEveryMonthAsWhoIsNewlyLookedAt() {
        Profile[] profiles = setting.population().profiles(0, CUSTOMERS);
        CategoryMix remembering = new CategoryMix(setting);
        remembering.remember(CUSTOMERS);

        for (int month = DECEMBER; month < DECEMBER + MONTHS; month++) {
            CategoryMix forgetful = new CategoryMix(setting);
            for (Profile profile : profiles) {
                assertThat(remembering.preference(profile, month, MCC))
                        .isEqualTo(forgetful.preference(profile, month, MCC));
                double u = (profile.ordinal() + 0.5) / CUSTOMERS;
                assertThat(remembering.pick(profile, month, u)).isEqualTo(forgetful.pick(profile, month, u));
            }
        }
    }
}
