package dev.datagen.app.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Distances and verdicts of counts that are small enough to reckon by hand. */
class ComparisonTest {

    private static Goal goal(String category, double target) {
        return new Goal(category, target, OptionalDouble.empty());
    }

    private static Comparison compared(String unit, List<Goal> goals, Measure measure) {
        return Comparison.of(new Target("Test: it", unit, "BCB", "2025", "", goals), measure);
    }

    private static Comparison shares(int left, int right, int unlisted) {
        List<Goal> goals = List.of(goal("left of two", 0.5), goal("right", 0.5));
        Shares shares = new Shares(goals);
        for (int i = 0; i < left; i++) {
            shares.add("left");
        }
        for (int i = 0; i < right; i++) {
            shares.add("right");
        }
        for (int i = 0; i < unlisted; i++) {
            shares.add("nowhere");
        }
        return compared("share", goals, shares);
    }

    @Test
    void aWholeIsAsFarAsWhatWouldHaveToMove() {
        // |0.6 - 0.5| and |0.4 - 0.5|, halved: a tenth would have to be on the other side.
        assertThat(shares(60_000, 40_000, 0).distance()).isEqualTo(0.1, offset(1e-9));
        // |0.5 - 0.5|, |0.3 - 0.5| and 0.2 that belong nowhere, halved.
        assertThat(shares(50_000, 30_000, 20_000).distance()).isEqualTo(0.2, offset(1e-9));
    }

    @Test
    void theVerdictFollowsFromTheThresholds() {
        assertThat(shares(54_000, 46_000, 0).verdict()).isEqualTo(Verdict.CLOSE);
        assertThat(shares(58_000, 42_000, 0).verdict()).isEqualTo(Verdict.NEAR);
        assertThat(shares(62_000, 38_000, 0).verdict()).isEqualTo(Verdict.OFF);
    }

    @Test
    void whatChanceExplainsIsNotHeldAgainstAFigure() {
        // The mean deviation of a half among 100 is 0.8 of 5 %: 8 % off is 4 % more than that.
        Comparison hundred = shares(58, 42, 0);
        assertThat(hundred.chance()).isEqualTo(0.0399, offset(0.0001));
        assertThat(hundred.verdict()).isEqualTo(Verdict.CLOSE);
    }

    @Test
    void ofFewRecordsNothingIsSaid() {
        assertThat(shares(14, 15, 0).verdict()).isEqualTo(Verdict.FEW);
        assertThat(shares(0, 0, 0).verdict()).isEqualTo(Verdict.FEW);
        assertThat(shares(0, 0, 0).distance()).isNaN();
    }

    @Test
    void whatTheContractSetsIsForcedAndWhatMissesThatTooIsOff() {
        List<Goal> goals = List.of(new Goal("all", 0.03, OptionalDouble.of(0.36)));

        assertThat(rate(goals, 360).verdict()).isEqualTo(Verdict.FORCED);
        assertThat(rate(goals, 500).verdict()).isEqualTo(Verdict.OFF);
        assertThat(rate(goals, 30).verdict()).isEqualTo(Verdict.CLOSE);
        assertThat(rate(List.of(goal("all", 0.03)), 360).verdict()).isEqualTo(Verdict.OFF);
    }

    private static Comparison rate(List<Goal> goals, int hits) {
        Rates rates = new Rates(goals);
        for (int i = 0; i < 1000; i++) {
            rates.add("all", i < hits);
        }
        return compared("rate", goals, rates);
    }

    @Test
    void amountsAreAsFarAsTheirErrorInProportion() {
        List<Goal> goals = List.of(goal("a", 100), goal("b", 200), goal("c", 300));
        Means means = new Means(goals, Means.Scale.VALUES);
        for (int i = 0; i < 50; i++) {
            means.add("a", 110);
            means.add("b", 140);
        }
        Comparison comparison = compared("R$", goals, means);

        // 10 % and 30 %; of c nothing is known.
        assertThat(comparison.distance()).isEqualTo(0.2, offset(1e-9));
        assertThat(comparison.verdict()).isEqualTo(Verdict.NEAR);
        assertThat(comparison.lines().get(2).isFound()).isFalse();
    }

    @Test
    void aProportionIsOfTheMeanOfAll() {
        List<Goal> goals = List.of(goal("a", 0.5), goal("b", 1.5));
        Means means = new Means(goals, Means.Scale.MEAN_OF_ALL);
        means.add("a", 100);
        means.add("b", 300);

        assertThat(means.found(goals.get(0))).isEqualTo(0.5);
        assertThat(means.found(goals.get(1))).isEqualTo(1.5);
    }
}
