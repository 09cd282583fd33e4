package dev.datagen.world.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {

    private static final long MONTH = 31 * Moments.DAY;

    private final Agenda agenda = new Agenda();

    @Test
    void anItemHoldsTheMostOfAll() {
        agenda.open(0, MONTH);
        agenda.add(MONTH - 1, 15, 1023, 131_071);
        long item = agenda.item(0);
        assertThat(Agenda.millisInMonth(item)).isEqualTo(MONTH - 1);
        assertThat(Agenda.kind(item)).isEqualTo(15);
        assertThat(Agenda.detail(item)).isEqualTo(1023);
        assertThat(Agenda.number(item)).isEqualTo(131_071);
    }

    @ParameterizedTest
    @CsvSource({"16, 0, 0", "0, 1024, 0", "0, 0, 131072", "-1, 0, 0", "0, -1, 0", "0, 0, -1"})
    void whatItsBitsDoNotHoldIsRefused(int kind, int detail, int number) {
        agenda.open(0, MONTH);
        assertThatThrownBy(() -> agenda.add(0, kind, detail, number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind " + kind + ", detail " + detail + ", number " + number
                        + ", but an item holds 4, 10 and 17 bits of them");
        assertThat(agenda.size()).isZero();
    }
}
