package dev.datagen.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.reference.ReferenceData;
import dev.datagen.world.reference.State;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private final ReferenceData reference = ReferenceData.load();

    @Test
    void theClockOfAcreIsTwoHoursBehindBrasiliasAndThatOfManausOne() {
        assertThat(Moments.inBrasilia(18 * Moments.HOUR, state("AC"))).isEqualTo(20 * Moments.HOUR);
        assertThat(Moments.inBrasilia(18 * Moments.HOUR, state("AM"))).isEqualTo(19 * Moments.HOUR);
        assertThat(Moments.inBrasilia(18 * Moments.HOUR, state("SP"))).isEqualTo(18 * Moments.HOUR);
    }

    @Test
    void whatIsPastMidnightInBrasiliaStaysOnTheDay() {
        assertThat(Moments.inBrasilia(23 * Moments.HOUR, state("AC"))).isEqualTo(Moments.HOUR);
    }

    private State state(String uf) {
        return reference.states().stream()
                .filter(each -> each.uf().equals(uf))
                .findAny()
                .orElseThrow();
    }
}
