package dev.datagen.world.life.household;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.EmploymentStatus;
import dev.datagen.world.Recording;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.Ids;
import dev.datagen.world.life.Lives;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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

    /** What arrives lasts longer there than the month: later they are there in 2 % of the months, and the others in 60 to 70 %. */
    @Test
    void whoIsPaidHereAndPaysLittleFromHereIsSeldomInTheRedAtFirst() {
        OpeningBalances balances = new OpeningBalances(setting);
        List<Profile> paidHere = Arrays.stream(setting.population().profiles(0, 30_000))
                .filter(setting.overdrafts()::isUsed)
                .filter(profile -> profile.employment() != EmploymentStatus.SELF_EMPLOYED)
                .toList();

        assertThat(inTheRed(balances, paidHere, 0, 45)).isLessThan(0.03);
        assertThat(inTheRed(balances, paidHere, 110, Integer.MAX_VALUE)).isBetween(0.13, 0.3);
        assertThat(owedBefore(paidHere, 0, 45)).isLessThan(0.1);
        assertThat(owedBefore(paidHere, 110, Integer.MAX_VALUE)).isGreaterThan(0.9);
    }

    private static double inTheRed(OpeningBalances balances, List<Profile> customers, int from, int below) {
        return share(customers, from, below, profile -> balances.atFirstCents(profile, 0) < 0);
    }

    /** Who has half a month's income left. */
    private double owedBefore(List<Profile> customers, int from, int below) {
        Predicate<Profile> didOwe =
                profile -> setting.overdrafts().pastDebtCents(profile, profile.incomeCents() / 2) > 0;
        return share(customers, from, below, didOwe);
    }

    private static double share(List<Profile> customers, int from, int below, Predicate<Profile> condition) {
        List<Profile> among = customers.stream()
                .filter(profile -> profile.transactionsPerYear() >= from && profile.transactionsPerYear() < below)
                .toList();
        return among.stream().filter(condition).count() / (double) among.size();
    }
}
