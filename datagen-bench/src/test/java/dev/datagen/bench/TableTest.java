package dev.datagen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aTableHasItsColumnsInLineAndItsNotesBelow() {
        Finding loads = Finding.of(
                1,
                "load",
                new Sample(1.3, 1.1, 1.2),
                "%.2f",
                "Y",
                Bar.atMost(1.5, "≤ 1.5 Y"),
                Bar.atMost(1.15, "≤ 1.15 Y"),
                "of 3");
        Finding left = Finding.skipped(10, "threads", Bar.NONE, Bar.NONE, "");

        assertThat(Table.of(List.of(loads, left))).isEqualTo("""
                        | #  | what    | measured           | first bar | goal     | reached   |
                        |----|---------|--------------------|-----------|----------|-----------|
                        | 1  | load    | 1.20 (1.10–1.30) Y | ≤ 1.5 Y   | ≤ 1.15 Y | first bar |
                        | 10 | threads | —                  | —         | —        | not run   |

                        1  load: of 3
                        """);
    }

    @Test
    void oneMeasurementHasNoRange() {
        assertThat(new Sample(0.5).text("%.1f")).isEqualTo("0.5");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(new Sample(4, 1, 2, 10).median()).isEqualTo(3);
    }

    @Test
    void aBarIsReachedAtItsLimit() {
        assertThat(Bar.atMost(1.5, "").isReachedBy(1.5)).isTrue();
        assertThat(Bar.atMost(1.5, "").isReachedBy(1.51)).isFalse();
        assertThat(Bar.atLeast(0.9, "").isReachedBy(0.9)).isTrue();
        assertThat(Bar.atLeast(0.9, "").isReachedBy(0.89)).isFalse();
        assertThat(Bar.NONE.isReachedBy(0)).isFalse();
    }

    @Test
    void theGoalCountsBeforeTheFirstBar() {
        Bar firstBar = Bar.atMost(2, "");
        Bar goal = Bar.atMost(1, "");
        assertThat(Finding.verdict(0.9, firstBar, goal)).isEqualTo("goal");
        assertThat(Finding.verdict(1.9, firstBar, goal)).isEqualTo("first bar");
        assertThat(Finding.verdict(2.1, firstBar, goal)).isEqualTo("no");
    }

    @Test
    void pairsBeginWithEitherSideInTurns() {
        StringBuilder order = new StringBuilder();
        Pairs.run(3, () -> order.append('a').length(), () -> order.append('b').length());
        assertThat(order).hasToString("abbaab");
    }

    @Test
    void memoryIsReachedOnlyWithAsManyCustomersInAsSmallAHeap() {
        assertThat(MemoryBars.verdict(1_000_000, "128m")).isEqualTo("goal");
        assertThat(MemoryBars.verdict(200_000, "256M")).isEqualTo("first bar");
        assertThat(MemoryBars.verdict(200_000, "512m")).isEqualTo("not comparable");
        assertThat(MemoryBars.verdict(100_000, "1g")).isEqualTo("not comparable");
    }
}
