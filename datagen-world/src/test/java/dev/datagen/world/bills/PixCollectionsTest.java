package dev.datagen.world.bills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.random.Key;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** BCB, Manual de Padrões para Iniciação do Pix: a due day, and where it was agreed three others within seven days. */
class PixCollectionsTest {

    private static final int TENTH = Brasilia.epochDay(2027, 3, 10);
    private static final int LAST = Brasilia.epochDay(2027, 3, 31);

    private final PixCollections collections = new PixCollections(Key.ofSeed(42));

    private List<Integer> later(long ordinal, int due) {
        List<Integer> days = new ArrayList<>();
        for (int which = 1; which <= PixCollections.MOST_DAYS; which++) {
            int day = collections.day(ordinal, BillNeed.EDUCATION, which, due);
            if (day != Integer.MIN_VALUE) {
                days.add(day);
            }
        }
        return days;
    }

    @Test
    void mostConsentsAllowThreeOtherDaysWithinSevenAndTheOthersNone() {
        int allowed = 0;
        for (long ordinal = 0; ordinal < 2000; ordinal++) {
            List<Integer> days = later(ordinal, TENTH);
            int byHand = collections.byHandDay(ordinal, BillNeed.EDUCATION, TENTH);
            if (!days.isEmpty()) {
                allowed++;
                assertThat(days)
                        .hasSize(3)
                        .doesNotHaveDuplicates()
                        .isSorted()
                        .allMatch(day -> day > TENTH && day <= TENTH + 7);
                assertThat(byHand).isGreaterThan(days.get(2));
            }
            assertThat(byHand).isBetween(TENTH + 1, TENTH + 11);
        }
        assertThat(allowed / 2000.0).isBetween(0.65, 0.75);
    }

    @Test
    void aConsentAllowsTheSameEveryMonth() {
        for (long ordinal = 0; ordinal < 200; ordinal++) {
            List<Integer> days = later(ordinal, TENTH);
            assertThat(later(ordinal, TENTH + 31))
                    .isEqualTo(days.stream().map(day -> day + 31).toList());
        }
    }

    @Test
    void allEndsWithinTheMonth() {
        for (int due = LAST - 12; due <= LAST; due++) {
            for (long ordinal = 0; ordinal < 200; ordinal++) {
                int byHand = collections.byHandDay(ordinal, BillNeed.EDUCATION, due);
                assertThat(byHand).isBetween(Math.min(due + 1, LAST), LAST);
                assertThat(later(ordinal, due)).allMatch(day -> day < byHand);
            }
        }
    }

    @Test
    void theMoneyIsThereOnTheLastDayOfAMonth() {
        for (long ordinal = 0; ordinal < 200; ordinal++) {
            assertThat(collections.isSent(ordinal, BillNeed.EDUCATION, 0, LAST)).isTrue();
        }
    }
}
