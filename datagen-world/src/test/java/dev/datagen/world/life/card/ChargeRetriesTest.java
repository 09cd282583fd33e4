package dev.datagen.world.life.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.model.DeclineReason;
import dev.datagen.world.bills.Subscriptions;
import dev.datagen.world.random.Key;
import dev.datagen.world.time.Agenda;
import dev.datagen.world.time.Moments;
import org.junit.jupiter.api.Test;

class ChargeRetriesTest {

    private static final int CHARGES = 2000;
    private static final ChargeRetries RETRIES = new ChargeRetries(Key.ofSeed(42));

    @Test
    void aNumberTellsTheChargeItsMonthAndTheTryAndFitsIntoAnAgenda() {
        for (int charge = 0; charge < Subscriptions.MOST; charge++) {
            for (int back = 0; back <= ChargeRetries.MONTHS_LATER; back++) {
                for (int which = 1; which <= ChargeRetries.MOST; which++) {
                    int number = ChargeRetries.number(charge, back, which);
                    assertThat(ChargeRetries.charge(number)).isEqualTo(charge);
                    assertThat(ChargeRetries.monthsBack(number)).isEqualTo(back);
                    assertThat(ChargeRetries.which(number)).isEqualTo(which);
                    assertThat(SecondTries.isFirst(number)).isTrue();
                    assertThat(Agenda.number(number)).isEqualTo(number);
                }
            }
        }
    }

    /** The schemes bear four tries in thirty days (Visa, Mastercard); who charges is done within seven. */
    @Test
    void aChargeIsTriedAgainOnOtherDaysOfAWeekAtItsHour() {
        for (int details = 0; details < CHARGES; details++) {
            long last = 0;
            for (int which = 1; which <= ChargeRetries.MOST; which++) {
                long millis = RETRIES.millis(details, which, 4, 15);
                long day = millis / Moments.DAY - 4;
                assertThat(day).isBetween(last + 1, 7L);
                assertThat(millis % Moments.DAY / Moments.HOUR).isEqualTo(15);
                last = day;
            }
        }
    }

    @Test
    void whoChargesGivesUpAfterThreeMoreTriesOrBefore() {
        int again = 0;
        for (int details = 0; details < CHARGES; details++) {
            again += RETRIES.goesOn(details, 0) ? 1 : 0;
            assertThat(RETRIES.goesOn(details, ChargeRetries.MOST)).isFalse();
            assertThat(RETRIES.isOver(DeclineReason.ISSUER_UNAVAILABLE, details, 1))
                    .isTrue();
        }
        assertThat(again / (double) CHARGES).isBetween(0.82, 0.88);
    }
}
