package dev.datagen.world.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptPlansTest {

    private static final int MONTH = 660;

    private final Agenda agenda = new Agenda();

    private void plan(KeptPlans plans, int index, int part, int... days) {
        agenda.open(0, 31 * Moments.DAY);
        for (int day : days) {
            agenda.add(day * Moments.DAY, Agenda.BILL, 0, index);
        }
        plans.keep(index, MONTH, part, agenda);
    }

    private int[] daysOnAgenda() {
        return IntStream.range(0, agenda.size())
                .map(i -> (int) (Agenda.millisInMonth(agenda.item(i)) / Moments.DAY))
                .toArray();
    }

    @Test
    void givesBackWhatIsLeftFromAnInstantOn() {
        KeptPlans plans = new KeptPlans(2, MONTH, 1, 1);
        plan(plans, 0, 0, 3, 9, 27);
        plan(plans, 1, 0);
        assertThat(plans.restore(0, MONTH, 0, 0, agenda)).isTrue();
        assertThat(daysOnAgenda()).containsExactly(3, 9, 27);
        assertThat(plans.restore(0, MONTH, 0, 9 * Moments.DAY + 1, agenda)).isTrue();
        assertThat(daysOnAgenda()).containsExactly(27);
        assertThat(plans.restore(1, MONTH, 0, 0, agenda)).isTrue();
        assertThat(agenda.size()).isZero();
    }

    @Test
    void keepsThoseAfterWhoWasPassedOverAndKnowsNothingOfThem() {
        KeptPlans plans = new KeptPlans(5, MONTH, 1, 1);
        plan(plans, 1, 0, 3, 9);
        plan(plans, 4, 0, 5);
        plan(plans, 2, 0, 4);
        assertThat(plans.restore(1, MONTH, 0, 0, agenda)).isTrue();
        assertThat(daysOnAgenda()).containsExactly(3, 9);
        assertThat(plans.restore(4, MONTH, 0, 0, agenda)).isTrue();
        assertThat(daysOnAgenda()).containsExactly(5);
        for (int passedOver : new int[] {0, 2, 3}) {
            assertThat(plans.restore(passedOver, MONTH, 0, 0, agenda)).isFalse();
        }
    }

    @Test
    void forgetsWhatHasBeenTold() {
        KeptPlans plans = new KeptPlans(1, MONTH, 2, 2);
        plan(plans, 0, 0, 3);
        plan(plans, 0, 1, 20);
        plans.forgetBefore(MONTH, 16);
        assertThat(plans.restore(0, MONTH, 0, 0, agenda)).isFalse();
        assertThat(plans.restore(0, MONTH, 1, 0, agenda)).isTrue();
        plans.forgetBefore(MONTH + 7, 0);
        assertThat(plans.restore(0, MONTH, 1, 0, agenda)).isFalse();
    }

    @Test
    void cutsEachMonthIntoPartsThatMeet() {
        for (int parts = 1; parts <= 31; parts++) {
            KeptPlans plans = new KeptPlans(1, MONTH, 1, parts);
            for (int day = 0; day < 31; day++) {
                int part = plans.part(day);
                assertThat(part).isBetween(0, parts - 1);
                assertThat(plans.daysUntilEnd(part)).isGreaterThan(day);
                assertThat(plans.part(Math.min(30, plans.daysUntilEnd(part) - 1)))
                        .isEqualTo(part);
            }
        }
    }
}
