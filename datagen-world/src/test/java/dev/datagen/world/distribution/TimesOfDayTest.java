package dev.datagen.world.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesOfDayTest {

    @Test
    void eachIsWhatItWouldBeByItself() {
        TimeOfDay morning = TimeOfDay.of(Quarters.ofHours(0, 0, 0, 0, 0, 0, 1, 3, 6, 9, 11));
        TimeOfDay night =
                TimeOfDay.of(Quarters.ofHours(5, 4, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6));
        TimesOfDay times = TimesOfDay.of(morning, night, morning);
        for (int i = 0; i < 1000; i++) {
            double u = (i + 0.5) / 1000;
            assertThat(times.millis(0, u)).isEqualTo(morning.millis(u));
            assertThat(times.millis(1, u)).isEqualTo(night.millis(u));
            assertThat(times.millis(2, u)).isEqualTo(morning.millis(u));
        }
        assertThat(times.millis(1, Math.nextDown(1.0))).isEqualTo(night.millis(Math.nextDown(1.0)));
    }
}
