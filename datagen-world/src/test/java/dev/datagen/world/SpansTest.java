package dev.datagen.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens does not depend on how time is cut into spans. */
class SpansTest {

    private static final int CUSTOMERS = 120;

    private final World world = World.of(Recording.options(42, "2025-10-01", "2026-01-31"));
    private final Recording atOnce = Recording.of(world, 0, CUSTOMERS);

    /** In spans of some days, who has nothing to do is passed over. */
    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "PT5H", "PT23H45M", "PT24H", "PT37H", "P5D", "P45D"})
    void eventsAreTheSame(Duration span) {
        assertSame(ends(List.of(span)));
    }

    /** What was known of the rest of a month is worth nothing after a long span. */
    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "PT5H"})
    void briefAndLongSpansMayTakeTurns(Duration brief) {
        assertSame(ends(List.of(brief, brief, Duration.ofDays(10), brief, Duration.ofDays(40))));
    }

    /** What was agreed before the period is told on its first day. */
    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 10_000_000, 1_000_000_000})
    void theFirstDayIsCutAsFinelyAsItHasToBe(long customers) {
        long mostEvents = 1_000_000;
        long start = world.options().period().startMillis();
        List<Long> ends = world.spans(customers, mostEvents);
        List<Long> firstDay =
                ends.stream().filter(end -> end <= start + 86_400_000).toList();

        assertThat((long) firstDay.size()).isGreaterThanOrEqualTo(Math.min(24 * 60, 9 * customers / mostEvents));
        assertThat(ends)
                .allMatch(end -> end % (end < start + 86_400_000 ? 60_000 : 900_000) == 0)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(ends.get(0)).isGreaterThan(start);
    }

    private List<Long> ends(List<Duration> turns) {
        List<Long> ends = new ArrayList<>();
        long last = world.options().period().endMillis();
        long end = world.options().period().startMillis();
        for (int turn = 0; end < last; turn++) {
            end = Math.min(last, end + turns.get(turn % turns.size()).toMillis());
            ends.add(end);
        }
        return ends;
    }

    /** Whether plans are made for each span or kept: of months, of parts of them, or all. */
    private void assertSame(List<Long> ends) {
        assertSame(Recording.of(world, 0, CUSTOMERS, ends));
        assertSame(Recording.keepingPlans(world, 0, CUSTOMERS, ends, 1));
        assertSame(Recording.keepingPlans(world, 0, CUSTOMERS, ends, 7));
        assertSame(Recording.keepingAllPlans(world, 0, CUSTOMERS, ends));
    }

    private void assertSame(Recording parts) {
        assertSame(parts.transactions, atOnce.transactions);
        assertSame(parts.purchases, atOnce.purchases);
        assertSame(parts.trades, atOnce.trades);
        assertSame(parts.installments, atOnce.installments);
    }

    private static <T> void assertSame(List<T> parts, List<T> atOnce) {
        assertThat(parts).hasSameSizeAs(atOnce);
        assertThat(new HashSet<>(parts)).isEqualTo(new HashSet<>(atOnce));
    }
}
