package dev.datagen.world.life.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.Recording;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningBalancesTest {

    private final WorldOptions options = Recording.year2025(42);
    private final Setting setting = setting(Key.ofSeed(42));

    private Setting setting(Key key) {
        return new Lives(key, options, options.period().lastDay(), ReferenceData.load(), new Ids(key)).setting();
    }

    /** Else they would all be sent money in the first instant of the period, when banks are closed. */
    @Test
    void whoLeavesInTheFirstMonthIsNotInTheRedAtFirst() {
        OpeningBalances balances = new OpeningBalances(setting);
        List<Profile> leavers = IntStream.range(0, 50_000)
                .mapToObj(setting.population()::profile)
                .filter(profile -> setting.departures().outOfTheRedMillis(profile)
                        == options.period().startMillis())
                .filter(setting.overdrafts()::isUsed)
                .toList();

        assertThat(leavers).isNotEmpty().allMatch(profile -> balances.atFirstCents(profile, 0) >= 0);
    }
}
