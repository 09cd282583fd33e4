package dev.datagen.world.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.population.Profile;
import dev.datagen.world.random.Key;
import dev.datagen.world.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    private static final ReferenceData DATA = ReferenceData.load();
    private static final int CUSTOMERS = 4000;

    private final Whereabouts whereabouts = new Whereabouts(Key.ofSeed(4), DATA);

    private static Profile customer(long ordinal) {
        return new Profile(
                ordinal,
                (short) 0,
                (short) (ordinal % DATA.municipalities().size()),
                (short) 0,
                (byte) 0,
                false,
                (short) 3000,
                (short) 0,
                (byte) 0,
                1_000_000,
                (short) 500,
                (byte) 0,
                (short) 100,
                (short) 400,
                (short) 0,
                500_000,
                (byte) 10,
                (byte) 3,
                null);
    }

    /** Days that customers spend on trips in a month, abroad or in Brazil. */
    private int days(int year, int month, boolean isAbroad) {
        int days = 0;
        for (long ordinal = 0; ordinal < CUSTOMERS; ordinal++) {
            Profile profile = customer(ordinal);
            for (int day = 2; day <= 28; day += 2) {
                whereabouts.enter(profile, Brasilia.startOfDay(Brasilia.epochDay(year, month, day)) + 12 * 3_600_000L);
                days += whereabouts.isOnTrip() && (whereabouts.abroad() != null) == isAbroad ? 1 : 0;
            }
        }
        return days;
    }

    /** BCB and ANAC: hardly anybody flew in May 2020, and few flew abroad a year later. */
    @Test
    void inThePandemicPeopleStayedAtHome() {
        assertThat(days(2020, 5, true)).isLessThan(days(2023, 5, true) / 8);
        assertThat(days(2020, 5, false)).isLessThan(days(2023, 5, false) / 5);
        assertThat(days(2021, 5, true)).isLessThan(days(2023, 5, true) / 3);
        assertThat(days(2022, 5, true)).isGreaterThan(days(2023, 5, true) / 2);
        assertThat(days(2022, 5, false)).isGreaterThan(days(2023, 5, false) / 2);
    }
}
